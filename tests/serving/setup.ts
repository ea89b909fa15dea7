import type { TestProject } from 'vitest/node'
import { build } from '#bin/lib/toolchain.mjs'
import { type PreparedFolders, prepareFolder } from '#tests/support/prepared-folders.ts'

declare module 'vitest' {
  interface ProvidedContext {
    preparedFolders: PreparedFolders
  }
}

/** Builds the program before these tests, so that they serve the current sources, and prepares their data folders. */
export default async function setup(project: TestProject) {
  await build()
  const [migrated, demonstration] = await Promise.all([
    prepareFolder('migrated'),
    prepareFolder('demonstration'),
  ])
  project.provide('preparedFolders', { migrated, demonstration })
}
