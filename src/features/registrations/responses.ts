import type { Context } from '#platform/context.ts'
import { notFound, type SubjectOf } from '#platform/http/index.ts'
import { findRegistrationTarget, type RegistrationTargetKind } from './kinds.ts'
import { subjectOfRegistrationTarget } from './model.ts'

/** Whose the thing is that an address at the desk names, for its permission. */
export const findRegistrationTargetSubject =
  (kind: RegistrationTargetKind): SubjectOf =>
  async (ctx, { slug = '' }) => {
    const target = await findRegistrationTarget(ctx, kind, slug)
    return target && subjectOfRegistrationTarget(target)
  }

/** The thing of an address, or 404. */
export async function getRegistrationTarget(ctx: Context, kind: RegistrationTargetKind, slug = '') {
  const target = await findRegistrationTarget(ctx, kind, slug)
  if (!target) throw notFound()
  return target
}
