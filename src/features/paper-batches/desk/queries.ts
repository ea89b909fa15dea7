import type { Context } from '#platform/context.ts'
import { type Actor, may, scopesOf } from '#platform/identity/index.ts'
import { type FoundPaperTarget, findPaperTarget } from '../kinds.ts'
import { type Batch, type BatchState, batchState, DESK_BATCHES_MAX, isWaitingForClerk } from '../model.ts'
import { paperPermissions } from '../permissions.ts'
import { listOpenBatches } from '../store.ts'

export type OpenBatch = FoundPaperTarget & {
  readonly batch: Batch
  readonly state: BatchState
  /** Whether it waits for the person who asks. */
  readonly isForActor: boolean
}

/** Batches with their things, as a person finds them at the desk: what waits for the person first. */
export async function loadOpenBatches(
  ctx: Context,
  actor: Actor,
  batches: readonly Batch[],
): Promise<readonly OpenBatch[]> {
  const targets = new Map<string, ReturnType<typeof findPaperTarget>>()
  for (const { thing } of batches) targets.set(thing.id, targets.get(thing.id) ?? findPaperTarget(ctx, thing))
  const found = await Promise.all(
    batches.map(async (batch) => {
      const of = await targets.get(batch.thing.id)
      // Of a closed thing only corrections wait.
      if (!of || (!of.target.open && batchState(batch.entries).is !== 'agreed')) return []
      const maySettle = may(actor, paperPermissions.settle, of.target.subject)
      const isForActor = isWaitingForClerk(batch.entries, actor.account, maySettle)
      return [{ ...of, batch, state: batchState(batch.entries), isForActor }]
    }),
  )
  return found.flat().sort((left, right) => Number(right.isForActor) - Number(left.isForActor))
}

/** The first batches of a person's organisations that are not agreed yet, what waits for the person first. */
export const listBatchesForClerk = async (ctx: Context, actor: Actor): Promise<readonly OpenBatch[]> =>
  loadOpenBatches(
    ctx,
    actor,
    await listOpenBatches(ctx.db, scopesOf(actor, paperPermissions.enter), {
      offset: 0,
      limit: DESK_BATCHES_MAX,
    }),
  )
