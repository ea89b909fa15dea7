import { findTerritory } from '#features/territories/index.ts'
import type { Feature, ProviderSignIn } from '#platform/feature.ts'
import { LETTER_QUEUE, verifyByClaim } from './actions.ts'
import { letterJob } from './letters.ts'
import { auditNames, messages } from './messages.ts'
import { DESK, isResidence, RESIDENCE } from './model.ts'
import { residentPermissions } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { privacy, retention } from './privacy.ts'
import { routes } from './routes.ts'
import { findResidence } from './store.ts'

export { verifyByClaim } from './actions.ts'
export { rotateKeys, WrongIdentityKeys } from './identity-actions.ts'
export {
  closeRoll,
  findParticipant,
  findVoterKey,
  openRoll,
  type RollRefusal,
  WrongVoteKey,
} from './roll-actions.ts'

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
    [LETTER_QUEUE]: letterJob,
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
  personalData,
  privacy,
  retention,
  accountPages: [{ path: RESIDENCE, label: messages.title, order: 30 }],
}
