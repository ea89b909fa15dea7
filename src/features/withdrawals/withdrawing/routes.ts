import { DESK_POSTS_PER_HOUR, get, post, type Route, submitForm } from '#platform/http/index.ts'
import { withdrawThing } from '../actions.ts'
import type { WithdrawableKind } from '../kinds.ts'
import { type WithdrawalSurroundings, withdrawalPath } from '../model.ts'
import { readWithdrawalForm, withdrawalFieldOf } from './form.ts'
import { findWithdrawableSubject, withdrawableKeyOf, withdrawPage } from './responses.ts'

/** The page at the desk on which a thing of a kind is withdrawn, with the permission of its slice. */
export function withdrawalRoutes(
  withdrawable: WithdrawableKind,
  surroundings: WithdrawalSurroundings,
): readonly Route[] {
  const { kind, permission, deskPath } = withdrawable
  const guard = { allow: permission, of: findWithdrawableSubject(withdrawable) } as const
  const path = withdrawalPath(deskPath({ id: ':id', slug: ':slug' }))
  return [
    get(path, guard, (request) => withdrawPage(request, withdrawable, surroundings)),

    post(path, { ...guard, perHour: DESK_POSTS_PER_HOUR }, (request) => {
      const { ctx, params, body } = request
      return submitForm(request, readWithdrawalForm(body), {
        act: (reason) => withdrawThing(ctx, { kind, ...withdrawableKeyOf(params), reason }),
        fieldOf: withdrawalFieldOf,
        page: (form) => withdrawPage(request, withdrawable, surroundings, form),
        next: () => withdrawalPath(deskPath({ id: '', slug: '', ...params })),
      })
    }),
  ]
}
