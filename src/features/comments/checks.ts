import { createHash } from 'node:crypto'
import { HOUR_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import {
  checkParticipation,
  type ParticipationRefusal,
  type ParticipationRule,
} from '#domain/participation/index.ts'
import { type AccountHolder, checkTakingPart, type TakingPart } from '#features/residents/index.ts'
import type { Context } from '#platform/context.ts'
import type { Actor } from '#platform/identity/index.ts'
import { PER_HOUR } from './model.ts'
import { countWritten } from './store.ts'

/** An author who is not signed in: a name and an address that is confirmed by a letter. */
export type UnconfirmedAuthor = {
  readonly email: string
  readonly name: string | null
  readonly language: Language
}

/** An author: a signed-in person, or one who confirms their address by a letter. */
export type Author = (AccountHolder & Pick<Actor, 'name'>) | UnconfirmedAuthor

/**
 * Whether an author may take part today. Nothing is published of one who has not opened the letter, so they count as a
 * confirmed contact, and as no more; so does whoever will give an address.
 */
export const checkAuthor = async (
  ctx: Context,
  rule: ParticipationRule,
  author: Author | undefined,
): Promise<TakingPart> =>
  author && 'account' in author
    ? checkTakingPart(ctx, rule, author)
    : checkParticipation(rule, { contact: true }, ctx.today())

/** The request of a letter with which an author confirms their address. */
export const confirmationOf = (author: UnconfirmedAuthor, purpose: string, thing: string) => ({
  ...author,
  name: author.name ?? undefined,
  purpose,
  thing,
})

/** SHA-256 of a text and its anchor, to recognise repeated submissions of one person. */
export const digestOf = (...parts: readonly string[]): Uint8Array =>
  createHash('sha256').update(JSON.stringify(parts)).digest()

/** Whether a person has reached the hourly limit. */
export const isFlooding = async ({ db, now }: Context, account: Id<'account'>): Promise<boolean> =>
  (await countWritten(db, account, new Date(now().getTime() - HOUR_MS))) >= PER_HOUR

/** Why a person may not take part, to be said before they type: one query at most, and none where an address is enough. */
export async function findRefusal(
  ctx: Context,
  rule: ParticipationRule,
  actor: Actor | undefined,
): Promise<ParticipationRefusal | undefined> {
  const allowed = await checkAuthor(ctx, rule, actor)
  return allowed.ok ? undefined : allowed.refusal
}
