import type { TestProject } from 'vitest/node'
import { build } from '#bin/lib/toolchain.mjs'
import { browserPath } from '#tests/support/browser.ts'
import { copyFolder, prepareFolder } from '#tests/support/prepared-folders.ts'
import { removeFolder, serveSite } from '#tests/support/served-site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string
  }
}

/** One site with the whole demonstration for all journeys. */
export default async function setup(project: TestProject) {
  await build()
  await browserPath()
  const folder = copyFolder(await prepareFolder('demonstration'))
  const site = await serveSite(folder, { demo: true, environment: { HOST: 'localhost' } })
  project.provide('siteUrl', site.url)
  return async () => {
    await site.stop()
    removeFolder(folder)
  }
}
