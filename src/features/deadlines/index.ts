import type { Feature } from '#platform/feature.ts'
import { deskRoutes } from './desk/routes.ts'
import { desk } from './manifest/desk.ts'
import { journalSource } from './manifest/journal-source.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { sections } from './manifest/sections.ts'
import { RECORD_PATH } from './model.ts'
import { deadlinePermissions } from './permissions.ts'
import { UPKEEP_QUEUE, upkeepJob } from './recomputation/jobs.ts'
import { recordRoutes } from './record/routes.ts'
import { findRemindersJob, makeLettersJob } from './reminders/jobs.ts'
import { letterJob } from './reminders/letters.ts'
import { FIND_REMINDERS_QUEUE, LETTER_QUEUE, MAKE_LETTERS_QUEUE } from './reminders/model.ts'

export {
  cancelDeadline,
  extendDeadline,
  meetDeadline,
  moveDeadline,
  startDeadline,
  updateDeadlines,
} from './actions.ts'
export type { DeadlineKind } from './kinds.ts'
export { renderThingDeadlines, thingDeadlines } from './manifest/sections.ts'
export { articleOf } from './messages.ts'
export type { DeadlineRule, NewDeadline, OwedNow } from './model.ts'

/** Who owes what to whom until when: public record, tasks of the desk, reminders, and how a day was computed. */
export const deadlines: Feature = {
  name: 'deadlines',
  routes: [...recordRoutes, ...deskRoutes],
  sections,
  journalSource,
  permissions: deadlinePermissions,
  desk,
  personalData,
  privacy,
  retention,
  jobs: {
    [FIND_REMINDERS_QUEUE]: findRemindersJob,
    [MAKE_LETTERS_QUEUE]: makeLettersJob,
    [LETTER_QUEUE]: letterJob,
    [UPKEEP_QUEUE]: upkeepJob,
  },
  siteMap: async (_, skip) => (skip === 0 ? [{ path: RECORD_PATH }] : []),
}
