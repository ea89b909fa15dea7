import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { linkMessages, linksDeskPath } from '#features/links/index.ts'
import { attendanceMessages, attendeesPath } from '#features/registrations/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, ButtonLink, Form } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Status } from '#ui/status/status.tsx'
import { agendaMessages } from '../agenda/messages.ts'
import { agendaPath, checkAgenda } from '../agenda/model.ts'
import { changeMessages } from '../changes/messages.ts'
import { meetingKindNames, messages } from '../messages.ts'
import {
  DESK_PATH,
  MEETING_KIND,
  meetingDeskPath,
  meetingPath,
  registrationPaths,
  shownState,
} from '../model.ts'
import { MeetingTime } from '../pages/fact-views.tsx'
import { deskMessages } from './messages.ts'
import { type DeskMeeting, needsOutcome } from './model.ts'

export type DeskMeetingPageProps = {
  readonly frame: DeskFrame
  readonly meeting: DeskMeeting
  readonly zone: string
  readonly now: Date
  readonly today: LocalDate
  readonly mayPrepare: boolean
  readonly mayAnnounce: boolean
}

/** One meeting at the desk: its state, and everything that can be done with it now. */
export function DeskMeetingPage(props: DeskMeetingPageProps) {
  const { frame, meeting, now, mayAnnounce } = props
  const { language } = frame
  const state = shownState(meeting, now)
  const base = `/${language}${meetingDeskPath(meeting)}`
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      kato={meeting.place.code}
      above={<a href={`/${language}${DESK_PATH}`}>{messages.all[language]}</a>}
      title={textIn(meeting.title, language)}
      lead={
        <>
          {meetingKindNames[meeting.kind][language]} <Status language={language} status={state} />
        </>
      }
      actions={
        <>
          {meeting.state === 'cancelled' ? null : (
            <ButtonLink href={`/${language}${attendeesPath(registrationPaths, meeting)}`}>
              {attendanceMessages.attendees[language]}
            </ButtonLink>
          )}
          {checkAgenda(meeting, now).ok ? (
            <ButtonLink kind="quiet" href={`/${language}${agendaPath(meeting)}`}>
              {agendaMessages.mark[language]}
            </ButtonLink>
          ) : null}
          <ButtonLink kind="quiet" href={`/${language}${meetingPath(meeting)}`}>
            {messages.publicPage[language]}
          </ButtonLink>
          {mayAnnounce ? (
            <ButtonLink
              kind="quiet"
              href={`/${language}${linksDeskPath({ kind: MEETING_KIND, id: meeting.id })}`}
            >
              {linkMessages.title[language]}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {needsOutcome(meeting, now) ? (
        <Notice kind="attention" title={deskMessages.waitsOutcome[language]}>
          {mayAnnounce ? (
            <p>
              <a href={`${base}/conclude`}>{changeMessages.conclude[language]}</a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      <Facts items={facts(props)} />
      <WhatNext {...props} />
    </DeskPage>
  )
}

function facts({ frame, meeting, zone, today }: DeskMeetingPageProps) {
  const { language } = frame
  const number = (n: number) => formatNumber(language, n)
  return [
    {
      term: messages.when[language],
      value: <MeetingTime {...{ language, meeting, zone, today }} />,
    },
    {
      term: messages.where[language],
      value: `${textIn(meeting.venue, language)}, ${meeting.place.label[language]}`,
    },
    {
      term: messages.seats[language],
      value:
        meeting.capacity === null
          ? deskMessages.noSeats[language]
          : `${number(meeting.capacity)}. ${deskMessages.registered[language](meeting.seats, meeting.waiting)}`,
    },
    {
      term: attendanceMessages.came[language],
      value:
        meeting.attended === null
          ? meeting.arrived > 0
            ? deskMessages.arrivedOf[language](meeting.arrived)
            : deskMessages.notCounted[language]
          : number(meeting.attended),
    },
  ]
}

/** Only what the state of the meeting and the person's permissions allow now. */
function WhatNext({ frame, meeting, now, mayPrepare, mayAnnounce }: DeskMeetingPageProps) {
  const { language } = frame
  const base = `/${language}${meetingDeskPath(meeting)}`
  const state = shownState(meeting, now)
  const ahead = state === 'announced' || state === 'moved'
  const begun = meeting.startsAt <= now
  const links = [
    mayAnnounce && ahead ? { to: 'move', text: changeMessages.move } : undefined,
    mayAnnounce && ahead ? { to: 'cancel', text: changeMessages.cancel } : undefined,
    mayAnnounce && begun && (meeting.state === 'announced' || meeting.state === 'moved')
      ? { to: 'conclude', text: changeMessages.conclude }
      : undefined,
    mayAnnounce && ahead ? { to: 'withdraw', text: changeMessages.withdraw } : undefined,
  ].flatMap((link) => link ?? [])
  return (
    <Section title={deskMessages.whatNext[language]}>
      <div class="doings">
        {links.map(({ to, text }) => (
          <ButtonLink kind="quiet" href={`${base}/${to}`}>
            {text[language]}
          </ButtonLink>
        ))}
        {mayPrepare && meeting.state !== 'cancelled' ? (
          <PostButton
            language={language}
            action={`${base}/correct`}
            text={changeMessages.correct[language]}
          />
        ) : null}
        {mayPrepare ? (
          <PostButton language={language} action={`${base}/copy`} text={changeMessages.copy[language]} />
        ) : null}
      </div>
    </Section>
  )
}

const PostButton = ({ language, action, text }: { language: Language; action: string; text: string }) => (
  <Form language={language} action={action}>
    <Button kind="quiet">{text}</Button>
  </Form>
)
