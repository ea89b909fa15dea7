import type { ComponentChildren } from 'preact'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Label, type Language, textIn } from '#domain/base/text.ts'
import { type DeadlineState, deadlineState } from '#domain/deadlines/index.ts'
import { type LawTerm, type WorkCalendar, workingDaysLeft } from '#domain/law-terms/index.ts'
import { Day } from '#ui/date-time/date-time.tsx'
import { Entries } from '#ui/entries/entries.tsx'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { articleOf, messages, stateNames } from './messages.ts'
import { type Deadline, type DeadlineThing, deadlinePath } from './model.ts'

/** The day, and the working days by which the time left is counted. */
export type DeadlineClock = { readonly today: LocalDate; readonly calendar: WorkCalendar }

const signs: Readonly<Record<DeadlineState, readonly [IconName, string]>> = {
  running: ['calendar', 'st'],
  extended: ['moved', 'st moved'],
  overdue: ['attention', 'st cancelled'],
  met: ['held', 'st'],
  late: ['attention', 'st moved'],
  cancelled: ['cancelled', 'st held'],
}

/** The state of a deadline as a sign, a word and a colour. */
export function DeadlineSign({
  language,
  state,
}: {
  readonly language: Language
  readonly state: DeadlineState
}) {
  const [icon, tone] = signs[state]
  return (
    <span class={tone}>
      <Icon name={icon} /> {stateNames[state][language]}
    </span>
  )
}

/** How much time is left, or by how much a deadline is missed; undefined once it has ended. */
function timeLeft(
  { dueOn, ended }: Pick<Deadline, 'dueOn' | 'ended'>,
  language: Language,
  { today, calendar }: DeadlineClock,
): string | undefined {
  if (ended || dueOn === null) return undefined
  const left = workingDaysLeft(calendar, today, dueOn)
  if (!left.ok) return undefined
  // On a day off after the last day no working day has been missed yet.
  if (left.value < 0) return messages.daysLate[language](-left.value)
  return today > dueOn ? undefined : messages.daysLeft[language](left.value)
}

/** By whose rule a deadline runs, in a sentence or two. */
export function RuleText({
  language,
  deadline: { basis },
  term,
}: {
  readonly language: Language
  readonly deadline: Pick<Deadline, 'basis'>
  /** The term of law that applies or is borrowed. */
  readonly term: LawTerm | undefined
}): ComponentChildren {
  if (basis === 'promise') return messages.byPromise[language]
  const article = term && (
    <a href={term.url} rel="external">
      {articleOf(term, language)}
    </a>
  )
  if (basis === 'law') return article
  const [before = '', after = ''] = messages.borrowed[language]('\u0000').split('\u0000')
  return (
    <>
      {messages.bySite[language]}
      {article ? (
        <>
          {' '}
          {before}
          {article}
          {after}
        </>
      ) : null}
    </>
  )
}

export type DeadlineItem = {
  readonly deadline: Deadline
  /** What is owed. */
  readonly label: Label
  /** Undefined when the thing is no longer public. */
  readonly thing: DeadlineThing | undefined
}

/** Deadlines as a list: what is owed about what, by whom, until when, and its state. */
export const DeadlineList = ({
  language,
  items,
  clock,
}: {
  readonly language: Language
  readonly items: readonly DeadlineItem[]
  readonly clock: DeadlineClock
}) => (
  <Entries
    items={items.map(({ deadline, label, thing }) => ({
      title: (
        <a
          href={`/${language}${deadlinePath(deadline)}`}
          lang={thing && langAttribute(thing.title, language)}
        >
          {thing ? textIn(thing.title, language) : messages.withdrawn[language]}
        </a>
      ),
      lines: [
        `${label[language]} · ${textIn(deadline.organisation.name, language)}`,
        <>
          <DeadlineSign language={language} state={deadlineState(deadline, clock.today)} />
          {' · '}
          <DueDay language={language} deadline={deadline} clock={clock} />
        </>,
      ],
    }))}
  />
)

/** Why a deadline has no last day. */
export const unknownDayReason = ({ counting }: Pick<Deadline, 'counting'>, language: Language): string =>
  (counting.pausedFrom ? messages.pausedDay : messages.unknownDay)[language]

/** The last day of a deadline with the time left, or the day on which it was done. */
export function DueDay({
  language,
  deadline,
  clock,
}: {
  readonly language: Language
  readonly deadline: Deadline
  readonly clock: DeadlineClock
}) {
  const { dueOn, ended } = deadline
  const left = timeLeft(deadline, language, clock)
  return (
    <>
      {messages.until[language]}:{' '}
      {dueOn ? <Day language={language} day={dueOn} /> : unknownDayReason(deadline, language)}
      {left ? `, ${left}` : null}
      {ended?.how === 'met' ? (
        <>
          . {messages.done[language]}: <Day language={language} day={ended.on} />
        </>
      ) : null}
    </>
  )
}
