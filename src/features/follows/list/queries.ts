import type { Id } from '#domain/base/id.ts'
import type { PageRange } from '#domain/base/pagination.ts'
import { thingKey } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { findFollowables } from '../kinds.ts'
import type { ShownFollow } from '../model.ts'
import { listFollows } from './store.ts'

const sliceOf = (kind: string) => kind.slice(0, kind.indexOf('.'))

/** What a person follows, in a range. */
export async function loadFollows(
  ctx: Context,
  account: Id<'account'>,
  range: PageRange,
): Promise<readonly ShownFollow[]> {
  const rows = await listFollows(ctx.db, account, range)
  const shown = rows.map(({ thing, ...row }) => ({ ...row, address: { kind: row.kind, id: thing } }))
  const kinds = declaredKinds(ctx, 'followables')
  const sources = [...declaredKinds(ctx, 'notificationSources').values()]
  const things = await findFollowables(
    ctx,
    shown.map(({ address }) => address),
  )
  return shown.map(({ id, address, frequency, slices, refusedAt }) => ({
    id,
    kind: kinds.get(address.kind)?.label,
    thing: things.get(thingKey(address)),
    frequency,
    only: sources.filter(({ kind }) => slices?.includes(sliceOf(kind))).map(({ heading }) => heading),
    refused: refusedAt !== null,
  }))
}
