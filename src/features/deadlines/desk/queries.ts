import type { PageRange } from '#domain/base/pagination.ts'
import type { Context } from '#platform/context.ts'
import { type Actor, scopesOf } from '#platform/identity/index.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { deadlineKey, findDeadlineThings } from '../kinds.ts'
import type { OwedTask } from '../model.ts'
import { listOpenDeadlines } from './store.ts'

/** Deadlines that are read at once, and how often at most, to find those for which something can be done. */
const [READ, READS_MAX] = [100, 20]

/** What a person's organisations owe and can be done now, the most urgent first: a range of it. */
export async function listTasks(
  ctx: Context,
  actor: Actor,
  { offset, limit }: PageRange,
): Promise<readonly OwedTask[]> {
  const end = offset + limit
  const kinds = [...declaredKinds(ctx, 'deadlines').values()].map(({ kind, permission, early = false }) => ({
    name: kind,
    scopes: scopesOf(actor, permission),
    early,
  }))
  const tasks: OwedTask[] = []
  for (let read = 0; read < READS_MAX && tasks.length < end; read += 1) {
    const some = await listOpenDeadlines(ctx.db, kinds, {
      today: ctx.today(),
      offset: read * READ,
      limit: READ,
    })
    const things = await findDeadlineThings(ctx, some)
    for (const deadline of some) {
      const thing = things.get(deadlineKey(deadline))
      const label = declaredKinds(ctx, 'deadlines').get(deadline.kind)?.label
      if (thing?.task && label) tasks.push({ deadline, label, thing, task: thing.task })
    }
    if (some.length < READ) break
  }
  return tasks.slice(offset, end)
}
