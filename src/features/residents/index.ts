import type { Feature } from '#platform/feature.ts'
import { auditNames } from './manifest/audit-names.ts'
import { onProviderSignIn } from './manifest/on-provider-sign-in.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { messages } from './messages.ts'
import { DESK_PATH, RESIDENCE_PATH } from './model.ts'
import { residentPermissions } from './permissions.ts'
import { residenceRoutes } from './residence/routes.ts'
import { LETTER_QUEUE } from './verification/actions.ts'
import { letterJob } from './verification/letters.ts'
import { verificationRoutes } from './verification/routes.ts'

export { RESIDENCE_PATH } from './model.ts'
export { participationFieldOf } from './participation/form.ts'
export { participantNames, participantsText, participationProblemMessages } from './participation/messages.ts'
export { ParticipationNotice } from './participation/views.tsx'
export { closeRoll, openRoll, type RollRefusal } from './rolls/actions.ts'
export {
  type AccountHolder,
  checkTakingPart,
  findParticipant,
  loadVoterKey,
  type TakingPart,
  WrongVoteKey,
} from './rolls/queries.ts'
export { verifyByClaim } from './verification/actions.ts'
export { rotateKeys, WrongIdentityKeys } from './verification/identity-actions.ts'

/** Verified residents: one living person has one voice in one place, and their identity is not stored. */
export const residents: Feature = {
  name: 'residents',
  routes: [...residenceRoutes, ...verificationRoutes],
  permissions: residentPermissions,
  desk: { path: DESK_PATH, label: messages.section, allow: residentPermissions.verify },
  auditNames,
  jobs: {
    [LETTER_QUEUE]: letterJob,
  },
  onProviderSignIn,
  personalData,
  privacy,
  retention,
  accountPages: [{ path: RESIDENCE_PATH, label: messages.title, order: 30 }],
}
