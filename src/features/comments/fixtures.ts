import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'

/** A public remark on a target as a whole. */
export async function createPublicComment(
  { db, now }: Context,
  options: {
    readonly target: { readonly kind: string; readonly id: string; readonly version?: string }
    readonly author: Id<'account'>
    readonly body: string
    /** Distinguishes it from other comments of the same person. */
    readonly digest: number
  },
): Promise<{ readonly id: Id<'comment'>; readonly number: number }> {
  const { target, author, body, digest } = options
  const id = newId<'comment'>(now())
  const { number } = await db
    .insertInto('comment')
    .values({
      id,
      target_kind: target.kind,
      target_id: target.id,
      kind: 'remark',
      version_id: target.version ?? null,
      anchor: '',
      place: '',
      gone: false,
      language: 'ru',
      body,
      wording: null,
      wording_language: null,
      account_id: author,
      author_name: null,
      state: 'public',
      hidden_rule: null,
      hidden_reason: null,
      hidden_at: null,
      search_key: '',
      digest: Buffer.alloc(32, digest),
      joins: 0,
      written_at: now(),
      published_at: now(),
      verdict: null,
      answered_at: null,
    })
    .returning(sql<number>`number::float8`.as('number'))
    .executeTakeFirstOrThrow()
  return { id, number }
}
