import { type AccountTables, accounts } from '#features/accounts/index.ts'
import { type ConsultationTables, consultations, consultationTelling } from '#features/consultations/index.ts'
import { desk } from '#features/desk/index.ts'
import { home } from '#features/home/index.ts'
import { journal } from '#features/journal/index.ts'
import { type MeetingTables, meetings, meetingTelling } from '#features/meetings/index.ts'
import { type ModerationTables, moderation } from '#features/moderation/index.ts'
import { type NewsTables, news, newsOfPlace } from '#features/news/index.ts'
import { type OrganisationTables, organisations } from '#features/organisations/index.ts'
import { type TerritoryTables, territories } from '#features/territories/index.ts'
import type { Feature } from '#platform/feature.ts'
import type { FileTables } from '#platform/files/index.ts'
import type { JournalTables } from '#platform/journal/index.ts'
import { here } from './here.ts'

/** Every table that any slice has; only the application may name them all. */
export type Tables = FileTables &
  JournalTables &
  AccountTables &
  TerritoryTables &
  OrganisationTables &
  MeetingTables &
  NewsTables &
  ConsultationTables &
  ModerationTables

// A slice sees its own tables only. Kysely's type is invariant, so the list itself must say that it knows better.
const listed = <Own>(feature: Feature<Own>) => feature as unknown as Feature<Tables>

const slices: readonly Feature<Tables>[] = [
  listed(territories([consultationTelling, meetingTelling, newsOfPlace])),
  listed(organisations),
  listed(meetings),
  listed(news()),
  listed(consultations(here('src', 'platform', 'documents', 'fonts'))),
  listed(home),
]

const moderating = listed(moderation(slices))

/**
 * All slices, in the order in which the demonstration is written; accounts shows a person what the others keep
 * about her, the journal what they record, the desk what waits in them.
 */
export const features: readonly Feature<Tables>[] = [
  ...slices,
  listed(accounts(slices)),
  moderating,
  listed(journal([...slices, moderating])),
  listed(desk([...slices, moderating])),
]
