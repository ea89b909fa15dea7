import { readFile } from 'node:fs/promises'
import type { Config } from '#platform/config.ts'
import type { JournalPlace } from '#platform/journal/index.ts'

/** Where the files of the log stand on the site. */
export const LOG_PATH = '/log'

/** What the settings say about the public journal. */
export async function journalPlace(config: Config): Promise<JournalPlace> {
  return {
    folder: config.data,
    given: config.logKey,
    named: config.logOrigin !== undefined,
    origin: config.logOrigin ?? config.origin.replace(/^https?:\/\//, '') + LOG_PATH,
    url: config.origin + LOG_PATH,
    witnesses: config.logPolicy === undefined ? undefined : await readFile(config.logPolicy, 'utf8'),
  }
}
