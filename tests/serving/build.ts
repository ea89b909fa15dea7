import { build } from '#bin/lib/toolchain.mjs'

/** What is served is the program as it is now, whoever runs these tests. */
export default build
