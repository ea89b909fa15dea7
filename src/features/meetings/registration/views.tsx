import type { LocalDate } from '#domain/base/local-date.ts'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { Button, ButtonLink, Form } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { messages } from '../messages.ts'
import { type Meeting, meetingPath } from '../model.ts'
import { MeetingPlace, MeetingTime } from '../pages/fact-views.tsx'
import { LIST_PATH } from '../pages/model.ts'
import { registrationMessages as words } from './messages.ts'
import { type RegistrationStatus, registrationPath, registrationState } from './model.ts'

export type RegistrationPageProps = {
  readonly frame: PageFrame
  readonly secret: string
  readonly registration: {
    readonly name: string
    readonly status: RegistrationStatus
    readonly position: number
    readonly arrivedAt: Date | null
  }
  readonly meeting: Meeting
  readonly zone: string
  readonly now: Date
  readonly today: LocalDate
}

/** A registration, with the way to cancel it; only for a person who has the link. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { frame, secret, registration, meeting, now } = props
  const { language } = frame
  const { status, position, arrivedAt } = registration
  const title =
    status === 'waiting'
      ? words.standsWaiting[language](formatNumber(language, position))
      : (status === 'seat' ? words.standsSeat : words.standsCancelled)[language]
  const state = registrationState(meeting, now)
  const active = status !== 'cancelled' && state !== 'over' && state !== 'cancelled'
  const leaving =
    status === 'waiting'
      ? { title: words.leave, why: words.leaveWhy }
      : { title: words.cancel, why: words.cancelWhy }
  const toMeeting = { href: `/${language}${meetingPath(meeting)}`, text: words.meetingPage[language] }
  const toCalendar = {
    href: `/${language}${meetingPath(meeting)}.ics`,
    text: messages.addToCalendar[language],
  }
  return (
    <Page {...frame} path={registrationPath(secret)} section="meetings" title={title} noindex>
      <Confirmation
        title={title}
        state={status === 'cancelled' ? 'ended' : 'good'}
        facts={facts(props)}
        actions={status === 'seat' && active ? [toCalendar, toMeeting] : [toMeeting]}
      >
        {state === 'cancelled' ? (
          <Notice kind="cancelled" title={messages.cancelledNotice[language]} />
        ) : null}
        {state === 'over' ? <p>{words['meeting-over'][language]}.</p> : null}
        {arrivedAt && active ? (
          <Notice kind="information" title={words.arrived[language]}>
            <p>{words.arrivedHelp[language]}</p>
          </Notice>
        ) : null}
        {status === 'waiting' && active && !arrivedAt ? <p>{words.waitingHelp[language]}</p> : null}
        {status === 'cancelled' && state !== 'cancelled' && state !== 'over' ? (
          <p>{words.cancelledHelp[language]}</p>
        ) : null}
        {active && !arrivedAt ? <p>{words.keepLink[language]}</p> : null}
      </Confirmation>
      {active && !arrivedAt ? (
        <Section title={leaving.title[language]}>
          <p>{leaving.why[language]}</p>
          <Form language={language} action={`/${language}${registrationPath(secret)}/cancel`}>
            <Button kind="danger">{leaving.title[language]}</Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}

const facts = ({ frame: { language }, registration, meeting, zone, today }: RegistrationPageProps) => [
  { term: words.meeting[language], value: renderText(meeting.title, language) },
  {
    term: messages.when[language],
    value: <MeetingTime {...{ language, meeting, zone, today }} />,
  },
  {
    term: messages.where[language],
    value: <MeetingPlace {...{ language, meeting }} />,
  },
  { term: words.person[language], value: registration.name },
]

/** For a link that leads to no registration, most often because it was copied incompletely. */
export function UnknownRegistrationPage({ frame }: { readonly frame: PageFrame }) {
  const { language } = frame
  return (
    <Page {...frame} path={LIST_PATH} section="meetings" title={words.unknown[language]} noindex>
      <PageHead title={words.unknown[language]} lead={words.unknownHelp[language]}>
        <ButtonLink href={`/${language}${LIST_PATH}`}>{messages.all[language]}</ButtonLink>
      </PageHead>
    </Page>
  )
}
