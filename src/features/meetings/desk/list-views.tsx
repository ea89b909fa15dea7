import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { ButtonLink } from '#ui/form/index.ts'
import { MeetingList } from '#ui/meeting-card/meeting-card.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { meetingKindNames, messages } from '../messages.ts'
import { DESK_PATH, meetingDeskPath, shownState } from '../model.ts'
import { preparationMessages } from '../preparation/messages.ts'
import { DRAFTS_PATH } from '../preparation/model.ts'
import { deskMessages } from './messages.ts'
import { type DeskList, type DeskMeeting, deskLists, needsOutcome } from './model.ts'

export type DeskMeetingListPageProps = {
  readonly frame: DeskFrame
  readonly show: Exclude<DeskList, 'drafts'>
  readonly items: readonly DeskMeeting[]
  readonly page: number
  readonly pages: number
  readonly now: Date
  readonly today: LocalDate
  readonly zoneOf: (territory: string) => string
}

const listPath = (show: DeskList) => DESK_PATH + (show === 'ahead' ? '' : `?show=${show}`)

/** The meetings of the organisations for which a person works, and the drafts of new ones. */
export function DeskMeetingListPage(props: DeskMeetingListPageProps) {
  const { frame, show, page, pages } = props
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={messages.title[language]}
      actions={
        <ButtonLink href={`/${language}${DRAFTS_PATH}`}>{preparationMessages.newTitle[language]}</ButtonLink>
      }
    >
      <SubNav
        label={deskMessages.sides[language]}
        items={deskLists.map((list) => ({
          href: `/${language}${list === 'drafts' ? DRAFTS_PATH : listPath(list)}`,
          text: (list === 'drafts' ? deskMessages.drafts : messages[list])[language],
          current: list === show,
        }))}
      />
      <Meetings {...props} />
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(at) => pageHref(`/${language}${listPath(show)}`, at)}
      />
    </DeskPage>
  )
}

function Meetings({ frame, show, items, now, today, zoneOf }: DeskMeetingListPageProps) {
  const { language } = frame
  if (items.length === 0)
    return (
      <Empty title={(show === 'past' ? deskMessages.nonePast : deskMessages.noneAhead)[language]}>
        {deskMessages.noneHelp[language]}
      </Empty>
    )
  return (
    <MeetingList
      language={language}
      zone={zoneOf('')}
      today={today}
      level={2}
      items={items.map((meeting) => ({
        title: textIn(meeting.title, language),
        href: `/${language}${meetingDeskPath(meeting)}`,
        kind: meetingKindNames[meeting.kind][language],
        status: shownState(meeting, now),
        start: meeting.startsAt.toISOString(),
        end: meeting.endsAt.toISOString(),
        zone: zoneOf(meeting.place.code),
        venue: textIn(meeting.venue, language),
        note: noteOf(meeting, language, now),
      }))}
    />
  )
}

/** What matters most to a secretary: a missing outcome, or how many people have registered and come. */
function noteOf(meeting: DeskMeeting, language: Language, now: Date): string | undefined {
  if (needsOutcome(meeting, now)) return deskMessages.waitsOutcome[language]
  const notes = [
    meeting.capacity === null ? '' : deskMessages.registered[language](meeting.seats, meeting.waiting),
    meeting.arrived > 0 ? deskMessages.arrivedOf[language](meeting.arrived) : '',
  ].filter(Boolean)
  return notes.join('. ') || undefined
}
