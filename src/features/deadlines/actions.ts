import { isDeepStrictEqual } from 'node:util'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import {
  type Counting,
  type DeadlineEndRefusal,
  type DeadlineExtendRefusal,
  decideExtension,
  type ExtensionLimits,
  endDeadline,
  type TermExtension,
} from '#domain/deadlines/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { getDeclaredKind } from '#platform/kinds.ts'
import {
  type Deadline,
  type DeadlineAddress,
  type DeadlineRule,
  deadlineColumns,
  dueOrUnknown,
  type NewDeadline,
  type OwedNow,
  ruleColumns,
  toNewDeadline,
} from './model.ts'
import { MAKE_LETTERS_QUEUE } from './reminders/model.ts'
import { addReminder } from './reminders/store.ts'
import {
  addDeadlineChange,
  addDeadlines,
  lockDeadline,
  removeDeadlinesOfThing,
  saveDeadline,
} from './store.ts'
import type { DeadlineRow } from './tables.ts'

/** Starts deadlines; returns how many are new. One of its kind that a thing has already stays as it is. */
export const startDeadlines = async (
  inside: TransactionContext,
  started: readonly NewDeadline[],
): Promise<number> =>
  addDeadlines(
    inside.db,
    started.map((item) => ({
      ...deadlineColumns(item, workCalendar),
      id: newId<'deadline'>(inside.now()),
      kind: getDeclaredKind(inside, 'deadlines', item.kind).kind,
      started_at: inside.now(),
    })),
  )

/** Starts one deadline. */
export async function startDeadline(inside: TransactionContext, started: NewDeadline): Promise<void> {
  await startDeadlines(inside, [started])
}

type Missing = 'deadline-unknown'

async function load(
  inside: TransactionContext,
  address: DeadlineAddress,
): Promise<Result<Deadline, Missing>> {
  const found = await lockDeadline(inside.db, address)
  return found ? accept(found) : refuse('deadline-unknown')
}

async function end(inside: TransactionContext, address: DeadlineAddress, how: 'met' | 'cancelled') {
  const found = await load(inside, address)
  if (!found.ok) return found
  const ended = endDeadline(found.value, how, inside.today())
  if (!ended.ok) return ended
  await saveDeadline(inside.db, found.value.id, { how_ended: ended.value.how, ended_on: ended.value.on })
  return accept(undefined)
}

/** What was owed is done today: in time or late. */
export const meetDeadline = (
  inside: TransactionContext,
  address: DeadlineAddress,
): Promise<Result<undefined, Missing | DeadlineEndRefusal>> => end(inside, address, 'met')

/** What was owed is not owed any more. It leaves the record. */
export const cancelDeadline = (
  inside: TransactionContext,
  address: DeadlineAddress,
): Promise<Result<undefined, Missing | DeadlineEndRefusal>> => end(inside, address, 'cancelled')

/** Writes another last day with the reason; people are reminded of it anew, and of an extension they get a notice. */
async function changeDue(
  inside: TransactionContext,
  { id, dueOn, extended, termNumber }: Deadline,
  columns: Pick<DeadlineRow, 'counting' | 'due_on'> & Partial<DeadlineRow>,
  what: 'extended' | 'moved',
  reason: Text | null,
) {
  await saveDeadline(inside.db, id, {
    ...columns,
    from_on: columns.counting.from,
    extended: what === 'extended' ? extended + 1 : extended,
    term_number: termNumber + 1,
  })
  await addDeadlineChange(inside.db, {
    id: newId<'deadline-change'>(inside.now()),
    deadline_id: id,
    at: inside.now(),
    what,
    due_before: dueOn,
    due_after: columns.due_on,
    reason,
  })
  if (what === 'moved') return
  await addReminder(inside.db, {
    deadline_id: id,
    term_number: termNumber + 1,
    step: 'extended',
    noted_at: inside.now(),
  })
  await inside.jobs.enqueue(inside.db, MAKE_LETTERS_QUEUE, {})
}

/** Extends a deadline on a ground that everybody can read; those who wait get a notice. */
export async function extendDeadline(
  inside: TransactionContext,
  address: DeadlineAddress,
  { extension, reason }: { readonly extension: TermExtension; readonly reason: Text },
  limits?: ExtensionLimits,
): Promise<Result<undefined, Missing | DeadlineExtendRefusal>> {
  const found = await load(inside, address)
  if (!found.ok) return found
  const change = { extension, reason, on: inside.today() }
  const longer = decideExtension(workCalendar, found.value, change, limits)
  if (!longer.ok) return longer
  const { counting, dueOn } = longer.value
  await changeDue(inside, found.value, { counting, due_on: dueOn }, 'extended', reason)
  return accept(undefined)
}

/**
 * Counts a deadline from another event or by another term: a meeting was moved, a discussion was extended. Refused with
 * 'not-moved' when nothing is different. What has ended stays as it ended, unless it is done again by this (`met`).
 */
export async function moveDeadline(
  inside: TransactionContext,
  address: DeadlineAddress,
  {
    counting,
    rule,
    reason,
    met = false,
    extends: isExtension = false,
  }: {
    readonly counting: Counting
    readonly rule?: DeadlineRule
    readonly reason: Text | null
    /** It is done by what moves it: the notice of the new day. */
    readonly met?: boolean
    /** A later last day is an extension: those who wait get a notice with the reason. */
    readonly extends?: boolean
  },
): Promise<Result<undefined, Missing | DeadlineEndRefusal | 'not-moved'>> {
  const found = await load(inside, address)
  if (!found.ok) return found
  const deadline = found.value
  if (isDeepStrictEqual(deadline.counting, counting)) return refuse('not-moved')
  if (deadline.ended && !met) return refuse('ended-already')
  const due = dueOrUnknown(counting, workCalendar)
  const isLater = deadline.dueOn !== null && due !== null && due > deadline.dueOn
  await changeDue(
    inside,
    deadline,
    {
      counting,
      due_on: due,
      ...(rule ? ruleColumns(rule) : {}),
      ...(met ? { how_ended: 'met' as const, ended_on: inside.today() } : {}),
    },
    isExtension && isLater && reason ? 'extended' : 'moved',
    reason,
  )
  return accept(undefined)
}

/** Why the last days of a thing are others than before; `extends`: a later one is an extension. */
type DueChange = { readonly reason?: Text | null; readonly extends?: boolean }

/**
 * Brings the deadlines of a thing in line with what its slice says that it owes now: they start, move, or end today. Those
 * of a thing that was withdrawn are removed.
 */
export async function updateDeadlines(
  inside: TransactionContext,
  kinds: readonly string[],
  thing: string,
  change: DueChange = {},
): Promise<void> {
  for (const kind of kinds) {
    const found = (await getDeclaredKind(inside, 'deadlines', kind).find(inside, [thing])).get(thing)
    if (!found) await removeDeadlinesOfThing(inside.db, thing, [kind])
    else if (found.owes) await updateDeadline(inside, { kind, thing }, found.owes, change)
  }
}

async function updateDeadline(
  inside: TransactionContext,
  address: DeadlineAddress,
  owes: OwedNow,
  { reason = null, extends: isExtension = false }: DueChange,
) {
  const { renewed = false } = getDeclaredKind(inside, 'deadlines', address.kind)
  const started = owes.over ? undefined : toNewDeadline(address, owes)
  if (started && (await startDeadlines(inside, [started])) > 0) return
  if (owes.ended && !renewed) await end(inside, address, owes.ended.how)
  else await moveDeadline(inside, address, { ...owes, reason, met: renewed, extends: isExtension })
}
