import { defineDraft } from '#features/drafts/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { DESK_PATH } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { checkMeeting, placeClockOf, type ReadyMeeting } from '../preparation/checks.ts'
import { type PublishedFacts, rebaseContent } from '../preparation/correction/model.ts'
import { findPublishedFacts, lockPublishedFacts } from '../preparation/correction/store.ts'
import { parsePlaceCode } from '../preparation/directory-model.ts'
import { DRAFTS_PATH, emptyContent, type MeetingContent, templateOf, textsOf } from '../preparation/model.ts'
import { correctMeetingDraft, publishMeetingDraft } from '../publication/actions.ts'
import { meetingIdOf } from '../publication/model.ts'
import type { auditNames } from './audit-names.ts'

const auditCodes = {
  begun: 'meetings.draft-begun',
  edited: 'meetings.draft-changed',
  archived: 'meetings.draft-discarded',
  unarchived: 'meetings.draft-taken-back',
  deleted: 'meetings.draft-deleted',
  published: 'meetings.announced',
  scheduled: 'meetings.scheduled',
  unscheduled: 'meetings.unscheduled',
  corrected: 'meetings.corrected',
} satisfies Readonly<Record<string, keyof typeof auditNames>>

/** Meetings as they are written at the desk. */
export const drafts = defineDraft<MeetingContent, ReadyMeeting>({
  kind: 'meetings',
  formerQueues: ['meetings.announce-scheduled', 'meeting-announcements'],
  path: DRAFTS_PATH,
  section: DESK_PATH,
  permissions: { write: meetingPermissions.write, publish: meetingPermissions.publish },
  auditCodes,
  empty: ({ code }) => emptyContent(code),
  title: ({ title }) => title,
  texts: textsOf,
  zone: ({ territory }) => zoneOfTerritory(parsePlaceCode(territory) ?? ''),
  summary: ({ kind, day, starts, territory }) => ({ kind, day, starts, territory }),
  check: checkMeeting,
  // A meeting may be moved while corrections are being written.
  rebase: {
    find: async ({ db }, draft) => rebaseOn(await findPublishedFacts(db, meetingIdOf(draft))),
    lock: async ({ db }, draft) => rebaseOn(await lockPublishedFacts(db, meetingIdOf(draft))),
  },
  copyOf: templateOf,
  publish: publishMeetingDraft,
  correct: correctMeetingDraft,
})

const rebaseOn = (facts: PublishedFacts | undefined) => (content: MeetingContent) =>
  facts ? rebaseContent(facts, placeClockOf, content) : content
