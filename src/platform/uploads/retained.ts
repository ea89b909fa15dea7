import { DAY_MS } from '#domain/base/duration.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { hashOf, newKey } from '#platform/crypto/token.ts'
import type { Db, TransactionDb } from '#platform/db/index.ts'
import { addPassingFile } from '#platform/files/index.ts'
import type { CheckedFile } from './attachment.ts'
import { reserveUpload, type Uploader } from './quota.ts'

/** How long a file waits for its form to be sent again. */
export const RETAINED_MS = DAY_MS

/** A file that waits for its form: only the browser that sent it can use the token, and only once. */
export type RetainedUpload = {
  readonly token: string
  readonly sha256: string
  readonly type: string
  readonly name: string
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/**
 * Keeps a file whose form was refused for another reason, so that it need not be sent again. Nothing shows it; it is
 * deleted after a day.
 *
 * @param browser the secret of the browser, or the session of a signed-in person
 */
export async function retainUpload(
  ctx: Context,
  { browser, uploader, file }: { browser: string; uploader: Uploader; file: CheckedFile },
): Promise<Result<RetainedUpload, 'upload-quota'>> {
  if (!(await reserveUpload(ctx, uploader, file.bytes.length))) return refuse('upload-quota')
  const token = newKey()
  const { type, name } = file
  const now = ctx.now()
  const sha256 = await ctx.db.transaction().execute(async (db) => {
    const stored = await addPassingFile({ ...ctx, db }, file, now)
    await db
      .insertInto('retained_upload')
      .values({ token_hash: hashOf(token), browser: hashOf(browser), sha256: stored, name, retained_at: now })
      .execute()
    return stored
  })
  return accept({ token, sha256, type, name })
}

/** The file of a token in this browser; undefined: used, expired, or another browser's. */
export async function findRetainedUpload(
  ctx: Pick<Context, 'db' | 'now'>,
  token: string,
  browser: string | undefined,
): Promise<RetainedUpload | undefined> {
  if (!TOKEN.test(token) || browser === undefined) return undefined
  const found = await ctx.db
    .selectFrom('retained_upload as k')
    .innerJoin('file as f', 'f.sha256', 'k.sha256')
    .select(['k.sha256', 'k.name', 'f.type'])
    .where('k.token_hash', '=', hashOf(token))
    .where('k.browser', '=', hashOf(browser))
    .where('k.retained_at', '>', new Date(ctx.now().getTime() - RETAINED_MS))
    .executeTakeFirst()
  return found && { token, ...found }
}

/** Uses up a token; undefined: it was used already. */
export async function takeRetainedUpload(db: TransactionDb, token: string): Promise<string | undefined> {
  const taken = await db
    .deleteFrom('retained_upload')
    .where('token_hash', '=', hashOf(token))
    .returning('sha256')
    .executeTakeFirst()
  return taken?.sha256
}

/** Deletes what nobody came back for. */
export const eraseRetainedUploads = (db: Db, before: Date) =>
  db.deleteFrom('retained_upload').where('retained_at', '<', before).execute()

declare module '#platform/db/tables.ts' {
  interface Tables {
    retained_upload: {
      token_hash: Uint8Array
      browser: Uint8Array
      sha256: string
      name: string
      retained_at: Date
    }
  }
}
