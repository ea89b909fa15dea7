import { type Counting, computeDue } from '#domain/deadlines/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { getKind } from './kinds.ts'
import type { DeadlineAddress, DeadlineRule, NewDeadline, OwedNow } from './model.ts'
import type { DeadlineRow } from './tables.ts'
/** The last day of a count; null while the days off of its year are not published. */
export function dueOrUnknown(counting: Counting) {
  const due = computeDue(workCalendar, counting)
  return due.ok ? due.value : null
}

/** The row of a new deadline. */
export const toDeadlineRow = (
  inside: Context,
  { kind, thing, organisation, territory, rule, counting, ended }: NewDeadline,
): DeadlineRow => ({
  id: newId<'deadline'>(inside.now()),
  kind: getKind(inside, kind).name,
  thing_id: thing,
  organisation_id: organisation,
  territory_code: territory,
  ...ruleColumns(rule),
  counting,
  from_on: counting.from,
  due_on: dueOrUnknown(counting),
  extended: counting.extensions.length,
  term_number: 1,
  how_ended: ended?.how ?? null,
  ended_on: ended?.on ?? null,
  started_at: inside.now(),
})

/** What a thing owes now as a new deadline; undefined where it has ended and nobody knows when. */
export function toNewDeadline(
  address: DeadlineAddress,
  { ended, over: _, ...owed }: OwedNow,
): NewDeadline | undefined {
  if (!ended) return { ...address, ...owed }
  const { how, on } = ended
  return on === null ? undefined : { ...address, ...owed, ended: { how, on } }
}

/** Where a deadline comes from, as columns. */
export const ruleColumns = (rule: DeadlineRule) => ({
  basis: rule.basis,
  rule: 'term' in rule ? (rule.term ?? null) : null,
})
