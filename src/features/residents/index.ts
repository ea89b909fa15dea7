import { findTerritory } from '#features/territories/index.ts'
import type { Feature, ProviderSignIn } from '#platform/feature.ts'
import { LETTERS, verifyByClaim } from './actions.ts'
import { letterJob } from './letters.ts'
import { auditNames, messages, methodNames } from './messages.ts'
import { DESK, isResidence, RESIDENCE, restsUntil } from './model.ts'
import { residentPermissions } from './permissions.ts'
import { privacy, retention } from './privacy.ts'
import { routes } from './routes.ts'
import { eraseResident, findResidence } from './store.ts'

export { verifyByClaim } from './actions.ts'
export { rotateKeys, WrongIdentityKeys } from './identity-actions.ts'

const claimOf = ({ claims }: ProviderSignIn, name: string | undefined): string | undefined => {
  const value = name === undefined ? undefined : claims[name]
  return typeof value === 'string' ? value : undefined
}

/** Verified residents: one living person has one voice in one place, and their identity is not stored. */
export const residents: Feature = {
  name: 'residents',
  routes,
  permissions: residentPermissions,
  desk: { path: DESK, label: messages.section, allow: residentPermissions.verify },
  auditNames,
  jobs: {
    [LETTERS]: letterJob,
  },
  // The sign-in continues whatever the claims say: people whom they do not verify can be verified by a clerk.
  onProviderSignIn: async (ctx, account, by) => {
    const iin = claimOf(by, ctx.identityClaims?.iin)
    const code = claimOf(by, ctx.identityClaims?.place)
    const place = code === undefined ? undefined : await findTerritory(ctx.db, code)
    if (iin === undefined || !place || !isResidence(place)) return
    const residence = await findResidence(ctx.db, account)
    if (residence?.place.code === place.code) return
    await verifyByClaim(ctx, account, { iin, territory: place.code })
  },
  personalData: {
    label: messages.personal,
    retained: messages.stays,
    fieldLabels: {
      territory: messages.keyTerritory,
      place: messages.place,
      since: messages.since,
      way: messages.keyWay,
      verifiedAt: messages.keyVerifiedAt,
    },
    valueLabels: { way: methodNames },
    listRecords: async ({ db }, account) => {
      const residence = await findResidence(db, account)
      if (!residence) return []
      const { place, since, way, verifiedAt } = residence
      return [{ territory: place.code, place: place.label, since, way, verifiedAt: verifiedAt.toISOString() }]
    },
    erase: ({ db, today }, account) => eraseResident(db, account, restsUntil(today())),
  },
  privacy,
  retention,
  accountPages: [{ path: RESIDENCE, label: messages.title, order: 30 }],
}
