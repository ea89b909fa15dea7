import { formatVerifierKey } from '#domain/tlog/index.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase } from '#platform/db/index.ts'
import { addLogKey, exportLog, KEY_FILE, type LogKeyKind, loadSigners } from '#platform/journal/index.ts'
import type { Terminal } from './terminal.ts'

/** Prints the public keys of this site's log, one per line; with `add`, creates a further one of that kind first. */
export async function runKey(
  config: Config,
  add: LogKeyKind | undefined,
  { print, warn }: Terminal,
): Promise<0 | 2> {
  if (add && config.logKey !== undefined) {
    warn('The key is given by KENES_LOG_KEY: put the new one there, after the old one.')
    return 2
  }
  const signers = add
    ? await addLogKey(config.data, add)
    : await loadSigners({ folder: config.data, configured: config.logKey })
  if (!signers) {
    warn(`There is no ${KEY_FILE} in ${config.data} yet: it is made at the first start of the site.`)
    return 2
  }
  for (const { key } of signers) print(formatVerifierKey(key))
  if (add) warn('Restart the site: from then on all of these keys sign.')
  return 0
}

/** Writes this site's published log into a folder as plain files. */
export async function runExport(config: Config, folder: string, terminal: Terminal): Promise<0 | 2> {
  const database = await openDatabase({ url: config.databaseUrl, folder: config.data })
  const bar = terminal.progress('{bar} {percentage}% · {value}/{total} files · {eta_formatted} left')
  try {
    const size = await exportLog(database.db, folder, bar.update)
    bar.stop()
    if (size === undefined) {
      terminal.warn('This database has no journal yet.')
      return 2
    }
    terminal.print(`Exported ${size} entries to ${folder}`)
    return 0
  } finally {
    bar.stop()
    await database.close()
  }
}
