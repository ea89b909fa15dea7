import { wallClock } from '#domain/base/local-time.ts'
import type { NewDeadline } from '#features/deadlines/index.ts'
import { lawTerms, zoneOfTerritory } from '#platform/jurisdiction.ts'
import {
  isPublicOrganisation,
  NOTICE_DEADLINE_KIND,
  noticeTermOf,
  OUTCOME_DEADLINE_KIND,
  OUTCOME_RULE,
  OUTCOME_TERM,
} from './model.ts'
import type { DeadlineMeeting } from './store.ts'
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
  rule: { basis: isPublicOrganisation(meeting.organiserKind) ? 'law' : 'site', term: OUTCOME_RULE },
  counting: { from: localDay(meeting.endsAt, meeting), term: OUTCOME_TERM, extensions: [] },
})

const deadlineSubject = ({ id, organiser, territory }: DeadlineMeeting) => ({
  thing: id,
  organisation: organiser,
  territory,
})

const localDay = (at: Date, { territory }: DeadlineMeeting) =>
  wallClock(at.toISOString(), zoneOfTerritory(territory)).day
