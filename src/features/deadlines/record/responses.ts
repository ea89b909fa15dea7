import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/http/index.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { findDeadline } from '../store.ts'

/** The deadline of an address with its kind, or 404. */
export async function getDeadline(ctx: Context, id = '') {
  const deadline = isId(id) ? await findDeadline(ctx.db, id) : undefined
  const kind = deadline && declaredKinds(ctx, 'deadlines').get(deadline.kind)
  if (!kind) throw notFound()
  return { deadline, kind }
}
