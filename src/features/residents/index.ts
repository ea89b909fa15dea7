import { findTerritory } from '#features/territories/index.ts'
import type { Feature, ProviderSignIn } from '#platform/feature.ts'
import { auditNames } from './manifest/audit-names.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { messages } from './messages.ts'
import { DESK, isResidence, RESIDENCE } from './model.ts'
import { residentPermissions } from './permissions.ts'
import { residenceRoutes } from './residence/routes.ts'
import { findResidence } from './store.ts'
import { LETTER_QUEUE, verifyByClaim } from './verification/actions.ts'
import { letterJob } from './verification/letters.ts'
import { verificationRoutes } from './verification/routes.ts'

export { RESIDENCE } from './model.ts'
export { participantNames, participationRefusals } from './participation-messages.ts'
export {
  type AccountHolder,
  closeRoll,
  findParticipant,
  findVoterKey,
  openRoll,
  type RollRefusal,
  WrongVoteKey,
} from './rolls/actions.ts'
export { verifyByClaim } from './verification/actions.ts'
export { rotateKeys, WrongIdentityKeys } from './verification/identity-actions.ts'

const claimOf = ({ claims }: ProviderSignIn, name: string | undefined): string | undefined => {
  const value = name === undefined ? undefined : claims[name]
  return typeof value === 'string' ? value : undefined
}

/** Verified residents: one living person has one voice in one place, and their identity is not stored. */
export const residents: Feature = {
  name: 'residents',
  routes: [...residenceRoutes, ...verificationRoutes],
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
