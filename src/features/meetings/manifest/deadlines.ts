import { wallClock } from '#domain/base/local-time.ts'
import type { DeadlineKind, OwedNow } from '#features/deadlines/index.ts'
import { dayOf } from '#platform/context.ts'
import { lawTerms, zoneOfTerritory } from '#platform/jurisdiction.ts'
import {
  isPublicOrganisation,
  NOTICE_DEADLINE_KIND,
  noticeTermOf,
  OUTCOME_DEADLINE_KIND,
  OUTCOME_RULE,
  OUTCOME_TERM,
} from '../deadline-model.ts'
import { deskMessages } from '../desk/messages.ts'
import { needsOutcome } from '../desk/model.ts'
import { messages } from '../messages.ts'
import { meetingDeskPath, meetingPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { listMeetingIds } from '../store.ts'
import { listOwingMeetings, type OwingMeeting } from './deadline-store.ts'

/** Notice of the meeting, given with its announcement; undefined where the law requires none. */
function owedNoticeOf(meeting: OwingMeeting): OwedNow | undefined {
  const term = noticeTermOf(meeting.kind, lawTerms)
  if (!term || isHistory(meeting)) return undefined
  return {
    ...whose(meeting),
    rule: { basis: 'law', term: term.id },
    counting: {
      from: localDay(meeting.startsAt, meeting),
      term: { kind: 'before', amount: term.amount, unit: term.unit },
      extensions: [],
    },
    ended: { how: 'met', on: localDay(meeting.noticedAt, meeting) },
  }
}

/** The outcome of the meeting, which is published after it. */
function owedOutcomeOf(meeting: OwingMeeting): OwedNow | undefined {
  if (isHistory(meeting)) return undefined
  const { state, hasOutcome, heldAt, endsAt } = meeting
  const ended: OwedNow['ended'] =
    state === 'cancelled'
      ? { how: 'cancelled', on: dayOf(endsAt) }
      : hasOutcome || state === 'held'
        ? { how: 'met', on: heldAt && dayOf(heldAt) }
        : undefined
  return {
    ...whose(meeting),
    rule: { basis: isPublicOrganisation(meeting.organiserKind) ? 'law' : 'site', term: OUTCOME_RULE },
    counting: { from: localDay(endsAt, meeting), term: OUTCOME_TERM, extensions: [] },
    ...(ended ? { ended } : {}),
  }
}

/** What was over when it was announced here, such as the past events of a programme, was announced elsewhere. */
const isHistory = ({ endsAt, noticedAt }: OwingMeeting) => endsAt <= noticedAt

const whose = ({ organiser, territory }: OwingMeeting) => ({ organisation: organiser, territory })

const localDay = (at: Date, { territory }: OwingMeeting) =>
  wallClock(at.toISOString(), zoneOfTerritory(territory)).day

/** Meetings as things with a deadline. */
const findOwing =
  (owedOf: (meeting: OwingMeeting) => OwedNow | undefined): DeadlineKind['find'] =>
  async ({ db, now }, ids) =>
    new Map(
      (await listOwingMeetings(db, ids)).map((meeting) => {
        const { id, title } = meeting
        const task = { path: `${meetingDeskPath(meeting)}/conclude`, what: deskMessages.waitsOutcome }
        const owes = owedOf(meeting)
        const over = meeting.endsAt <= now() ? { over: true as const } : {}
        const found = { title, path: meetingPath(meeting), ...(owes ? { owes: { ...owes, ...over } } : {}) }
        return [id as string, { ...found, ...(needsOutcome(meeting, now()) ? { task } : {}) }]
      }),
    )

const kind: Pick<DeadlineKind, 'permission' | 'cacheTags' | 'listIds'> = {
  permission: meetingPermissions.publish,
  cacheTags: ['meeting'],
  listIds: ({ db }, after, limit) => listMeetingIds(db, after, limit),
}

/** Notice before a hearing, a gathering or an assembly, and the outcome after every meeting. */
export const deadlines: readonly DeadlineKind[] = [
  {
    ...kind,
    kind: NOTICE_DEADLINE_KIND,
    label: messages.noticeOwed,
    to: messages.noticeOwedTo,
    renewed: true,
    find: findOwing(owedNoticeOf),
  },
  {
    ...kind,
    kind: OUTCOME_DEADLINE_KIND,
    label: messages.outcomeOwed,
    to: messages.outcomeOwedTo,
    find: findOwing(owedOutcomeOf),
  },
]
