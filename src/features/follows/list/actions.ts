import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/transition.ts'
import type { Frequency } from '../model.ts'
import { addSilence, endSilence } from '../silence-store.ts'
import { changeFollow, endFollow, endFollows } from './store.ts'

/** Ends one follow of a person; nothing happens if it is not theirs. */
export async function stopFollow({ db }: Context, account: Id<'account'>, id: Id<'follow'>): Promise<void> {
  await endFollow(db, account, id)
}

/** Ends everything that a person follows, and letters about their own contributions. */
export const stopAllLetters = (ctx: Context, account: Id<'account'>): Promise<void> =>
  inTransaction(ctx, async ({ db }) => {
    await endFollows(db, account)
    await addSilence(db, account, ctx.now())
  })

/** Changes how often the letters of a follow come; whoever does so wants letters. False if it is not theirs. */
export const changeFrequency = (
  ctx: Context,
  account: Id<'account'>,
  id: Id<'follow'>,
  change: { readonly frequency: Frequency; readonly everything: boolean },
): Promise<boolean> =>
  inTransaction(ctx, async ({ db }) => {
    const changed = await changeFollow(db, account, id, change)
    if (changed) await endSilence(db, account)
    return changed
  })
