import type { LocalDate } from '#domain/base/local-date.ts'
import { territoryPath } from '#features/territories/index.ts'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { DateTime } from '#ui/date-time/date-time.tsx'
import { Button, ButtonLink, Form } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { Where } from '#ui/place/place.tsx'
import { messages } from '../messages.ts'
import { doorOf, type Meeting, meetingPath, registrationPath, type Standing } from '../model.ts'
import { LIST } from '../pages/filter-views.tsx'
import type { Frame } from '../pages/frame-views.ts'
import { shown } from '../pages/words-views.tsx'
import { registrationMessages as words } from './messages.ts'

export type RegistrationPageProps = {
  readonly frame: Frame
  readonly secret: string
  readonly registration: {
    readonly name: string
    readonly standing: Standing
    readonly line: number
    readonly arrivedAt: Date | null
  }
  readonly meeting: Meeting
  readonly zone: string
  readonly now: Date
  readonly today: LocalDate
}

/** What a person has done and how to take it back; only for whoever has the link. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { frame, secret, registration, meeting, now } = props
  const { language } = frame
  const { standing, line, arrivedAt } = registration
  const title =
    standing === 'waiting'
      ? words.standsWaiting[language](formatNumber(language, line))
      : (standing === 'seat' ? words.standsSeat : words.standsCancelled)[language]
  const door = doorOf(meeting, now)
  const active = standing !== 'cancelled' && door !== 'over' && door !== 'cancelled'
  const leaving =
    standing === 'waiting'
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
        state={standing === 'cancelled' ? 'ended' : 'good'}
        facts={facts(props)}
        actions={standing === 'seat' && active ? [toCalendar, toMeeting] : [toMeeting]}
      >
        {door === 'cancelled' ? <Notice kind="cancelled" title={messages.cancelledNotice[language]} /> : null}
        {door === 'over' ? <p>{words['meeting-over'][language]}.</p> : null}
        {arrivedAt && active ? (
          <Notice kind="information" title={words.arrived[language]}>
            <p>{words.arrivedHelp[language]}</p>
          </Notice>
        ) : null}
        {standing === 'waiting' && active && !arrivedAt ? <p>{words.waitingHelp[language]}</p> : null}
        {standing === 'cancelled' && door !== 'cancelled' && door !== 'over' ? (
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
  { term: words.meeting[language], value: shown(meeting.title, language) },
  {
    term: messages.when[language],
    value: (
      <DateTime
        language={language}
        zone={zone}
        start={meeting.startsAt.toISOString()}
        end={meeting.endsAt.toISOString()}
        today={today}
      />
    ),
  },
  {
    term: messages.where[language],
    value: (
      <Where
        language={language}
        venue={shown(meeting.venue, language)}
        address={shown(meeting.address, language)}
        territory={{
          href: `/${language}${territoryPath(meeting.place)}`,
          text: meeting.place.label[language],
        }}
        onlineHref={meeting.onlineUrl ?? undefined}
      />
    ),
  },
  { term: words.person[language], value: registration.name },
]

/** A link that leads to no registration: most often one that was not copied whole. */
export function UnknownRegistrationPage({ frame }: { readonly frame: Frame }) {
  const { language } = frame
  return (
    <Page {...frame} path={LIST} section="meetings" title={words.unknown[language]} noindex>
      <PageHead title={words.unknown[language]} lead={words.unknownHelp[language]}>
        <ButtonLink href={`/${language}${LIST}`}>{messages.all[language]}</ButtonLink>
      </PageHead>
    </Page>
  )
}
