import type { Id } from '#domain/base/id.ts'
import { pageRange } from '#domain/base/pagination.ts'
import { thingKey } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import { findFollowables, followablesOf, sourcesOf } from '../kinds.ts'
import { PAGE_SIZE, type ShownFollow } from '../model.ts'
import { listFollows } from './store.ts'

const sliceOf = (kind: string) => kind.slice(0, kind.indexOf('.'))

/** A page (from 1) of what a person follows. */
export async function loadFollows(
  ctx: Context,
  account: Id<'account'>,
  page: number,
): Promise<{ readonly items: readonly ShownFollow[]; readonly more: boolean }> {
  const rows = await listFollows(ctx.db, account, { ...pageRange(page, PAGE_SIZE), limit: PAGE_SIZE + 1 })
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
