import { createHash } from 'node:crypto'
import { type Generated, sql } from 'kysely'
import type { TransactionContext } from '#platform/context.ts'
import type { Db, TransactionDb, View } from '#platform/db/index.ts'
import { lockFiles } from './upkeep.ts'

/** The extension of each type that is stored. */
export const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
}

/** The address of a stored file. The name is its hash, so the content at an address never changes. */
export const filePath = (file: { sha256: string; type: string }): string =>
  `/files/${file.sha256}.${extensions[file.type] ?? 'bin'}`

/** The name of a file: the SHA-256 of its bytes, in hexadecimal. */
export const fileHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A file to be stored. */
export type NewFile = {
  readonly type: string
  readonly bytes: Uint8Array
  /** Of a picture, in px. */
  readonly width?: number
  readonly height?: number
}

/** The transaction of the act that takes a file, and the store. */
type Inside = Pick<TransactionContext, 'db' | 'files'>

/**
 * Stores the bytes, then the row: what the database names is always there. Whoever looks for bytes without a row waits
 * until the transaction has ended (`removeOrphans`).
 */
async function store({ db, files }: Inside, { bytes, type, width, height }: NewFile) {
  const sha256 = fileHash(bytes)
  await lockFiles(db, 'shared')
  await files.put(sha256, bytes)
  // They have a row again: should it go, they stay for a day from then on.
  await db.deleteFrom('file_orphan').where('sha256', '=', sha256).execute()
  return { sha256, type, bytes: null, length: bytes.length, width: width ?? null, height: height ?? null }
}

/** Stores a file once, however often it is added; returns its hash. */
export async function addFile(inside: Inside, file: NewFile): Promise<string> {
  const row = await store(inside, file)
  await inside.db
    .insertInto('file')
    .values(row)
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ passing_since: null }))
    .execute()
  return row.sha256
}

/**
 * Stores a file of a resident: it is deleted some time after nothing refers to it any more. A file that the desk has
 * added stays.
 */
export async function addPassingFile(inside: Inside, file: NewFile, now: Date): Promise<string> {
  const row = await store(inside, file)
  await inside.db
    .insertInto('file')
    .values({ ...row, passing_since: now })
    // The row is locked until the end of the transaction, so that the nightly deletion waits and then sees its use.
    .onConflict((conflict) =>
      conflict.column('sha256').doUpdateSet({
        passing_since: sql<Date | null>`case when file.passing_since is null then null else ${now}::timestamptz end`,
      }),
    )
    .execute()
  return row.sha256
}

/** Begins the time of a file anew. */
export const renewFile = (db: TransactionDb, sha256: string, now: Date) =>
  db
    .updateTable('file')
    .set({ passing_since: now })
    .where('sha256', '=', sha256)
    .where('passing_since', 'is not', null)
    .execute()

/** Deletes files of residents that nothing refers to, but for their bytes (`removeOrphans`); returns how many. At most `limit` in one transaction. */
export async function removeUnusedFiles(db: Db, before: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('file')
    .where('passing_since', '<', before)
    .where((where) =>
      where(
        'sha256',
        'in',
        db
          .selectFrom('file as f')
          .select('f.sha256')
          .where('f.passing_since', '<', before)
          .where(unused)
          .orderBy('f.passing_since')
          .limit(limit),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
// A hidden comment keeps its file, and so does a form that waits to be sent again.
const unused = sql<boolean>`not exists (select from file_use u where u.sha256 = f.sha256)
  and not exists (select from file_hold h where h.sha256 = f.sha256)`

/** Withdraws the files of something that was withdrawn; files that other public things show remain public. */
export async function withdrawFiles(db: Db, hashes: readonly string[], now: Date) {
  if (hashes.length === 0) return
  await db
    .insertInto('file_withdrawal')
    .values([...new Set(hashes)].map((sha256) => ({ sha256, withdrawn_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    file: {
      sha256: string
      type: string
      /** Of files that were stored in the database before there was a store; they are moved (`moveFiles`). */
      bytes: Uint8Array | null
      /** Number of bytes. */
      length: number
      width: number | null
      height: number | null
      added_at: Generated<Date>
      /** Since when the file waits for something to refer to it, or was last taken; null: it stays. */
      passing_since: Generated<Date | null>
    }
    /** Bytes in the store that no row names, since when. */
    file_orphan: { sha256: string; found_at: Date }
    file_withdrawal: { sha256: string; withdrawn_at: Date }
    /** Files that public things show. */
    file_use: View<{ sha256: string | null }>
    /** Files that something holds without showing them. */
    file_hold: View<{ sha256: string }>
  }
}
