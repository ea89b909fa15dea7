import type { ComponentChild, ComponentChildren } from 'preact'
import type { PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import type { LawTerm } from '#domain/law-terms/index.ts'
import { openPauseOf } from '#domain/schedule/index.ts'
import { organisationKindNames, organisationPath } from '#features/organisations/index.ts'
import { participantsText } from '#features/residents/index.ts'
import { territoryPath } from '#features/territories/index.ts'
import { FollowButton } from '#ui/follow-button/follow-button.tsx'
import { ButtonLink } from '#ui/form/index.ts'
import { formatDay, formatDayOfYear, localDay } from '#ui/format/index.ts'
import { Columns, PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { langAttribute, renderText } from '#ui/official-text/official-text.tsx'
import { OrganisationLink } from '#ui/organisation-link/organisation-link.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { Share } from '#ui/share/share.tsx'
import { type Step, Steps } from '#ui/steps/steps.tsx'
import { messages } from '../../messages.ts'
import {
  ATOM_PATH,
  CONSULTATION_KIND,
  type Consultation,
  consultationPath,
  documentKinds,
  readingPath,
} from '../../model.ts'
import { pauseMessages } from '../../pause-messages.ts'
import { acceptsComments, dayIn, reasonOf, stateOf } from '../../state-model.ts'
import {
  consultationsCrumb,
  describeState,
  PauseNotice,
  State,
  Tabs,
  type TermClock,
  UnsentComments,
  Warnings,
} from '../../views.tsx'

export type ConsultationEvent = {
  readonly what: string
  readonly at: Date
  readonly detail: Readonly<Record<string, unknown>>
}

export type OverviewPageProps = {
  readonly frame: PageFrame
  readonly consultation: Consultation
  readonly trail: readonly PlaceLink[]
  readonly events: readonly ConsultationEvent[]
  readonly explanatoryNote: TrustedHtml
  readonly promise: TrustedHtml
  readonly decision: TrustedHtml | undefined
  /** The legal rule of its term. */
  readonly term: LawTerm | undefined
  readonly clock: TermClock
  readonly record: RecordedProps['entry']
  /** Until when answers are owed. */
  readonly deadlines: { readonly title?: string; readonly content: ComponentChild } | undefined
  readonly sections: readonly SectionItem[]
  /** At the desk, before readers see it: what stands above the page, and where the text is seen. */
  readonly preview?: {
    readonly path: string
    readonly notice: ComponentChildren
    readonly textHref: string | undefined
  }
}

export function OverviewPage(props: OverviewPageProps) {
  const { frame, consultation, clock, preview } = props
  const { language } = frame
  const { title, purpose, place } = consultation
  const open = acceptsComments(consultation, clock.today)
  const textHref = preview ? preview.textHref : `/${language}${readingPath(consultation)}`
  return (
    <Page
      {...frame}
      path={preview?.path ?? consultationPath(consultation)}
      noindex={preview !== undefined}
      before={preview?.notice}
      section="consultations"
      kato={place.code}
      title={textIn(title, language)}
      description={textIn(purpose, language)}
      feeds={[
        {
          type: 'application/atom+xml',
          href: `/${language}${ATOM_PATH}`,
          title: messages.title[language],
        },
      ]}
    >
      <PageHead
        above={<Trail {...props} />}
        title={textIn(title, language)}
        lang={langAttribute(title, language)}
        lead={renderText(purpose, language)}
      >
        <p class="meta">
          <span>{documentKinds[consultation.kind].label[language]}</span>
          <State language={language} state={stateOf(consultation, clock.today)} />
          {consultation.demo ? <span>{messages.demo[language]}</span> : null}
        </p>
        <p class="until">{describeState(consultation, language, clock)}</p>
        <div class="btns">
          {textHref ? (
            <ButtonLink href={textHref}>{(open ? messages.read : messages.readOnly)[language]}</ButtonLink>
          ) : null}
          {preview ? null : (
            <FollowButton language={language} kind={CONSULTATION_KIND} id={consultation.id} />
          )}
        </div>
      </PageHead>
      <PauseNotice language={language} consultation={consultation} today={clock.today} />
      <Warnings language={language} consultation={consultation} />
      {consultation.shorterGround ? (
        <Notice kind="attention" title={messages.shorter[language]}>
          <p>
            {messages.shorterGround[language]}: {renderText(consultation.shorterGround, language)}
          </p>
        </Notice>
      ) : null}
      {preview ? null : (
        <>
          <Tabs language={language} consultation={consultation} current="overview" />
          <UnsentComments language={language} consultation={consultation} />
        </>
      )}
      <Columns aside={<Margin {...props} />}>
        {props.decision ? (
          <Section title={messages.decision[language]} id="decision">
            <Prose
              html={props.decision}
              lang={consultation.decision ? langAttribute(consultation.decision, language) : undefined}
            />
          </Section>
        ) : null}
        <Section title={messages.why[language]}>
          <Prose html={props.explanatoryNote} lang={langAttribute(consultation.explanatoryNote, language)} />
        </Section>
        <Section title={messages.promise[language]}>
          <Prose html={props.promise} lang={langAttribute(consultation.promise, language)} />
        </Section>
        <Sections language={language} items={props.sections} />
        <Recorded language={language} zone={clock.zone} entry={props.record} />
        {preview ? null : (
          <Share
            language={language}
            url={`${frame.origin}/${language}${consultationPath(consultation)}`}
            title={textIn(title, language)}
          />
        )}
      </Columns>
    </Page>
  )
}

function Trail({ frame: { language }, consultation, trail }: OverviewPageProps) {
  const places = [...trail, consultation.place].map((place) => ({
    href: `/${language}${territoryPath(place)}`,
    text: place.label[language],
  }))
  return <TerritoryTrail language={language} trail={[consultationsCrumb(language), ...places]} />
}

function Margin(props: OverviewPageProps) {
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
function TermBasis({ consultation, term, language }: OverviewPageProps & { readonly language: Language }) {
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
function stepsOf({ frame: { language }, consultation, events, clock }: OverviewPageProps): readonly Step[] {
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
