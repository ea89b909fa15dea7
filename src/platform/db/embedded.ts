import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PGliteDialect } from 'kysely'
import { EmbeddedClient } from './embedded-client.ts'
import { lockFolder } from './lock.ts'
import type { Database } from './types.ts'

/** esbuild bundles the worker next to the program; tests run it from its source. */
function workerScript(): URL {
  const built = new URL('./embedded-worker.js', import.meta.url)
  return existsSync(built) ? built : new URL('./embedded-worker.ts', import.meta.url)
}

/** Opens the database in `folder`, creating it when it is new. Throws FolderInUse if another process has it. */
export async function openEmbedded(folder: string, onQuery?: () => void): Promise<Database> {
  const unlock = lockFolder(folder)
  try {
    const files = join(folder, 'database')
    mkdirSync(files, { recursive: true, mode: 0o700 })
    // PGlite creates files that everyone can read, so the folder restricts access.
    chmodSync(folder, 0o700)
    const client = new EmbeddedClient(workerScript(), files)
    await client.query('select 1')
    const db = new Kysely<unknown>({
      dialect: new PGliteDialect({ pglite: client }),
      ...(onQuery ? { log: onQuery } : {}),
    })
    return {
      kind: 'embedded',
      url: undefined,
      db,
      listen: async (channel, { onNotification: heard, onConnected: back }) => {
        await client.listen(channel, heard)
        back()
      },
      close: async () => {
        await db.destroy()
        await client.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}
