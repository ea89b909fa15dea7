import type { LocalDate } from '#domain/base/local-date.ts'
import type { WorkCalendar } from '#domain/calendar/index.ts'
import {
  type CalendarDays,
  type ChangedDay,
  type Counting,
  calendarDays,
  changedDays,
  changesWithin,
  computeDue,
} from '#domain/deadlines/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { inTransaction } from '#platform/transition.ts'
import { rowOf } from '../actions.ts'
import { type DeadlineKind, kindsIn } from '../kind-actions.ts'
import { addDeadlines } from '../store.ts'
import {
  addCalendar,
  addKind,
  type CountedRow,
  countOpen,
  findCalendar,
  listFilledKinds,
  lockCalendar,
  lockKind,
  lockOpen,
  type MovedRow,
  moveDue,
  saveCalendar,
  saveKind,
} from './store.ts'

/** Deadlines computed again in one transaction. */
const BATCH = 5000
/** Things of before that get their deadlines in one transaction. */
const FILL_BATCH = 500

const isSame = (one: CalendarDays, other: CalendarDays): boolean =>
  JSON.stringify([one.years, one.exceptions]) === JSON.stringify([other.years, other.exceptions])

/** Whether every open deadline is computed by the days off that the program knows. */
export async function isCalendarCurrent(
  { db }: Pick<Context, 'db'>,
  calendar: WorkCalendar = workCalendar,
): Promise<boolean> {
  const kept = await findCalendar(db)
  return kept === undefined || (kept.finished_at !== null && isSame(kept.days, calendarDays(calendar)))
}

/**
 * Takes over days off that were moved: every open deadline is computed again, in batches. Each batch is one transaction
 * that also notes how far it has come, so that the work goes on there after a crash, and two processes take turns.
 * Each changed last day is written with the days that changed it.
 * @returns how many last days have moved
 */
export async function recomputeDeadlines(
  ctx: Context,
  calendar: WorkCalendar = workCalendar,
  batch = BATCH,
): Promise<number> {
  const days = calendarDays(calendar)
  if (!(await begin(ctx, days))) return 0
  const dueOf = computeOnce(calendar)
  for (;;) {
    const moved = await inTransaction(ctx, (inside) => recomputeBatch(inside, days, dueOf, batch))
    if (moved !== undefined) return moved
  }
}

/** Notes the new calendar; false when there is nothing to do. */
const begin = (ctx: Context, days: CalendarDays): Promise<boolean> =>
  inTransaction(ctx, async (inside) => {
    const { db, now } = inside
    await addCalendar(db, days, now())
    const kept = await lockCalendar(db)
    if (!kept) return false
    if (isSame(kept.days, days)) return kept.finished_at === null
    // When days off are moved again before all is computed, it begins anew, and compares with the first calendar.
    await saveCalendar(db, {
      days,
      former: kept.former ?? kept.days,
      reached: null,
      done: 0,
      moved: 0,
      total: await countOpen(db),
      started_at: now(),
      finished_at: null,
    })
    return true
  })

type DueOf = (counting: string) => { readonly counting: Counting; readonly due: LocalDate | null }

/** Computes equal counts once: open deadlines of a season have few different ones. */
function computeOnce(calendar: WorkCalendar): DueOf {
  const known = new Map<string, ReturnType<DueOf>>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const counting: Counting = JSON.parse(text)
    const due = computeDue(calendar, counting)
    const computed = { counting, due: due.ok ? due.value : null }
    known.set(text, computed)
    return computed
  }
}

/** One batch; returns the number of moved last days when it was the last one, or somebody else has taken over. */
async function recomputeBatch(
  inside: Context,
  days: CalendarDays,
  dueOf: DueOf,
  limit: number,
): Promise<number | undefined> {
  const { db, now } = inside
  const kept = await lockCalendar(db)
  if (!kept?.former || !isSame(kept.days, days)) return kept?.moved ?? 0
  const rows = await lockOpen(db, kept.reached, limit)
  const changed = changedDays(kept.former, days)
  const moved = rows.flatMap((row) => movedRow(row, dueOf, changed, now()))
  await moveDue(db, moved, now())
  await reportMoves(inside, rows, moved)
  const isLast = rows.length < limit
  const count = kept.moved + moved.length
  await saveCalendar(db, {
    reached: rows.at(-1)?.id ?? kept.reached,
    done: kept.done + rows.length,
    moved: count,
    ...(isLast ? { former: null, finished_at: now() } : {}),
  })
  return isLast ? count : undefined
}

function movedRow(
  { id, counting: text, dueOn }: CountedRow,
  dueOf: DueOf,
  changed: readonly ChangedDay[],
  now: Date,
): MovedRow[] {
  const { counting, due } = dueOf(text)
  if (due === dueOn) return []
  const days = changesWithin(changed, counting, dueOn, due)
  return [{ id, change: newId(now), before: dueOn, after: due, days }]
}

/** Tells slices that keep a copy of a last day. */
async function reportMoves(inside: Context, rows: readonly CountedRow[], moved: readonly MovedRow[]) {
  const after = new Map(moved.map((row) => [row.id, row.after]))
  const kinds = kindsIn(inside)
  for (const [name, those] of Map.groupBy(rows, ({ kind }) => kind)) {
    const report = kinds.get(name)?.onRecomputed
    if (!report) continue
    const given = those.flatMap(({ id, thing }) => {
      const dueOn = after.get(id)
      return dueOn ? [{ thing, dueOn }] : []
    })
    if (given.length > 0) await report(inside, given)
  }
}

/** Gives the things that were there before a kind of deadlines was theirs. Goes on after a crash where it was. */
export async function fillKinds(ctx: Context): Promise<void> {
  const filled = new Set(await listFilledKinds(ctx.db))
  for (const kind of kindsIn(ctx).values()) {
    if (filled.has(kind.name)) continue
    await addKind(ctx.db, kind.name)
    while (await inTransaction(ctx, (inside) => fillBatch(inside, kind)));
  }
}

/** One batch; false when nothing is left. */
async function fillBatch(inside: Context, kind: DeadlineKind): Promise<boolean> {
  const { db, now } = inside
  const kept = await lockKind(db, kind.name)
  if (!kept || kept.filled_at) return false
  const { deadlines, reached } = await kind.listExisting(inside, kept.reached, FILL_BATCH)
  await addDeadlines(
    db,
    deadlines.map((one) => rowOf(inside, one)),
  )
  await saveKind(db, kind.name, reached === null ? { filled_at: now() } : { reached })
  return reached !== null
}

/** How far taking over moved days off has come; undefined: all is computed. */
export async function findProgress({ db }: Pick<Context, 'db'>) {
  const kept = await findCalendar(db)
  return kept && kept.finished_at === null ? { done: kept.done, total: kept.total } : undefined
}
