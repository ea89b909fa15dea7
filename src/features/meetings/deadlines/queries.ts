import { wallClock } from '#domain/base/local-time.ts'
import type { OwedNow } from '#features/deadlines/index.ts'
import { dayOf } from '#platform/context.ts'
import { lawTerms, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { isPublicOrganisation, noticeTermOf, OUTCOME_RULE, OUTCOME_TERM } from './model.ts'
import type { OwingMeeting } from './store.ts'

/** Notice of the meeting, given with its announcement; undefined where the law requires none. */
export function owedNoticeOf(meeting: OwingMeeting): OwedNow | undefined {
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
export function owedOutcomeOf(meeting: OwingMeeting): OwedNow | undefined {
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
