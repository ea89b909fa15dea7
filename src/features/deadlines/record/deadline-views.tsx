import type { ComponentChild } from 'preact'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Label, type Language, textIn } from '#domain/base/text.ts'
import { type CountingStep, deadlineState, type TermLength } from '#domain/deadlines/index.ts'
import type { Day as DayKind, LawTerm } from '#domain/law-terms/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { territoryPath } from '#features/territories/index.ts'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { formatDate, formatDay } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { langAttribute, renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Table } from '#ui/table/table.tsx'
import { amounts, messages } from '../messages.ts'
import {
  type Deadline,
  type DeadlineChange,
  type DeadlineThing,
  deadlinePath,
  RECORD_PATH,
} from '../model.ts'
import { type DeadlineClock, DeadlineSign, DueDay, RuleText, unknownDayReason } from '../views.tsx'

export type DeadlinePageProps = {
  readonly frame: PageFrame
  readonly deadline: Deadline
  readonly label: Label
  readonly to: Label
  readonly thing: DeadlineThing | undefined
  readonly term: LawTerm | undefined
  /** Undefined while the days off of a year are not published. */
  readonly steps: readonly CountingStep[] | undefined
  readonly changes: readonly DeadlineChange[]
  readonly clock: DeadlineClock
}

/** Who owes what to whom until when, by which rule, and how the day was computed. */
export function DeadlinePage(props: DeadlinePageProps) {
  const { frame, deadline, label, to, thing, term, steps, changes, clock } = props
  const { language } = frame
  const { organisation, place } = deadline
  return (
    <Page
      {...frame}
      path={deadlinePath(deadline)}
      section="deadlines"
      kato={place.code}
      title={label[language]}
      description={messages.lead[language]}
    >
      <PageHead
        above={
          <p class="meta">
            <a href={`/${language}${RECORD_PATH}`}>{messages.title[language]}</a>
          </p>
        }
        title={label[language]}
        lead={
          <>
            <DeadlineSign language={language} state={deadlineState(deadline, clock.today)} />
            {'. '}
            <DueDay language={language} deadline={deadline} clock={clock} />
          </>
        }
      />
      <Facts
        items={[
          {
            term: messages.thing[language],
            value: thing ? (
              <a href={`/${language}${thing.path}`} lang={langAttribute(thing.title, language)}>
                {textIn(thing.title, language)}
              </a>
            ) : (
              messages.withdrawn[language]
            ),
          },
          {
            term: messages.who[language],
            value: (
              <a href={`/${language}${organisationPath(organisation)}`}>
                {renderText(organisation.name, language)}
              </a>
            ),
          },
          { term: messages.to[language], value: to[language] },
          {
            term: messages.place[language],
            value: <a href={`/${language}${territoryPath(place)}`}>{place.label[language]}</a>,
          },
          {
            term: messages.rule[language],
            value: <RuleText language={language} deadline={deadline} term={term} />,
          },
        ]}
      />
      <Section title={messages.how[language]} id="how">
        {steps ? (
          steps.map((step) => <Computation language={language} step={step} />)
        ) : (
          <p>{unknownDayReason(deadline, language)}</p>
        )}
      </Section>
      {changes.length > 0 ? (
        <Section title={messages.changes[language]} id="changes">
          <ol>
            {changes.map((change) => (
              <li>
                <ChangeText language={language} change={change} />
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
    </Page>
  )
}

const amountOf = ({ amount, unit }: TermLength, language: Language) => amounts[unit][language](amount)

/** One step of the count: in a sentence, and day by day on demand. */
function Computation({ language, step }: { readonly language: Language; readonly step: CountingStep }) {
  const { days, due } = step
  return (
    <>
      <p>
        {sentenceOf(step, language)} {messages.endsOn[language](formatDate(language, due))}
      </p>
      {days.length > 0 ? (
        <Disclosure summary={messages.showDays[language]}>
          <Table
            caption={messages.how[language]}
            columns={[
              { title: messages.day[language] },
              { title: messages.number[language], numeric: true },
              { title: messages.why[language] },
            ]}
            rows={days.map(({ day, number, kind }) => [
              formatDate(language, day),
              number === null ? '–' : String(number),
              reasonOf(kind, language),
            ])}
          />
        </Disclosure>
      ) : null}
    </>
  )
}

function sentenceOf({ from, term }: CountingStep, language: Language): string {
  const event = formatDay(language, from)
  switch (term.kind) {
    case 'after':
      return messages.after[language](event, amountOf(term, language))
    case 'before':
      return messages.before[language](event, amountOf(term, language))
    case 'named':
      return messages.named[language]
    case 'by':
      return messages.longerBy[language](amountOf(term, language))
    case 'until':
      return messages.longerUntil[language](formatDay(language, term.on))
  }
}

/** Why a day counts or does not. */
function reasonOf(kind: DayKind, language: Language): string {
  switch (kind.because) {
    case 'weekday':
      return messages.weekday[language]
    case 'weekend':
      return messages.weekend[language]
    case 'holiday':
      return messages.holiday[language](kind.dayOff.name[language])
    case 'rest_day_moved':
      return messages.restMoved[language](kind.dayOff.name[language])
    case 'transfer':
      return (kind.working ? messages.transferredWork : messages.transferredRest)[language]
  }
}

const shortDay = (day: LocalDate | null, language: Language): string => (day ? formatDay(language, day) : '…')

/** One change of the last day with its reason. */
export function ChangeText({
  language,
  change: { what, before, after, reason, days },
}: {
  readonly language: Language
  readonly change: DeadlineChange
}): ComponentChild {
  const name = {
    extended: messages.wasExtended,
    moved: after === null ? messages.wasPaused : before === null ? messages.wasResumed : messages.wasMoved,
    calendar: before === null ? messages.yearKnown : messages.calendarMoved,
  }[what]
  return (
    <>
      {name[language]}: {messages.changed[language](shortDay(before, language), shortDay(after, language))}
      {reason ? <>. {renderText(reason, language)}</> : null}
      {(days ?? []).map(({ day, working }) => (
        <>
          {'. '}
          {(working ? messages.nowWorking : messages.nowOff)[language](formatDate(language, day))}
        </>
      ))}
    </>
  )
}
