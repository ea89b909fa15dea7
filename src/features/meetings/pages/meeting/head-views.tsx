import { territoryPath } from '#features/territories/index.ts'
import { CalendarLeaf } from '#ui/date-time/date-time.tsx'
import { formatRange, formatRelativeDay, localDay } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Status } from '#ui/status/status.tsx'
import { meetingKindNames, messages } from '../../messages.ts'
import { isOver, shownState } from '../../model.ts'
import type { MeetingPageProps } from './views.tsx'

/** The head of the page; after a refused form the page begins with the form instead. */
export function MeetingHead(props: MeetingPageProps) {
  const { frame, meeting, trail, zone, now } = props
  const { language } = frame
  return (
    <PageHead
      above={
        <TerritoryTrail
          language={language}
          trail={[...trail, meeting.place].map((place) => ({
            href: `/${language}${territoryPath(place)}`,
            text: place.label[language],
          }))}
        />
      }
      mark={
        <CalendarLeaf
          language={language}
          day={localDay(meeting.startsAt.toISOString(), zone)}
          struck={meeting.state === 'cancelled'}
        />
      }
      title={renderText(meeting.title, language)}
      lead={<LeadTime {...props} />}
    >
      <p class="meta">
        <span>{meetingKindNames[meeting.kind][language]}</span>
        <Status language={language} status={shownState(meeting, now)} />
      </p>
      <StateNotice {...props} />
      {meeting.demo ? <p class="quiet">{messages.demo[language]}</p> : null}
    </PageHead>
  )
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const dateAndTimeOf = ({ frame, meeting, zone }: MeetingPageProps): string =>
  formatRange(frame.language, meeting.startsAt.toISOString(), meeting.endsAt.toISOString(), zone)

/** The leading sentence: when, in how many days, where. */
function LeadTime(props: MeetingPageProps) {
  const { frame, meeting, zone, today } = props
  const { language } = frame
  const distance = formatRelativeDay(language, localDay(meeting.startsAt.toISOString(), zone), today)
  const when = capitalised(dateAndTimeOf(props))
  return (
    <>
      {meeting.state === 'cancelled' ? <del>{when}</del> : `${when} (${distance})`}
      {'. '}
      {renderText(meeting.venue, language)}
    </>
  )
}

/** What matters most to somebody who wants to come: a cancellation, a move, an outcome that is not published yet. */
function StateNotice({ frame, meeting, zone, now }: MeetingPageProps) {
  const { language } = frame
  const [last] = meeting.changes
  const reason = last?.reason ? <p>{renderText(last.reason, language)}</p> : null
  if (meeting.state === 'cancelled')
    return (
      <Notice kind="cancelled" title={messages.cancelledNotice[language]}>
        {reason}
      </Notice>
    )
  const over = meeting.state === 'held' || isOver(meeting, now)
  if (over && !meeting.outcome)
    return meeting.state === 'held' ? null : (
      <Notice kind="information" title={messages.noOutcome[language]}>
        <p>{messages.noOutcomeHelp[language]}</p>
      </Notice>
    )
  const moved = meeting.changes.find((change) => change.what === 'moved')
  if (over || meeting.state !== 'moved' || moved?.what !== 'moved') return null
  const was = formatRange(language, moved.before.startsAt, moved.before.endsAt, zone)
  return (
    <Notice kind="attention" title={messages.movedNotice[language](was)}>
      {moved.reason ? <p>{renderText(moved.reason, language)}</p> : null}
    </Notice>
  )
}
