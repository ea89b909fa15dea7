import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { assertNoServer } from '#platform/db/index.ts'
import { commandConfig } from './settings.ts'

const complain = (what: string, error: unknown) =>
  console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`)

type Options = {
  readonly demo?: boolean
  /** Whether an embedded database is made where there is none. */
  readonly create?: boolean
}

/** Throws where the settings lead to an embedded database that does not exist. */
export function assertDatabaseExists({ databaseUrl, data }: Config): void {
  if (databaseUrl) return
  assertNoServer(data)
  if (!existsSync(join(data, 'database')))
    throw new Error(
      `${data} has no database. Name the data folder of the site in KENES_DATA, or begin a site: kenes init`,
    )
}

/** Opens the application for one piece of work, and always closes it. */
export async function withApplication<T>(
  work: (application: import('#app/application.ts').Application) => Promise<T>,
  { demo = false, create = demo }: Options = {},
) {
  const { openApplication } = await import('#app/application.ts')
  const config = commandConfig()
  if (!create) assertDatabaseExists(config)
  const application = await openApplication(config, { runJobs: false, onError: complain, demo })
  try {
    return await work(application)
  } finally {
    await application.stop()
  }
}
