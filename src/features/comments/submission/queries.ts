import type { Context } from '#platform/context.ts'
import type { Comment, TargetAddress } from '../model.ts'
import { describeComments } from '../queries.ts'
import { listSimilarComments } from '../store.ts'
import { searchKeyOf } from './model.ts'

/** Similar comments shown before a new one is published. */
const ALIKE_MAX = 3

/** Public comments on a target that are similar to a text. */
export async function loadSimilarComments(
  ctx: Context,
  { id, anchor }: Omit<TargetAddress, 'kind'>,
  body: string,
  wording: string,
): Promise<readonly Comment[]> {
  const key = searchKeyOf(body, wording)
  if (key === '') return []
  return describeComments(ctx, await listSimilarComments(ctx.db, id, anchor, key, ALIKE_MAX))
}
