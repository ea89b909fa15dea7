import type { Feature, FeatureExtension } from '#platform/feature.ts'
import { attendanceRoutes } from './attendance/routes.ts'
import { confirmationRoutes } from './confirmation/routes.ts'
import type { RegistrationTargetKind } from './kinds.ts'
import { contributions } from './manifest/contributions.ts'
import { paperTargets } from './manifest/paper-targets.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { sections } from './manifest/sections.ts'
import { LETTER_QUEUE } from './registration/actions.ts'
import { LAPSE_QUEUE, lapseJob } from './registration/jobs.ts'
import { letterJob } from './registration/letters.ts'
import { registrationRoutes, type TargetPage } from './registration/routes.ts'

export { undoCheckIns } from './attendance/actions.ts'
export { attendanceMessages } from './attendance/messages.ts'
export { ATTENDEES_MAX, attendeesPath, CHECK_IN_HOURS, TYPED_COUNT_MAX } from './attendance/model.ts'
export type { RegistrationTargetKind, TargetChoice } from './kinds.ts'
export type { RegistrationProblem } from './messages.ts'
export { type RegistrationTarget, registrationState } from './model.ts'
export { notifyRegistered, seatWaiting } from './registration/actions.ts'
export { RegistrationBox, RegistrationLink, seatsNote } from './registration/form-views.tsx'
export { addDemoRegistrations } from './seed.ts'

/** People who take a seat: registration, waiting list, the list at the door; for the things of other slices. */
export const registrations: Feature = {
  name: 'registrations',
  routes: [],
  sections,
  personalData,
  jobs: { [LETTER_QUEUE]: letterJob, [LAPSE_QUEUE]: lapseJob },
  contributions,
  privacy,
  retention,
}

/**
 * Adds registration for a kind of things to the manifest of their slice: the form and the page of a registration, the
 * list at the door and its sign-in sheets. `page`: the page of a thing, with the form of a registration.
 */
export const withRegistrations =
  (kind: RegistrationTargetKind, page: TargetPage): FeatureExtension =>
  (feature) => ({
    ...feature,
    routes: [
      ...feature.routes,
      ...registrationRoutes(kind, page),
      ...confirmationRoutes(kind),
      ...attendanceRoutes(kind),
    ],
    registrationTargets: [...(feature.registrationTargets ?? []), kind],
    paperTargets: [...(feature.paperTargets ?? []), ...paperTargets(kind)],
  })
