import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PGliteDialect } from 'kysely'
import { DatabaseDamaged, EmbeddedClient } from './embedded-client.ts'
import { lockFolder } from './lock.ts'
import type { Database } from './types.ts'
import { Writes } from './writes.ts'

/** esbuild bundles the worker next to the program; tests run it from its source. */
function workerScript(): URL {
  const built = new URL('./embedded-worker.js', import.meta.url)
  return existsSync(built) ? built : new URL('./embedded-worker.ts', import.meta.url)
}

/** Opens the database in `folder`, creating it when it is new. Throws FolderInUse if another process has it. */
export async function openEmbedded(folder: string, onQuery?: () => void): Promise<Database> {
  const unlock = lockFolder(folder)
  let client: EmbeddedClient | undefined
  try {
    const files = join(folder, 'database')
    mkdirSync(files, { recursive: true, mode: 0o700 })
    // PGlite creates files that everyone can read, so the folder restricts access.
    chmodSync(folder, 0o700)
    // PGlite would write a new database over files that lack their version.
    if (readdirSync(files).length > 0 && !existsSync(join(files, 'PG_VERSION')))
      throw new DatabaseDamaged(files, 'PG_VERSION is missing')
    const writes = new Writes()
    const opened = new EmbeddedClient(workerScript(), files, writes.connection())
    client = opened
    await opened.open()
    const db = new Kysely<unknown>({
      dialect: new PGliteDialect({ pglite: opened }),
      ...(onQuery ? { log: onQuery } : {}),
    })
    return {
      kind: 'embedded',
      url: undefined,
      db,
      listen: async (channel, { onNotification: heard, onConnected: back }) => {
        await opened.listen(channel, heard)
        back()
      },
      onWrite: (listener) => writes.onWrite(listener),
      close: async () => {
        await db.destroy()
        await opened.close()
        unlock()
      },
    }
  } catch (error) {
    // A worker that is left running would keep the process alive after its failed start.
    await client?.abandon()
    unlock()
    throw error
  }
}
