import { type Decimal, parseDecimal, toWholeNumber } from '#domain/tally/decimal.ts'
import { type Project, type VoteType, voteTypes } from '#domain/tally/election.ts'
import { present } from './columns.ts'
import type { PabulibRow } from './csv.ts'
import type { ProblemLog } from './problem.ts'

export type Meta = Map<string, { readonly value: string; readonly line: number }>

/** Keys on which a count depends: two different statements about one of them are not passed over. */
const decisive: ReadonlySet<string> = new Set([
  'budget',
  'vote_type',
  'rule',
  'num_projects',
  'num_votes',
  'max_length',
  'min_project_score_threshold',
])

/** Reads one row of META; the value may itself contain semicolons. */
export function readMetaRow(meta: Meta, row: PabulibRow, line: number, log: ProblemLog): void {
  let [key = '', ...rest] = row.fields
  if (rest.length === 0 && key.includes(':')) {
    log.add('colon-in-meta', line, key)
    rest = [key.slice(key.indexOf(':') + 1)]
    key = key.slice(0, key.indexOf(':'))
  }
  const name = key.trim().toLowerCase()
  const value = rest.join(';').trim()
  const before = meta.get(name)
  if (before) {
    if (before.value !== value && decisive.has(name)) log.add('double-meta-key', line, name)
    return
  }
  meta.set(name, { value, line })
}

export type RawProject = Omit<Project, 'cost'> & {
  readonly cost: Decimal
  readonly votes: string | undefined
  readonly score: string | undefined
  readonly line: number
}

/** Values of the column `selected`; 2 and 3 mark projects that a city funded by a special rule. */
const SELECTED = [0, 1, 2, 3] as const

const categoriesOf = (field: string | undefined): string[] =>
  (present(field) ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Reads one row of PROJECTS; undefined when the project cannot be counted and repair mode leaves it out. */
export function readProjectRow(
  columns: ReadonlyMap<string, number>,
  row: PabulibRow,
  line: number,
  log: ProblemLog,
): RawProject | undefined {
  if (row.fields.length > Math.max(...columns.values()) + 1 && row.fields.slice(columns.size).some(present))
    log.add('too-many-fields', line, `${row.fields.length}`, `${columns.size}`)
  const field = (name: string) => {
    const place = columns.get(name)
    return place === undefined ? undefined : row.fields[place]
  }
  const id = field('project_id')?.trim() ?? ''
  const written = field('cost') ?? ''
  const cost = parseDecimal(written)
  if (id === '') {
    log.add('missing-project-id', line, written)
    return undefined
  }
  if (!cost) {
    log.add('cost-not-a-number', line, written)
    return undefined
  }
  if (cost.units < 0n) {
    log.add('negative-cost', line, written)
    return undefined
  }
  const marked = present(field('selected'))
  const mark = marked === undefined ? undefined : parseDecimal(marked)
  const selected = mark && SELECTED.find((value) => value === toWholeNumber(mark))
  if (marked !== undefined && selected === undefined)
    log.add('unknown-column-value', line, marked, SELECTED.join(', '))
  return {
    id,
    cost,
    name: present(field('name')) ?? '',
    categories: categoriesOf(field('category')),
    neighborhood: present(field('neighborhood')),
    selected,
    votes: present(field('votes')),
    score: present(field('score')),
    line,
  }
}

/** The vote type that META names, or the one that the columns of an old file without it imply. */
export function voteTypeOf(meta: Meta, hasPoints: boolean, log: ProblemLog): VoteType {
  const entry = meta.get('vote_type')
  if (!entry || present(entry.value) === undefined) {
    log.add('missing-vote-type', 0, '', hasPoints ? 'cumulative' : 'approval')
    return hasPoints ? 'cumulative' : 'approval'
  }
  const name = entry.value.toLowerCase()
  const known = voteTypes.find((type) => type === name)
  if (!known) log.add('unknown-vote-type', entry.line, entry.value, voteTypes.join(', '))
  return known ?? 'approval'
}
