import type { Id } from '#domain/base/id.ts'
import type { OrganisationLink, PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import {
  type ChangedDay,
  type Counting,
  computeDue,
  type DeadlineBasis,
  type DeadlineFacts,
  type ReminderStep,
} from '#domain/deadlines/index.ts'
import type { WorkCalendar } from '#domain/law-terms/index.ts'

export const RECORD_PATH = '/deadlines'
export const DESK_PATH = '/desk/deadlines'
export const deadlinePath = ({ id }: { readonly id: string }): string => `${RECORD_PATH}/${id}`

/** Before every id, for work that goes through all in their order. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000'
/** Deadlines on a page of a list. */
export const PAGE_SIZE = 30

/** The rule of a deadline; `term`: an id in data/kz/law-terms.json. */
export type DeadlineRule =
  | { readonly basis: 'law'; readonly term: string }
  /** The site holds organisations to this where no act sets a term. `term`: the term that it borrows. */
  | { readonly basis: 'site'; readonly term?: string }
  | { readonly basis: 'promise' }

/** A deadline of a thing, as its slice starts it. */
export type NewDeadline = {
  /** The name of its kind: 'consultations.answers'. */
  readonly kind: string
  /** The id of the thing. */
  readonly thing: string
  /** Who owes. */
  readonly organisation: Id<'organisation'>
  /** KATO code. */
  readonly territory: string
  readonly rule: DeadlineRule
  readonly counting: Counting
  /** For what happened before it is written down: how and when it ended. */
  readonly ended?: { readonly how: 'met' | 'cancelled'; readonly on: LocalDate }
}

/** What a thing owes now, as its slice says; the kind and the thing are those that were asked for. */
export type OwedNow = Omit<NewDeadline, 'kind' | 'thing' | 'ended'> & {
  /** It is not owed any more; `on` is null where nobody knows since when: such a deadline is not added afterwards. */
  readonly ended?: { readonly how: 'met' | 'cancelled'; readonly on: LocalDate | null }
  /** The thing is over by now: a deadline that it has changes, but nothing that is done to it today starts one. */
  readonly over?: true
}

/** A deadline by its kind and its thing. */
export type DeadlineAddress = { readonly kind: string; readonly thing: string }

/** A thing with a deadline, as lists and letters show it. */
export type DeadlineThing = {
  readonly title: Text
  /** Its page, after the language. */
  readonly path: string
  /** What an official does now and where, after the language; absent: there is nothing to do yet. */
  readonly task?: { readonly path: string; readonly what: Label }
}

/** A thing as its slice finds it. */
export type OwingThing = DeadlineThing & {
  /** Absent: it owes nothing of this kind. */
  readonly owes?: OwedNow
}

/** A stored deadline. */
export type Deadline = DeadlineFacts & {
  readonly id: Id<'deadline'>
  readonly kind: string
  readonly thing: string
  readonly basis: DeadlineBasis
  readonly rule: string | null
  readonly termNumber: number
  readonly organisation: OrganisationLink
  readonly place: PlaceLink
}

/** Why a last day is another one than before. */
export type DeadlineChange = {
  readonly at: Date
  readonly what: 'extended' | 'moved' | 'calendar'
  readonly before: LocalDate | null
  readonly after: LocalDate | null
  readonly reason: Text | null
  readonly days: readonly ChangedDay[] | null
}

/** What a letter is about: a reminder, or the notice of an extension. */
export type LetterStep = ReminderStep | 'extended'

/** A deadline for which an official can do something now. */
export type OwedTask = {
  readonly deadline: Deadline
  readonly label: Label
  readonly thing: DeadlineThing
  readonly task: NonNullable<DeadlineThing['task']>
}

/** What a thing owes now as a new deadline; undefined where it has ended and nobody knows when. */
export function toNewDeadline(
  address: DeadlineAddress,
  { ended, over: _, ...owed }: OwedNow,
): NewDeadline | undefined {
  if (!ended) return { ...address, ...owed }
  const { how, on } = ended
  return on === null ? undefined : { ...address, ...owed, ended: { how, on } }
}

/** The last day of a count; null while the days off of its year are not published. */
export function dueOrUnknown(counting: Counting, calendar: WorkCalendar): LocalDate | null {
  const due = computeDue(calendar, counting)
  return due.ok ? due.value : null
}

/** Where a deadline comes from, as columns. */
export const ruleColumns = (rule: DeadlineRule) => ({
  basis: rule.basis,
  rule: 'term' in rule ? (rule.term ?? null) : null,
})

/** The columns of a new deadline. */
export const deadlineColumns = (
  { kind, thing, organisation, territory, rule, counting, ended }: NewDeadline,
  calendar: WorkCalendar,
) => ({
  kind,
  thing_id: thing,
  organisation_id: organisation,
  territory_code: territory,
  ...ruleColumns(rule),
  counting,
  from_on: counting.from,
  due_on: dueOrUnknown(counting, calendar),
  extended: counting.extensions.length,
  term_number: 1,
  how_ended: ended?.how ?? null,
  ended_on: ended?.on ?? null,
})
