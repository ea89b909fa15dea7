import { type FormState, filledForm } from '#domain/base/form.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import { formPage, notFound, type RouteRequest } from '#platform/http/index.ts'
import { findFollowable } from '../kinds.ts'
import { USUAL_FREQUENCY } from '../model.ts'
import type { FollowProblem } from './messages.ts'
import { findFollow } from './store.ts'
import { FollowPage } from './views.tsx'

type Params = Readonly<Record<string, string>>
export const thingAddressOf = ({ kind = '', id = '' }: Params): ThingAddress => ({ kind, id })

/** The thing of an address that can be followed; 404 where there is none. */
export async function getFollowable(ctx: Context, params: Params) {
  const address = thingAddressOf(params)
  const found = await findFollowable(ctx, address)
  if (!found) throw notFound()
  return { address, ...found }
}

/** A thing with the form by which it is followed; the form begins with how often its letters come now. */
export async function followPage(
  { ctx, frame, actor, params }: RouteRequest<unknown>,
  typed?: FormState<FollowProblem>,
) {
  const found = await getFollowable(ctx, params)
  const followed = actor && (await findFollow(ctx.db, actor.account, found.address))
  const form = typed ?? filledForm({ frequency: followed?.frequency ?? USUAL_FREQUENCY })
  const signedIn = actor !== undefined
  return formPage(FollowPage({ frame, ...found, signedIn, followed: followed?.frequency, form }), form)
}
