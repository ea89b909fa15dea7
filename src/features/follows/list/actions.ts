import { type Id, isId } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/transition.ts'
import type { FollowChange } from '../model.ts'
import { addSilence, endSilence } from '../silence-store.ts'
import { changeFollow, endFollow, endFollows } from './store.ts'

/** Ends everything that a person follows, and letters about their own contributions. */
export const stopAllLetters = (ctx: Context, account: Id<'account'>): Promise<void> =>
  inTransaction(ctx, async ({ db }) => {
    await endFollows(db, account)
    await addSilence(db, account, ctx.now())
  })

/**
 * Ends a follow of a person, or changes how often its letters come: whoever does that wants letters. One that has ended
 * already is ended, but its letters cannot come more or less often.
 */
export const changeFollowFrequency = (
  ctx: Context,
  account: Id<'account'>,
  { follow, frequency, everything }: FollowChange,
): Promise<Result<undefined, 'follow-unknown'>> =>
  inTransaction(ctx, async ({ db }) => {
    if (!isId(follow)) return refuse('follow-unknown')
    if (frequency === 'never') {
      await endFollow(db, account, follow)
      return accept(undefined)
    }
    if (!(await changeFollow(db, account, follow, { frequency, everything }))) return refuse('follow-unknown')
    await endSilence(db, account)
    return accept(undefined)
  })
