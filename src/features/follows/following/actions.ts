import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { type ConfirmRefusal, requestConfirmation } from '#features/accounts/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { findFollowable } from '../kinds.ts'
import { FOLLOW_PURPOSE, FOLLOWS_MAX, type Frequency, followPath, isFrequency } from '../model.ts'
import { endSilence } from '../silence-store.ts'
import { countFollows, findFollow, removeFollow, saveFollow } from './store.ts'

export type FollowRefusal = 'follows-too-many'

/** Follows a thing, or changes how often its letters come. */
export const followThing = (
  ctx: Context,
  account: Id<'account'>,
  { thing, frequency }: { readonly thing: ThingAddress; readonly frequency: Frequency },
): Promise<Result<undefined, FollowRefusal>> =>
  inTransaction(ctx, async ({ db }) => {
    const existing = await findFollow(db, account, thing)
    if (!existing && (await countFollows(db, account)) >= FOLLOWS_MAX) return refuse('follows-too-many')
    const now = ctx.now()
    await endSilence(db, account)
    await saveFollow(db, {
      id: newId<'follow'>(now),
      account_id: account,
      kind: thing.kind,
      thing: thing.id,
      channel: 'email',
      frequency,
      slices: null,
      since: now,
      refused_at: null,
    })
    return accept(undefined)
  })

/** Ends the follow of a thing; nothing happens if the person does not follow it. */
export async function unfollowThing(
  { db }: Context,
  account: Id<'account'>,
  thing: ThingAddress,
): Promise<void> {
  await removeFollow(db, account, thing)
}

const nameOf = ({ kind, id }: ThingAddress, frequency: Frequency) => `${frequency} ${kind} ${id}`

function readName(name: string): { readonly thing: ThingAddress; readonly frequency: Frequency } | undefined {
  const [frequency = '', kind = '', id = ''] = name.split(' ')
  return isFrequency(frequency) ? { thing: { kind, id }, frequency } : undefined
}

/**
 * Sends a letter by which somebody who is not signed in confirms that they want to follow a thing. Nothing that they
 * typed stands in the letter, and nothing is stored of the follow until it is confirmed.
 */
export const requestFollow = (
  ctx: Context,
  follow: {
    readonly thing: ThingAddress
    readonly frequency: Frequency
    readonly email: string
    readonly language: Language
  },
): Promise<Result<undefined, ConfirmRefusal>> =>
  inTransaction(ctx, (inside) =>
    requestConfirmation(inside, {
      email: follow.email,
      language: follow.language,
      purpose: FOLLOW_PURPOSE,
      thing: nameOf(follow.thing, follow.frequency),
    }),
  )

/**
 * Confirmed by the link of the letter: the person follows the thing, if it is still there. Returns a path after the
 * language.
 */
export async function confirmFollow(
  inside: TransactionContext,
  account: Id<'account'>,
  name: string,
): Promise<string> {
  const read = readName(name)
  const found = read && (await findFollowable(inside, read.thing))
  if (!found) return ''
  const followed = await followThing(inside, account, read)
  return followed.ok ? `${followPath(read.thing)}/confirmed` : found.thing.path
}
