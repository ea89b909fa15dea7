import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
// biome-ignore lint/correctness/noUnresolvedImports: a module of Node 24 that the linter does not know yet
import { DatabaseSync } from 'node:sqlite'

export class FolderInUse extends Error {
  constructor(folder: string, holder: string) {
    super(
      `Another Kenes (process ${holder}) is using the folder ${folder}. The embedded database serves one ` +
        'process at a time: stop that one first, choose another folder with KENES_DATA, or use a ' +
        'PostgreSQL server with DATABASE_URL.',
    )
    this.name = 'FolderInUse'
  }
}

/**
 * Locks a folder for this process. PGlite has no lock of its own, and two processes on one folder lose rows
 * silently. The lock is an SQLite file in exclusive mode: the operating system releases it even after kill -9,
 * so no stale lock can remain.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const holder = join(folder, 'holder')
  const lock = new DatabaseSync(join(folder, 'lock'))
  try {
    lock.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    if (!String(error).includes('locked')) throw error
    throw new FolderInUse(folder, readFileSync(holder, 'utf8').trim())
  }
  writeFileSync(holder, `${process.pid}\n`)
  return () => lock.close()
}
