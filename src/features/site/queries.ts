import type { Context } from '#platform/context.ts'
import { may } from '#platform/identity/index.ts'
import { outstandingSteps } from './model.ts'
import { sitePermissions } from './permissions.ts'
import { loadProgress } from './store.ts'

/** The first steps that wait for this person; none in the demonstration, and for people who may not change the site. */
export async function listOutstanding(ctx: Context) {
  const { actor, db, demonstration } = ctx
  if (demonstration || !actor || !may(actor, sitePermissions.manage, {})) return []
  return outstandingSteps(await loadProgress(db, actor.account))
}
