import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** In a data folder whose database is on a PostgreSQL server. */
export const SERVER_MARK = 'database-on-server'

const MARK_TEXT =
  'The database of this folder is on a PostgreSQL server, which DATABASE_URL names. While this file is here, no\n' +
  'embedded database is made beside it.\n'

export class ServerDatabaseUnnamed extends Error {
  constructor(folder: string) {
    super(
      `The database of ${folder} is on a PostgreSQL server, and DATABASE_URL is not set: nothing was opened. ` +
        `Write its address into ${join(folder, 'settings.env')}, as DATABASE_URL="postgres://…". ` +
        `If the site has no such server any more, remove ${join(folder, SERVER_MARK)}.`,
    )
    this.name = 'ServerDatabaseUnnamed'
  }
}

/** Throws for a folder that belongs to a database on a server: an embedded one beside it would be another, empty site. */
export function assertNoServer(folder: string): void {
  if (existsSync(join(folder, SERVER_MARK))) throw new ServerDatabaseUnnamed(folder)
}

/**
 * Remembers in a data folder that its database is on a server. A folder with an embedded database stays what it is, and
 * one that cannot be written cannot get an embedded database either.
 */
export function markServer(folder: string): void {
  if (existsSync(join(folder, SERVER_MARK)) || existsSync(join(folder, 'database'))) return
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, SERVER_MARK), MARK_TEXT, { mode: 0o600 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error
  }
}
