import { type AccountTables, accounts } from '#features/accounts/index.ts'
import { audit, auditPermissions } from '#features/audit/index.ts'
import {
  type ConsultationTables,
  consultations,
  consultationsOfBody,
  consultationTelling,
} from '#features/consultations/index.ts'
import { desk } from '#features/desk/index.ts'
import { home } from '#features/home/index.ts'
import { journal } from '#features/journal/index.ts'
import { type MeetingTables, meetings, meetingsOfBody, meetingTelling } from '#features/meetings/index.ts'
import { type ModerationTables, moderation } from '#features/moderation/index.ts'
import { type NewsTables, news, newsOfBody, newsOfPlace } from '#features/news/index.ts'
import { type NotificationTables, notifications } from '#features/notifications/index.ts'
import { type OrganisationTables, organisations } from '#features/organisations/index.ts'
import {
  type ProgrammeTables,
  programmeOfMeeting,
  programmeOfNews,
  programmes,
  programmesOfPlace,
} from '#features/programmes/index.ts'
import { type ResidentTables, residents } from '#features/residents/index.ts'
import { roles } from '#features/roles/index.ts'
import { type TerritoryTables, territories } from '#features/territories/index.ts'
import type { Feature } from '#platform/feature.ts'
import type { FileTables } from '#platform/files/index.ts'
import type { JournalTables } from '#platform/journal/index.ts'
import { fontsFolder } from './fonts.ts'

/** Every table that any slice has; only the application may name them all. */
export type Tables = FileTables &
  JournalTables &
  AccountTables &
  ResidentTables &
  TerritoryTables &
  OrganisationTables &
  MeetingTables &
  NewsTables &
  NotificationTables &
  ProgrammeTables &
  ConsultationTables &
  ModerationTables

// A slice sees its own tables only. Kysely's type is invariant, so the list itself must say that it knows better.
const listed = <Own>(feature: Feature<Own>) => feature as unknown as Feature<Tables>

const slices: readonly Feature<Tables>[] = [
  listed(territories([consultationTelling, meetingTelling, programmesOfPlace, newsOfPlace])),
  listed(organisations([consultationsOfBody, meetingsOfBody, newsOfBody])),
  listed(meetings([programmeOfMeeting])),
  listed(news([programmeOfNews])),
  listed(programmes(fontsFolder)),
  listed(consultations(fontsFolder)),
  listed(residents),
  listed(home),
]

const moderating = listed(moderation(slices))
const notifying = listed(notifications(slices))

/** What the work at the desk itself needs: who may do it, and who did what. */
const kept = listed(roles([...slices, moderating, { permissions: auditPermissions }]))
const desks: readonly Feature<Tables>[] = [kept, listed(audit([...slices, moderating, kept]))]

/**
 * All slices, in the order in which the demonstration is written; accounts shows a person what the others keep
 * about her, the journal what they record, the desk what waits in them.
 */
export const features: readonly Feature<Tables>[] = [
  ...slices,
  listed(accounts([...slices, moderating, notifying])),
  notifying,
  moderating,
  listed(journal([...slices, moderating])),
  ...desks,
  listed(desk([...slices, moderating, ...desks])),
]
