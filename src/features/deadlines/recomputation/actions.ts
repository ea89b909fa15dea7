import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, refuse } from '#domain/base/result.ts'
import {
  type CalendarDays,
  type ChangedDay,
  type Counting,
  calendarDays,
  changedDays,
  changesWithin,
  computeDue,
} from '#domain/deadlines/index.ts'
import type { WorkCalendar } from '#domain/law-terms/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { defineTransition, inTransaction } from '#platform/transition.ts'
import { startDeadlines } from '../actions.ts'
import type { DeadlineKind } from '../kinds.ts'
import { recomputedAct } from '../manifest/journal-source.ts'
import { type OwingThing, toNewDeadline } from '../model.ts'
import { isSame } from './queries.ts'
import {
  addCalendar,
  addKind,
  type CountedGroup,
  countOpen,
  findBatchEnd,
  listBackfilledKinds,
  listCountedGroups,
  listPausedThings,
  lockCalendar,
  lockKind,
  type MovedGroup,
  saveCalendar,
  saveKind,
  saveMovedDays,
} from './store.ts'

/** Deadlines computed again in one transaction. */
const BATCH = 5000
/** Things of before that get their deadlines in one transaction. */
const FILL_BATCH = 500

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
    const progress = await lockCalendar(db)
    if (!progress) return false
    if (isSame(progress.days, days)) return progress.finished_at === null
    // When days off are moved again before all is computed, it begins anew, and compares with the first calendar.
    await saveCalendar(db, {
      days,
      former: progress.former ?? progress.days,
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
  const computedByCounting = new Map<string, ReturnType<DueOf>>()
  return (text) => {
    const found = computedByCounting.get(text)
    if (found) return found
    const counting: Counting = JSON.parse(text)
    const due = computeDue(calendar, counting)
    const computed = { counting, due: due.ok ? due.value : null }
    computedByCounting.set(text, computed)
    return computed
  }
}

/** One batch; returns the number of moved last days when it was the last one, or somebody else has taken over. */
async function recomputeBatch(
  inside: TransactionContext,
  days: CalendarDays,
  dueOf: DueOf,
  limit: number,
): Promise<number | undefined> {
  const { db } = inside
  const progress = await lockCalendar(db)
  if (!progress?.former || !isSame(progress.days, days)) return progress?.moved ?? 0
  const batch = await findBatchEnd(db, progress.reached, limit)
  const moved = batch
    ? await moveRange(
        inside,
        { after: progress.reached, last: batch.last },
        dueOf,
        changedDays(progress.former, days),
      )
    : 0
  const reached = {
    reached: batch?.last ?? progress.reached,
    done: progress.done + (batch?.count ?? 0),
    moved: progress.moved + moved,
  }
  await saveCalendar(db, reached)
  if ((batch?.count ?? 0) === limit) return undefined
  await endRecomputation(inside, {})
  return reached.moved
}

/** Notes that all deadlines are computed by the new days, for everybody to see. */
const endRecomputation = defineTransition({
  load: async ({ db }) => {
    const progress = await lockCalendar(db)
    return progress?.former ? accept({ ...progress, former: progress.former }) : refuse('computed-already')
  },
  allow: 'anyone',
  rule: () => accept(undefined),
  write: async ({ db }, { now }) => {
    await saveCalendar(db, { former: null, finished_at: now })
  },
  audit: 'none',
  journal: (_, { thing: { days, former, done, moved }, now }) =>
    recomputedAct(now, { days: changedDays(former, days), years: days.years, computed: done, moved }),
  notify: 'nobody',
})

/** Computes the open deadlines of a range of ids again, and tells slices that keep a copy of a last day. */
async function moveRange(
  inside: TransactionContext,
  range: { readonly after: string | null; readonly last: string },
  dueOf: DueOf,
  changed: readonly ChangedDay[],
): Promise<number> {
  const groups = await listCountedGroups(inside.db, range)
  const moved = groups.flatMap((group) => movedGroup(inside, group, dueOf, changed))
  const kinds = [...declaredKinds(inside, 'deadlines').values()].filter(({ onRecomputed }) => onRecomputed)
  const names = kinds.map(({ kind }) => kind)
  const { count, things } = await saveMovedDays(inside.db, range, moved, { at: inside.now(), kinds: names })
  const paused = await listPausedThings(inside.db, range, pausedCounts(groups, dueOf), names)
  for (const { kind, onRecomputed } of kinds) {
    const deadlines = [...things, ...paused].flatMap(({ thing, dueOn, ...moved }) =>
      moved.kind === kind && dueOn ? [{ thing, dueOn }] : [],
    )
    if (deadlines.length > 0) await onRecomputed?.(inside, deadlines)
  }
  return count
}

/**
 * What paused deadlines would be due on if they ran. They have no last day, which therefore does not move, but a slice
 * that keeps a copy goes on from it when the pause ends.
 */
const pausedCounts = (groups: readonly CountedGroup[], dueOf: DueOf): ReadonlyMap<string, LocalDate> =>
  new Map(
    groups.flatMap(({ counting: text }) => {
      const { pausedFrom, ...running } = dueOf(text).counting
      const due = pausedFrom ? dueOf(JSON.stringify(running)).due : null
      return due ? [[text, due] as const] : []
    }),
  )

function movedGroup(
  { now }: Context,
  { counting: text, dueOn }: CountedGroup,
  dueOf: DueOf,
  changed: readonly ChangedDay[],
): MovedGroup[] {
  const { counting, due } = dueOf(text)
  if (due === dueOn) return []
  const days = changesWithin(changed, counting, dueOn, due)
  return [{ id: newId(now()), counting: text, before: dueOn, after: due, days }]
}

/** Gives the things that were there before a kind of deadlines was theirs. Goes on after a crash where it was. */
export async function backfillDeadlines(ctx: Context): Promise<void> {
  const filled = new Set(await listBackfilledKinds(ctx.db))
  for (const kind of declaredKinds(ctx, 'deadlines').values()) {
    if (filled.has(kind.kind)) continue
    await addKind(ctx.db, kind.kind)
    while (await inTransaction(ctx, (inside) => fillBatch(inside, kind)));
  }
}

/** One batch; false when nothing is left. */
async function fillBatch(inside: TransactionContext, kind: DeadlineKind): Promise<boolean> {
  const { db, now } = inside
  const kindRow = await lockKind(db, kind.kind)
  if (!kindRow || kindRow.filled_at) return false
  const ids = (await kind.listIds?.(inside, kindRow.reached, FILL_BATCH)) ?? []
  const reached = ids.at(-1)
  const found: ReadonlyMap<string, OwingThing> = reached ? await kind.find(inside, ids) : new Map()
  const owed = [...found].flatMap(
    ([thing, { owes }]) => (owes && toNewDeadline({ kind: kind.kind, thing }, owes)) ?? [],
  )
  await startDeadlines(inside, owed)
  await saveKind(db, kind.kind, reached ? { reached } : { filled_at: now() })
  return reached !== undefined
}
