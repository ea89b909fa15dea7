import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { type WorkCalendar, workingDaysLeft } from '#domain/law-terms/index.ts'
import {
  type Counting,
  computeDue,
  type DueRefusal,
  type TermExtension,
  type TermLength,
} from './counting.ts'

/**
 * By whose rule a deadline runs: an article of law; the site's own rule, where no act sets a term for this; or nobody's:
 * the organisation has named the day itself.
 */
export const deadlineBases = ['law', 'site', 'promise'] as const
export type DeadlineBasis = (typeof deadlineBases)[number]

/** What a deadline is, as far as the rules need it. */
export type DeadlineFacts = {
  readonly counting: Counting
  /** The last day; null while the days off of its year are not published, and in a pause whose end is not known. */
  readonly dueOn: LocalDate | null
  /** How many times it was extended. */
  readonly extended: number
  readonly ended: { readonly how: 'met' | 'cancelled'; readonly on: LocalDate } | null
}

/**
 * Running; extended; overdue: its last day has passed and nothing was done; met: done in time; late: done after its
 * last day; cancelled.
 */
export const deadlineStates = ['running', 'extended', 'overdue', 'met', 'late', 'cancelled'] as const
export type DeadlineState = (typeof deadlineStates)[number]

/** The state of a deadline on a day. Its last day counts as in time. */
export function deadlineState(
  { dueOn, extended, ended }: Pick<DeadlineFacts, 'dueOn' | 'extended' | 'ended'>,
  today: LocalDate,
): DeadlineState {
  if (ended?.how === 'cancelled') return 'cancelled'
  if (ended) return dueOn !== null && ended.on > dueOn ? 'late' : 'met'
  if (dueOn !== null && today > dueOn) return 'overdue'
  return extended > 0 ? 'extended' : 'running'
}

export type DeadlineEndRefusal = 'ended-already'

/** Ends a deadline: what was owed is done, or is not owed any more. What has ended stays as it ended. */
export const endDeadline = (
  { ended }: Pick<DeadlineFacts, 'ended'>,
  how: 'met' | 'cancelled',
  on: LocalDate,
): Result<{ readonly how: 'met' | 'cancelled'; readonly on: LocalDate }, DeadlineEndRefusal> =>
  ended ? refuse('ended-already') : accept({ how, on })

/** What a rule allows: «once, by not more than 15 calendar days; notice within 3 working days». */
export type ExtensionLimits = {
  readonly times?: number
  readonly longest?: TermLength
}

export type DeadlineExtendRefusal =
  | DeadlineEndRefusal
  | DueRefusal
  | 'deadline-over'
  | 'reason-empty'
  | 'not-later'
  | 'extended-already'
  | 'extension-too-long'

/** A later last day of a deadline that still runs, on a ground that everybody can read. */
export function decideExtension(
  calendar: WorkCalendar,
  { counting, dueOn, extended, ended }: DeadlineFacts,
  {
    extension,
    reason,
    on,
  }: { readonly extension: TermExtension; readonly reason: Text; readonly on: LocalDate },
  { times, longest }: ExtensionLimits = {},
): Result<{ readonly counting: Counting; readonly dueOn: LocalDate }, DeadlineExtendRefusal> {
  if (ended) return refuse('ended-already')
  if (reason.kk.trim() === '' || reason.ru.trim() === '') return refuse('reason-empty')
  if (dueOn !== null && on > dueOn) return refuse('deadline-over')
  if (times !== undefined && extended >= times) return refuse('extended-already')
  const longer = extendedBy(calendar, counting, extension)
  if (!longer.ok) return longer
  if (dueOn !== null && longer.value.dueOn <= dueOn) return refuse('not-later')
  if (longest) {
    const most = extendedBy(calendar, counting, { kind: 'by', ...longest })
    if (!most.ok) return most
    if (longer.value.dueOn > most.value.dueOn) return refuse('extension-too-long')
  }
  return longer
}

function extendedBy(calendar: WorkCalendar, counting: Counting, extension: TermExtension) {
  const longer = { ...counting, extensions: [...counting.extensions, extension] }
  const due = computeDue(calendar, longer)
  return due.ok ? accept({ counting: longer, dueOn: due.value }) : due
}

/** To whom a reminder goes: to those who owe, or to those who wait. */
export type ReminderSide = 'owes' | 'waits'

/** Reminders of a deadline: to whom, and how many working days after its last day; negative: before it. */
export const reminderSteps = {
  'owes-before': { side: 'owes', workingDays: -3 },
  'waits-before': { side: 'waits', workingDays: -1 },
  'owes-after': { side: 'owes', workingDays: 1 },
  'waits-after': { side: 'waits', workingDays: 1 },
} as const satisfies Readonly<Record<string, { side: ReminderSide; workingDays: number }>>
export type ReminderStep = keyof typeof reminderSteps

/**
 * Working days after the last day during which a reminder of a missed deadline is still sent, if the program did not
 * run before. What was missed longer ago stands in the public record; letters about it would come as a surprise.
 */
export const REMINDER_WINDOW = 10

/**
 * The reminders that are due on a day, for a deadline that has not ended. Nobody is reminded before the event from which
 * a term counts: nothing can be done by then. A reminder before the last day is due from its day to the last day, so
 * that a day without the program loses none.
 */
export function remindersDue(
  calendar: WorkCalendar,
  { counting, dueOn, ended }: Pick<DeadlineFacts, 'counting' | 'dueOn' | 'ended'>,
  today: LocalDate,
): readonly ReminderStep[] {
  if (ended || dueOn === null || today <= counting.from) return []
  const left = workingDaysLeft(calendar, today, dueOn)
  if (!left.ok) return []
  return (Object.keys(reminderSteps) as ReminderStep[]).filter((step) => {
    const { workingDays } = reminderSteps[step]
    if (workingDays < 0) return today <= dueOn && left.value <= -workingDays
    return left.value <= -workingDays && left.value >= -REMINDER_WINDOW
  })
}
