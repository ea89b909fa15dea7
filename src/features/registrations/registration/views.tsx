import { HOUR_MS } from '#domain/base/duration.ts'
import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { territoryPath } from '#features/territories/index.ts'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { DateTime } from '#ui/date-time/date-time.tsx'
import { Button, ButtonLink, Form } from '#ui/form/index.ts'
import { formatDateTime, formatNumber } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Venue } from '#ui/place/place.tsx'
import { registrationMessages } from '../messages.ts'
import {
  CONFIRM_HOURS,
  type LinkProblem,
  type RegistrationEnd,
  type RegistrationStatus,
  type RegistrationTarget,
  registrationPath,
  type TargetPaths,
  targetEnd,
} from '../model.ts'
import { confirmationMessages } from './confirmation-messages.ts'

const messages = { ...registrationMessages, ...confirmationMessages }

export type RegistrationPageProps = {
  readonly frame: PageFrame
  readonly secret: string
  readonly registration: {
    readonly name: string
    readonly status: RegistrationStatus
    readonly position: number
    readonly arrivedAt: Date | null
    readonly confirmedAt: Date | null
    readonly confirmBy: Date | null
    readonly contactKind: 'email' | 'phone'
    readonly isMailed: boolean
    readonly endedAs: RegistrationEnd | null
    readonly releaseReason: string | null
  }
  readonly kind: TargetPaths & { readonly section: string }
  readonly target: RegistrationTarget
  readonly zone: string
  readonly now: Date
  readonly today: LocalDate
  /** A button of the page, which may be gone when it is refused. */
  readonly form: FormState<LinkProblem>
}

type Registration = RegistrationPageProps['registration']

/** A registration, with the way to cancel it; only for a person who has the link. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { frame, secret, registration, kind, target, now, form } = props
  const refusal = form.problems[SEND_FIELD]
  const { language } = frame
  const { status, arrivedAt } = registration
  const title = titleOf(props)
  const end = targetEnd(target, now)
  const active = status !== 'cancelled' && !end
  const leaving =
    status === 'waiting'
      ? { title: messages.leave, why: messages.leaveWhy }
      : { title: messages.cancel, why: messages.cancelWhy }
  const href = `/${language}${kind.pathOf(target)}`
  const toTarget = { href, text: messages.meetingPage[language] }
  const toCalendar = { href: `${href}.ics`, text: messages.addToCalendar[language] }
  return (
    <Page
      {...frame}
      path={registrationPath(kind, { key: secret })}
      section={kind.section}
      title={title}
      noindex
    >
      <Confirmation
        title={title}
        state={stateOf(registration)}
        facts={facts(props)}
        actions={status === 'seat' && active ? [toCalendar, toTarget] : [toTarget]}
      >
        {refusal ? <Notice kind="attention" title={messages[refusal][language]} /> : null}
        {end === 'cancelled' ? <Notice kind="cancelled" title={messages.cancelledNotice[language]} /> : null}
        {end === 'over' && !refusal ? <p>{messages['over-already'][language]}.</p> : null}
        {arrivedAt && active ? (
          <Notice kind="information" title={messages.arrived[language]}>
            <p>{messages.arrivedHelp[language]}</p>
          </Notice>
        ) : null}
        {status === 'waiting' && active && !arrivedAt ? <p>{messages.waitingHelp[language]}</p> : null}
        {status === 'cancelled' ? <EndedHelp {...props} /> : null}
        {active && !arrivedAt ? <ToConfirm {...props} /> : null}
        {active && !arrivedAt ? <p>{messages.keepLink[language]}</p> : null}
      </Confirmation>
      {active && !arrivedAt ? (
        <Section title={leaving.title[language]}>
          {status === 'pending' ? null : <p>{leaving.why[language]}</p>}
          <Form language={language} action={`/${language}${registrationPath(kind, { key: secret })}/cancel`}>
            <Button kind="danger">{leaving.title[language]}</Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}

/** Nothing is shown as done that the person still has to do. */
const stateOf = (registration: Registration) => {
  if (registration.status === 'cancelled') return 'ended'
  return registration.status === 'pending' || hasToConfirm(registration) ? 'open' : 'good'
}

/** Whether the person has to do something: whoever left a number is called, and whoever has come is there. */
const hasToConfirm = ({ confirmedAt, arrivedAt, contactKind }: Registration) =>
  !confirmedAt && !arrivedAt && contactKind === 'email'

function titleOf({ frame: { language }, registration }: RegistrationPageProps): string {
  const { status, position, endedAs } = registration
  if (status === 'waiting') return messages.standsWaiting[language](formatNumber(language, position))
  if (status === 'pending') return messages.standsPending[language]
  if (status === 'seat')
    return (hasToConfirm(registration) ? messages.standsUnconfirmed : messages.standsSeat)[language]
  if (endedAs === 'lapsed') return messages.standsLapsed[language]
  return (endedAs === 'released' ? messages.standsReleased : messages.standsCancelled)[language]
}

/** Why a registration has ended, and how to register again while that is possible. */
function EndedHelp({ frame: { language }, registration, target, now }: RegistrationPageProps) {
  const { endedAs, releaseReason } = registration
  const help =
    endedAs === 'lapsed'
      ? messages.lapsedHelp
      : endedAs === 'released'
        ? messages.releasedHelp
        : messages.cancelledHelp
  return (
    <>
      {releaseReason ? <p>{messages.reason[language](releaseReason)}</p> : null}
      {targetEnd(target, now) ? null : <p>{help[language]}</p>}
    </>
  )
}

/** How an unconfirmed registration is confirmed: by the button behind the link of the e-mail, or by a call. */
function ToConfirm({
  frame: { language },
  kind,
  secret,
  registration,
  target,
  zone,
  now,
}: RegistrationPageProps) {
  const { status, confirmedAt, confirmBy, contactKind, isMailed } = registration
  if (confirmedAt) return null
  const why = status === 'pending' ? <p>{messages.pendingWhy[language]}</p> : null
  if (contactKind === 'phone')
    return (
      <>
        {why}
        <p>{(why ? messages.organiserConfirms : messages.organiserCalls)[language]}</p>
      </>
    )
  // Shortly before the start nothing lapses any more.
  const soon =
    Number(target.startsAt) - Number(now) > CONFIRM_HOURS * HOUR_MS ? messages.confirmSoon[language] : null
  const until = confirmBy
    ? messages.confirmUntil[language](formatDateTime(language, confirmBy.toISOString(), zone))
    : soon
  return (
    <>
      {why}
      {isMailed ? null : <p>{messages.openEmail[language]}</p>}
      {until ? <p>{until}</p> : null}
      {isMailed ? (
        <Form language={language} action={`/${language}${registrationPath(kind, { key: secret })}/confirm`}>
          <Button>{messages.confirm[language]}</Button>
        </Form>
      ) : null}
    </>
  )
}

const facts = ({ frame: { language }, registration, target, zone, today }: RegistrationPageProps) => [
  { term: messages.meeting[language], value: renderText(target.title, language) },
  {
    term: messages.when[language],
    value: (
      <DateTime
        language={language}
        zone={zone}
        start={target.startsAt.toISOString()}
        end={target.endsAt.toISOString()}
        today={today}
      />
    ),
  },
  {
    term: messages.where[language],
    value: (
      <Venue
        language={language}
        venue={renderText(target.venue, language)}
        address={renderText(target.address, language)}
        territory={{
          href: `/${language}${territoryPath(target.place)}`,
          text: target.place.label[language],
        }}
        point={target.point}
        onlineHref={target.onlineUrl ?? undefined}
      />
    ),
  },
  { term: messages.person[language], value: registration.name },
]

/** For a link that leads to no registration, most often because it was copied incompletely. */
export function UnknownRegistrationPage({ frame, kind }: Pick<RegistrationPageProps, 'frame' | 'kind'>) {
  const { language } = frame
  return (
    <Page
      {...frame}
      path={kind.listPath}
      section={kind.section}
      title={messages['link-broken'][language]}
      noindex
    >
      <PageHead title={messages['link-broken'][language]} lead={messages.unknownHelp[language]}>
        <ButtonLink href={`/${language}${kind.listPath}`}>{messages.all[language]}</ButtonLink>
      </PageHead>
    </Page>
  )
}
