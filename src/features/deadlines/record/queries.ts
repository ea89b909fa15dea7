import type { Context } from '#platform/context.ts'
import { deadlineKey, findDeadlineThings } from '../kinds.ts'
import type { Deadline } from '../model.ts'
import { GROUPS_MAX, type ListedDeadline, MONTHS_SHOWN, monthsUpTo, type RecordFilter } from './model.ts'
import { listDeadlinesInBatches, listRecordGroups } from './store.ts'

/** Deadlines read at once for a file. */
const FILE_BATCH = 500

/** The last twelve months of a filter. */
export const listLastMonths = async (ctx: Context, filter: RecordFilter) => {
  const months = await listRecordGroups(
    ctx.db,
    'month',
    { ...filter, month: undefined },
    ctx.today(),
    GROUPS_MAX,
  )
  const shown = new Set(monthsUpTo(ctx.today(), MONTHS_SHOWN))
  return months.filter(({ key }) => shown.has(key))
}

/** Deadlines with their things, for a list. */
export async function listDeadlinesWithThings(ctx: Context, deadlines: readonly Deadline[]) {
  const things = await findDeadlineThings(ctx, deadlines)
  return deadlines.map((deadline) => ({ deadline, thing: things.get(deadlineKey(deadline)) }))
}

/** All deadlines of a filter with their things, in batches. */
export async function* loadListedDeadlines(
  ctx: Context,
  filter: RecordFilter,
): AsyncGenerator<readonly ListedDeadline[]> {
  for await (const some of listDeadlinesInBatches(ctx.db, filter, FILE_BATCH))
    yield await listDeadlinesWithThings(ctx, some)
}
