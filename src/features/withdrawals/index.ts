import type { Feature, FeatureExtension } from '#platform/feature.ts'
import { DESK_PATH } from '#ui/desk/index.ts'
import type { WithdrawableKind } from './kinds.ts'
import { withdrawalRoutes } from './withdrawing/routes.ts'
import { orWithdrawnPage } from './withdrawn/responses.ts'

export { withdrawThing } from './actions.ts'
export type { WithdrawableKind, WithdrawableThing } from './kinds.ts'
export { withdrawalMessages } from './messages.ts'
export { type WithdrawableKey, withdrawalPath } from './model.ts'

/** What was published and is withdrawn for good; its pages stand in the manifest of the slice whose things they are. */
export const withdrawals: Feature = { name: 'withdrawals', routes: [] }

/**
 * Adds to the manifest of a slice what the withdrawal of its things needs: the page at the desk with its form, and 410
 * at every public address of what was withdrawn. The last extension: it wraps the pages that the others add below
 * that address.
 */
export const withWithdrawals =
  (withdrawables: readonly WithdrawableKind[]): FeatureExtension =>
  (feature) =>
    withdrawables.reduce(addWithdrawable, feature)

function addWithdrawable(feature: Feature, withdrawable: WithdrawableKind): Feature {
  const { name, navigation, desk, routes, withdrawables = [] } = feature
  const surroundings = { section: name, list: navigation, deskPath: desk?.path ?? DESK_PATH }
  return {
    ...feature,
    withdrawables: [...withdrawables, withdrawable],
    routes: [
      ...routes.map((route) => orWithdrawnPage(route, withdrawable, surroundings)),
      ...withdrawalRoutes(withdrawable, surroundings),
    ],
  }
}
