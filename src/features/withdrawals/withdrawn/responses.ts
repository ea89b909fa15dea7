import { HttpProblem, page, type Route, type RouteTags } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { WithdrawableKind } from '../kinds.ts'
import type { WithdrawalSurroundings } from '../model.ts'
import { findWithdrawal } from '../store.ts'
import { WithdrawnPage } from './views.tsx'

const withWithdrawalTag = (tags: RouteTags): RouteTags =>
  typeof tags === 'function' ? (features) => [...tags(features), 'withdrawal'] : [...tags, 'withdrawal']

/**
 * A route of the slice of a kind. If it is the page of a thing, or below it, and finds nothing because the thing was
 * withdrawn, it answers 410 with what it was, when and why. Costs nothing as long as the thing is there.
 */
export function orWithdrawnPage(
  route: Route,
  { kind, path, label }: WithdrawableKind,
  surroundings: WithdrawalSurroundings,
): Route {
  const thingPath = path({ slug: ':slug' })
  if (route.path !== thingPath && !route.path.startsWith(`${thingPath}/`)) return route
  return {
    ...route,
    cacheTags: route.cacheTags && withWithdrawalTag(route.cacheTags),
    handler: async (request) => {
      try {
        return await route.handler(request)
      } catch (error) {
        const isMissing = error instanceof HttpProblem && error.status === 404
        const { ctx, frame, params } = request
        const withdrawal = isMissing
          ? await findWithdrawal(ctx.db, kind, { slug: params.slug ?? '' })
          : undefined
        if (!withdrawal) throw error
        const zone = zoneOfTerritory(withdrawal.territory)
        return page(WithdrawnPage({ frame, surroundings, label, withdrawal, zone }), 410)
      }
    },
  }
}
