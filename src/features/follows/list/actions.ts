import type { Id } from '#domain/base/id.ts'
import { thingKey } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/transition.ts'
import { findFollowables, followablesOf, sourcesOf } from '../followable-actions.ts'
import { type Frequency, PAGE_SIZE, type ShownFollow } from '../model.ts'
import { endSilence, silence } from '../silence-store.ts'
import { changeFollow, endFollow, endFollows, listFollows } from './store.ts'

const sliceOf = (kind: string) => kind.slice(0, kind.indexOf('.'))

/** A page (from 1) of what a person follows. */
export async function readFollows(
  ctx: Context,
  account: Id<'account'>,
  page: number,
): Promise<{ readonly items: readonly ShownFollow[]; readonly more: boolean }> {
  const rows = await listFollows(ctx.db, account, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 })
  const shown = rows
    .slice(0, PAGE_SIZE)
    .map(({ thing, ...row }) => ({ ...row, address: { kind: row.kind, id: thing } }))
  const kinds = followablesOf(ctx)
  const sources = [...sourcesOf(ctx).values()]
  const things = await findFollowables(
    ctx,
    shown.map(({ address }) => address),
  )
  return {
    items: shown.map(({ id, address, frequency, slices, refusedAt }) => ({
      id,
      kind: kinds.get(address.kind)?.label,
      thing: things.get(thingKey(address)),
      frequency,
      only: sources.filter(({ kind }) => slices?.includes(sliceOf(kind))).map(({ heading }) => heading),
      refused: refusedAt !== null,
    })),
    more: rows.length > PAGE_SIZE,
  }
}

/** Ends one follow of a person; nothing happens if it is not theirs. */
export async function stopOne({ db }: Context, account: Id<'account'>, id: Id<'follow'>): Promise<void> {
  await endFollow(db, account, id)
}

/** Ends everything that a person follows, and letters about their own contributions. */
export const stopAll = (ctx: Context, account: Id<'account'>): Promise<void> =>
  inTransaction(ctx, async ({ db }) => {
    await endFollows(db, account)
    await silence(db, account, ctx.now())
  })

/** Changes how often the letters of a follow come; whoever does so wants letters. */
export const changeFrequency = (
  ctx: Context,
  account: Id<'account'>,
  id: Id<'follow'>,
  change: { readonly frequency: Frequency; readonly everything: boolean },
): Promise<void> =>
  inTransaction(ctx, async ({ db }) => {
    await changeFollow(db, account, id, change)
    await endSilence(db, account)
  })
