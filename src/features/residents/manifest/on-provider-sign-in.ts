import { findTerritory } from '#features/territories/index.ts'
import type { Feature, ProviderSignIn } from '#platform/feature.ts'
import { isResidence } from '../model.ts'
import { findResidence } from '../store.ts'
import { verifyByClaim } from '../verification/actions.ts'

const claimOf = ({ claims }: ProviderSignIn, name: string | undefined): string | undefined => {
  const value = name === undefined ? undefined : claims[name]
  return typeof value === 'string' ? value : undefined
}

/**
 * Verifies the residence of a person by the claims of their identity provider. The sign-in continues whatever the
 * claims say: people whom they do not verify can be verified by a clerk.
 */
export const onProviderSignIn: NonNullable<Feature['onProviderSignIn']> = async (ctx, account, by) => {
  const iin = claimOf(by, ctx.identityClaims?.iin)
  const code = claimOf(by, ctx.identityClaims?.place)
  const place = code === undefined ? undefined : await findTerritory(ctx.db, code)
  if (iin === undefined || !place || !isResidence(place)) return
  const residence = await findResidence(ctx.db, account)
  if (residence?.place.code === place.code) return
  await verifyByClaim(ctx, account, { iin, territory: place.code })
}
