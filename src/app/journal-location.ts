import { readFile } from 'node:fs/promises'
import { LOG_PATH } from '#features/journal/index.ts'
import type { Config } from '#platform/config.ts'
import type { JournalLocation } from '#platform/journal/index.ts'

/** The location of the public journal by the settings. */
export async function journalLocation(config: Config): Promise<JournalLocation> {
  return {
    folder: config.data,
    configured: config.logKey,
    named: config.logOrigin !== undefined,
    origin: config.logOrigin ?? config.origin.replace(/^https?:\/\//, '') + LOG_PATH,
    url: config.origin + LOG_PATH,
    witnesses: config.logPolicy === undefined ? undefined : await readFile(config.logPolicy, 'utf8'),
  }
}
