import { build } from '#bin/lib/toolchain.mjs'

/** Builds the program before these tests, so that they serve the current sources. */
export default build
