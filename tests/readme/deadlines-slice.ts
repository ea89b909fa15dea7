import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { Counting } from '#domain/deadlines/index.ts'
import { extendDeadline, meetDeadline, moveDeadline, startDeadline } from '#features/deadlines/index.ts'
import type { TransactionContext } from '#platform/context.ts'

export async function example(
  inside: TransactionContext,
  petition: { readonly id: string; readonly organisation: Id<'organisation'>; readonly territory: string },
  counting: Counting,
  reason: Text,
) {
  const { organisation, territory } = petition
  // README src/features/deadlines
  const address = { kind: 'petitions.answer', thing: petition.id }
  const rule = { basis: 'law', term: 'pet.local' } as const
  await startDeadline(inside, { ...address, organisation, territory, rule, counting })
  const extension = { kind: 'by', amount: 15, unit: 'calendar_day' } as const
  await extendDeadline(inside, address, { extension, reason }, { times: 1 })
  await moveDeadline(inside, address, { counting, reason }) // the event from which it counts has another day
  await meetDeadline(inside, address) // done today: in time or late; cancelDeadline: not owed any more
  // end
}
