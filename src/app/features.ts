import { accounts } from '#features/accounts/index.ts'
import { audit, auditPermissions } from '#features/audit/index.ts'
import { consultations, consultationsOfBody, consultationTelling } from '#features/consultations/index.ts'
import { desk } from '#features/desk/index.ts'
import { home } from '#features/home/index.ts'
import { journal } from '#features/journal/index.ts'
import { meetings, meetingsOfBody, meetingTelling } from '#features/meetings/index.ts'
import { moderation } from '#features/moderation/index.ts'
import { news, newsOfBody, newsOfPlace } from '#features/news/index.ts'
import { notifications } from '#features/notifications/index.ts'
import { organisations } from '#features/organisations/index.ts'
import {
  programmeOfMeeting,
  programmeOfNews,
  programmes,
  programmesOfPlace,
} from '#features/programmes/index.ts'
import { residents } from '#features/residents/index.ts'
import { roles } from '#features/roles/index.ts'
import { territories } from '#features/territories/index.ts'
import type { Feature } from '#platform/feature.ts'
import { fontsFolder } from './fonts.ts'

const slices: readonly Feature[] = [
  territories([consultationTelling, meetingTelling, programmesOfPlace, newsOfPlace]),
  organisations([consultationsOfBody, meetingsOfBody, newsOfBody]),
  meetings([programmeOfMeeting]),
  news([programmeOfNews]),
  programmes(fontsFolder),
  consultations(fontsFolder),
  residents,
  home,
]

const moderating = moderation(slices)
const notifying = notifications(slices)

/** What the work at the desk itself needs: who may do it, and who did what. */
const kept = roles([...slices, moderating, { permissions: auditPermissions }])
const desks: readonly Feature[] = [kept, audit([...slices, moderating, kept])]

/**
 * All slices, in the order in which the demonstration is written; accounts shows a person what the others keep
 * about her, the journal what they record, the desk what waits in them.
 */
export const features: readonly Feature[] = [
  ...slices,
  accounts([...slices, moderating, notifying]),
  notifying,
  moderating,
  journal([...slices, moderating]),
  ...desks,
  desk([...slices, moderating, ...desks]),
]
