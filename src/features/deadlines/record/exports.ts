import type { LocalDate } from '#domain/base/local-date.ts'
import { type Label, type Language, textIn } from '#domain/base/text.ts'
import { deadlineState } from '#domain/deadlines/index.ts'
import type { Row } from '#platform/exports/index.ts'
import { lawTerms } from '#platform/jurisdiction.ts'
import { commonField, type ListField, type OpenList } from '#platform/open-lists/index.ts'
import { articleOf, messages, stateNames } from '../messages.ts'
import { type Deadline, deadlinePath, RECORD_PATH } from '../model.ts'
import { countCells, countHeads, headNames, recordGroupName } from './comparison-views.tsx'
import { recordMessages } from './messages.ts'
import {
  type ListedDeadline,
  type RecordFilter,
  type RecordGroup,
  type RecordView,
  recordQuery,
} from './model.ts'

/** What files of deadlines need to know of a request. */
export type DeadlineFileContext = {
  readonly language: Language
  readonly origin: string
  readonly kinds: ReadonlyMap<string, Label>
  readonly today: LocalDate
  readonly at: Date
}

const homepageOf = ({ origin, language }: DeadlineFileContext, filter: RecordFilter) =>
  `${origin}/${language}${RECORD_PATH}${recordQuery(filter)}`

const countNames = ['in_time_percent', 'in_time', 'late', 'overdue', 'open', 'median_days'] as const

/** The record by organisation, place, kind or month. */
export const recordList = (
  groups: readonly RecordGroup[],
  view: RecordView,
  filter: RecordFilter,
  context: DeadlineFileContext,
): OpenList => ({
  name: `deadlines-by-${view}`,
  title: messages.title[context.language],
  fields: [
    { name: view, type: 'string', title: headNames[view], width: 40 },
    ...countHeads.map(
      (title, index): ListField => ({ name: countNames[index] ?? '', type: 'number', title }),
    ),
  ],
  homepage: homepageOf(context, filter),
  at: context.at,
  rows: async function* () {
    yield groups.map(
      (group): Row => [recordGroupName(group, view, context.kinds, context.language), ...countCells(group)],
    )
  },
})

const fields: readonly ListField[] = [
  commonField('kind', recordMessages.kind),
  commonField('title', messages.thing),
  commonField('organisation', messages.who),
  commonField('territory'),
  commonField('place', messages.place),
  { name: 'due_on', type: 'date', title: messages.until },
  { name: 'done_on', type: 'date', title: messages.done },
  commonField('state', messages.state),
  { name: 'rule', type: 'string', title: messages.rule, width: 40 },
  commonField('url'),
]

/** The rule of a deadline in one line. */
function ruleLine({ basis, rule }: Pick<Deadline, 'basis' | 'rule'>, language: Language): string {
  if (basis === 'promise') return messages.byPromise[language]
  const term = rule ? lawTerms.get(rule) : undefined
  const article = term ? articleOf(term, language) : ''
  if (basis === 'law') return article
  return [messages.bySite[language], article && messages.borrowed[language](article)]
    .filter(Boolean)
    .join(' ')
}

const listRow = (
  { deadline, thing }: ListedDeadline,
  { language, origin, kinds, today }: DeadlineFileContext,
): Row => [
  kinds.get(deadline.kind)?.[language] ?? deadline.kind,
  thing ? textIn(thing.title, language) : messages.withdrawn[language],
  textIn(deadline.organisation.name, language),
  deadline.place.code,
  deadline.place.label[language],
  deadline.dueOn && { day: deadline.dueOn },
  deadline.ended?.how === 'met' ? { day: deadline.ended.on } : null,
  stateNames[deadlineState(deadline, today)][language],
  ruleLine(deadline, language),
  `${origin}/${language}${deadlinePath(deadline)}`,
]

/** Every deadline of a choice. */
export const deadlineList = (
  read: () => AsyncIterable<readonly ListedDeadline[]>,
  filter: RecordFilter,
  given: DeadlineFileContext,
): OpenList => ({
  name: 'deadlines',
  title: messages.title[given.language],
  fields,
  primaryKey: ['url'],
  homepage: homepageOf(given, filter),
  at: given.at,
  rows: async function* () {
    for await (const some of read()) yield some.map((item) => listRow(item, given))
  },
})
