import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import { seatsNote } from '#features/registrations/index.ts'
import { territoryPath } from '#features/territories/index.ts'
import { type MeetingItem, MeetingList, type MeetingListProps } from '#ui/meeting-card/meeting-card.tsx'
import { otherLanguageName, renderText } from '#ui/official-text/official-text.tsx'
import { meetingKindNames } from '../messages.ts'
import { type MeetingListItem, meetingPath, shownState } from '../model.ts'

/** The IANA zone of a territory by its KATO code. */
export type ZoneOfMeeting = (territory: string) => string

export type MeetingsProps = {
  readonly language: Language
  readonly meetings: readonly MeetingListItem[]
  readonly now: Date
  readonly today: LocalDate
  readonly zoneOf: ZoneOfMeeting
  readonly level?: 2 | 3
} & Pick<MeetingListProps, 'byMonth' | 'usual'>

function itemOf(meeting: MeetingListItem, { language, now, zoneOf }: MeetingsProps): MeetingItem {
  const { title, venue, place, kind, startsAt, endsAt } = meeting
  return {
    title: renderText(title, language),
    languageName: otherLanguageName(title, language),
    href: `/${language}${meetingPath(meeting)}`,
    kind: meetingKindNames[kind][language],
    status: shownState(meeting, now),
    start: startsAt.toISOString(),
    end: endsAt.toISOString(),
    zone: zoneOf(place.code),
    venue: renderText(venue, language),
    place: { href: `/${language}${territoryPath(place)}`, text: place.label[language] },
    note: seatsNote(language, meeting, now),
  }
}

/** A list of meetings, for any page that shows some. */
export const Meetings = (props: MeetingsProps) => (
  <MeetingList
    language={props.language}
    zone={props.zoneOf('')}
    today={props.today}
    level={props.level ?? 2}
    byMonth={props.byMonth}
    usual={props.usual}
    items={props.meetings.map((meeting) => itemOf(meeting, props))}
  />
)
