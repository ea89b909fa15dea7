import { statfsSync } from 'node:fs'
import type { Config } from '#platform/config.ts'

type Place = Pick<Config, 'host' | 'port' | 'data' | 'databaseUrl'>

/** Below this PGlite cannot write its files: PostgreSQL keeps segments of 16 MiB of its log. */
const LITTLE_SPACE = 48 * 1_048_576

/** One sentence that says why the site did not start, and what to do. */
export function startFailure(error: unknown, place: Place): string {
  const { host, port, data } = place
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  const known: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} of ${host} is taken: stop the program that uses it, or choose another port with PORT.`,
    EADDRNOTAVAIL: `HOST is ${host}, which is not an address of this machine.`,
    ENOSPC: fullDisk(data),
    EDQUOT: fullDisk(data),
    EROFS: unwritable(data),
    EPERM: unwritable(data),
    ENOENT: unwritable(data),
    ENOTDIR: `KENES_DATA is ${data}, but a part of that path is a file and not a folder.`,
    EEXIST: `KENES_DATA is ${data}, but that is a file and not a folder.`,
    '28P01': 'The database server refuses the password in DATABASE_URL.',
    '28000': 'The database server refuses the user of DATABASE_URL.',
    '3D000': 'The database that DATABASE_URL names does not exist: create it first.',
    '53100': 'The disk of the database server is full: free some space and start again.',
    '25006':
      'The database server is read-only, as a standby is: DATABASE_URL has to name the one that can be written.',
  }
  if (code === 'EACCES')
    return message.includes('listen')
      ? `Port ${port} may not be opened by this user: choose one above 1023 with PORT.`
      : unwritable(data)
  // PGlite aborts without a reason when the disk is full.
  if (isDamaged(error) && freeSpace(data) < LITTLE_SPACE) return fullDisk(data)
  return known[code] ?? message
}

const isDamaged = (error: unknown) => error instanceof Error && error.name === 'DatabaseDamaged'
const fullDisk = (folder: string) =>
  `The disk of ${folder} is full: free some space and start again; nothing was lost.`
const unwritable = (folder: string) =>
  `The folder ${folder} cannot be written: give it to the user who runs Kenes, or choose another one with KENES_DATA.`

function freeSpace(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
