import type { ComponentChild } from 'preact'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { LawTerm } from '#domain/law-terms/index.ts'
import { openPauseOf } from '#domain/schedule/index.ts'
import { organisationKindNames, organisationPath } from '#features/organisations/index.ts'
import { participantsText } from '#features/residents/index.ts'
import { formatDay, formatDayOfYear, localDay } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { OrganisationLink } from '#ui/organisation-link/organisation-link.tsx'
import type { PageFrame } from '#ui/page/page.tsx'
import { type Step, Steps } from '#ui/steps/steps.tsx'
import { messages } from '../../messages.ts'
import { type Consultation, type ConsultationEvent, consultationPath } from '../../model.ts'
import { pauseMessages } from '../../pause-messages.ts'
import { dayIn, reasonOf } from '../../state-model.ts'
import type { TermClock } from '../../views.tsx'

export type OverviewAsideProps = {
  readonly frame: PageFrame
  readonly consultation: Consultation
  readonly events: readonly ConsultationEvent[]
  /** The legal rule of its term. */
  readonly term: LawTerm | undefined
  readonly clock: TermClock
  /** Until when answers are owed. */
  readonly deadlines: { readonly title?: string; readonly content: ComponentChild } | undefined
  /** At the desk, before readers see it. */
  readonly preview?: object
}

/** Beside the overview: the steps with their days, who may comment, who answers, until when. */
export function OverviewAside(props: OverviewAsideProps) {
  const { frame, consultation, clock } = props
  const { language } = frame
  const { organisation, comments, unanswered } = consultation
  return (
    <>
      <Section title={messages.course[language]}>
        <Steps language={language} items={stepsOf(props)} />
      </Section>
      <Section title={messages.whoComments[language]}>
        <p>{participantsText(consultation.participants, organisation.name, language)}</p>
      </Section>
      <Section title={messages.whoAnswers[language]}>
        <OrganisationLink
          name={renderText(organisation.name, language)}
          href={`/${language}${organisationPath(organisation)}`}
          kind={organisationKindNames[organisation.kind as keyof typeof organisationKindNames][language]}
        />
      </Section>
      <Section title={messages.figures[language]}>
        <p class="figure">{messages.comments[language](comments)}</p>
        {comments > 0 ? (
          <p class="quiet">{messages.answered[language](comments - unanswered, comments)}</p>
        ) : null}
      </Section>
      {props.deadlines ? (
        <Section title={props.deadlines.title ?? ''}>{props.deadlines.content}</Section>
      ) : null}
      <TermBasis {...props} language={language} />
      {clock.today <= consultation.answersDueOn && !props.preview ? (
        <p>
          <a href={`/${language}${consultationPath(consultation)}.ics`}>{messages.toCalendar[language]}</a>
        </p>
      ) : null}
    </>
  )
}

const amountOf = ({ amount, unit }: LawTerm, language: Language) =>
  (unit === 'working_day' ? messages.workingDay : messages.calendarDay)[language](amount)

/** The article of law behind the term, in a disclosure. */
function TermBasis({ consultation, term, language }: OverviewAsideProps & { readonly language: Language }) {
  if (!term?.certain) return null
  const law = term.law.replace(/^Law /, '№\u00a0')
  const named = term.article ? messages.article[language](law, term.article.replace('-', '–')) : law
  return (
    <details class="basis">
      <summary>{messages.termTitle[language]}</summary>
      <p>
        {messages.term[language](
          amountOf(term, language),
          named,
          formatDay(language, consultation.earliestClose),
        )}
      </p>
      <p>{messages.termMeant[language]}</p>
      <p>
        <a href={term.url}>{new URL(term.url).hostname}</a>
      </p>
    </details>
  )
}

/** The phases of the consultation with their days. */
function stepsOf({ frame: { language }, consultation, events, clock }: OverviewAsideProps): readonly Step[] {
  const { today, zone } = clock
  const { announcedAt, opensOn, closesOn, answersDueOn, closedAt, decidedOn, inForceOn } = consultation
  const day = (one: LocalDate) => formatDayOfYear(language, one)
  const dayAt = (at: Date) => day(localDay(at.toISOString(), zone))
  const stage = (done: boolean, now: boolean): Step['state'] => (done ? 'done' : now ? 'now' : 'ahead')
  const changeText = ({ what, at, detail }: ConsultationEvent): string | undefined => {
    switch (what) {
      case 'extended':
        return messages.extended[language](day(dayIn(detail, 'before')))
      case 'corrected':
        return messages.descriptionCorrected[language](dayAt(at))
      case 'paused':
        return pauseMessages.stepPaused[language](day(dayIn(detail, 'from')))
      case 'resumed':
        return pauseMessages.stepResumed[language](day(dayIn(detail, 'first')), day(dayIn(detail, 'before')))
    }
    return undefined
  }
  const pause = openPauseOf(consultation)
  const changes = events.flatMap(({ what, at, detail }) => {
    // The step itself says since when it is paused, and the page why.
    if (what === 'paused' && detail.from === pause?.from) return []
    if (what === 'version')
      return [`${messages.versionPublished[language](Number(detail.number))}, ${dayAt(at)}`]
    const done = changeText({ what, at, detail })
    if (done === undefined) return []
    const reason = reasonOf(detail)
    return [reason ? `${done}. ${textIn(reason, language)}` : done]
  })
  const over = today > closesOn && !pause
  const openText = () => {
    if (!pause) return messages.until[language](day(closesOn))
    const text = pause.from > today ? pauseMessages.willPause : pauseMessages.stepPausedNow
    return text[language](day(pause.from))
  }
  return [
    {
      title: messages.stepAnnounced[language],
      when: announcedAt ? dayAt(announcedAt) : undefined,
      state: stage(today >= opensOn, today < opensOn),
    },
    {
      title: messages.stepOpen[language],
      when: openText(),
      state: stage(over, today >= opensOn && !over),
      children: changes.map((text) => <p>{text}</p>),
    },
    {
      title: messages.stepAnswers[language],
      when: pause ? pauseMessages.answersAfterPause[language] : messages.until[language](day(answersDueOn)),
      state: stage(closedAt !== null, over && closedAt === null),
    },
    {
      title: messages.stepDecided[language],
      when: decidedOn ? day(decidedOn) : undefined,
      state: stage(decidedOn !== null, closedAt !== null && decidedOn === null),
    },
    {
      title: messages.stepForce[language],
      when: inForceOn ? day(inForceOn) : undefined,
      state: stage(inForceOn !== null && inForceOn <= today, false),
    },
  ]
}
