import type { Id } from '#domain/base/id.ts'
import { wallClock } from '#domain/base/local-time.ts'
import type { Text } from '#domain/base/text.ts'
import {
  cancelDeadline,
  meetDeadline,
  moveDeadline,
  type NewDeadline,
  removeDeadlines,
  startDeadline,
} from '#features/deadlines/index.ts'
import type { Context } from '#platform/context.ts'
import { lawTerms, zoneOfTerritory } from '#platform/jurisdiction.ts'
import {
  isPublicBody,
  NOTICE_DEADLINE_KIND,
  noticeTermOf,
  OUTCOME_DEADLINE_KIND,
  OUTCOME_RULE,
  OUTCOME_TERM,
} from './model.ts'
import { type DeadlineMeeting, findDeadlineMeeting } from './store.ts'

const deadlineSubject = ({ id, organiser, territory }: DeadlineMeeting) => ({
  thing: id,
  organisation: organiser,
  territory,
})

const localDay = (at: Date, { territory }: DeadlineMeeting) =>
  wallClock(at.toISOString(), zoneOfTerritory(territory)).day

/** Notice of the meeting, given with its announcement; undefined where the law requires none. */
export function noticeDeadlineOf(meeting: DeadlineMeeting): NewDeadline | undefined {
  const term = noticeTermOf(meeting.kind, lawTerms)
  return (
    term && {
      kind: NOTICE_DEADLINE_KIND,
      ...deadlineSubject(meeting),
      rule: { basis: 'law', term: term.id },
      counting: {
        from: localDay(meeting.startsAt, meeting),
        term: { kind: 'before', amount: term.amount, unit: term.unit },
        extensions: [],
      },
      ended: { how: 'met', on: localDay(meeting.noticedAt, meeting) },
    }
  )
}

/** The outcome of the meeting, which is published after it. */
export const outcomeDeadlineOf = (meeting: DeadlineMeeting): NewDeadline => ({
  kind: OUTCOME_DEADLINE_KIND,
  ...deadlineSubject(meeting),
  rule: { basis: isPublicBody(meeting.organiserKind) ? 'law' : 'site', term: OUTCOME_RULE },
  counting: { from: localDay(meeting.endsAt, meeting), term: OUTCOME_TERM, extensions: [] },
})

/** Brings the deadlines of a meeting in line with it, in the transaction that announced or changed it. */
export async function updateMeetingDeadlines(
  inside: Context,
  id: Id<'meeting'>,
  reason: Text | null = null,
): Promise<void> {
  const meeting = await findDeadlineMeeting(inside.db, id)
  if (!meeting) return removeDeadlines(inside, id, [NOTICE_DEADLINE_KIND, OUTCOME_DEADLINE_KIND])
  const [notice, outcome] = [noticeDeadlineOf(meeting), outcomeDeadlineOf(meeting)]
  // What is over when it is entered here, such as the past events of a programme, was announced elsewhere.
  const starts = meeting.endsAt > inside.now()
  if (notice) {
    if (starts) await startDeadline(inside, notice)
    await moveDeadline(inside, notice, { ...notice, reason, met: true })
  }
  if (starts) await startDeadline(inside, outcome)
  if (meeting.state === 'cancelled') await cancelDeadline(inside, outcome)
  else if (meeting.hasOutcome || meeting.state === 'held') await meetDeadline(inside, outcome)
  else await moveDeadline(inside, outcome, { ...outcome, reason })
}
