import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import { meetDeadline, moveDeadline, startDeadline } from '#features/deadlines/index.ts'
import type { Context } from '#platform/context.ts'
import { type EventWhat, reasonOf } from '../state-model.ts'
import { ANSWERS_DEADLINE_KIND, answersDeadlineOf } from './queries.ts'
import { getAnswersFacts } from './store.ts'

/** What an event of a consultation does to its deadline, in the transaction of the event. */
export async function updateAnswersDeadline(
  inside: Context,
  id: Id<'consultation'>,
  what: EventWhat,
  detail: { readonly reason?: unknown },
): Promise<void> {
  const address = { kind: ANSWERS_DEADLINE_KIND, thing: id }
  if (what === 'closed') await meetDeadline(inside, address)
  if (what !== 'announced' && what !== 'extended' && what !== 'paused' && what !== 'resumed') return
  const answers = answersDeadlineOf(await getAnswersFacts(inside.db, id))
  if (what === 'announced') return startDeadline(inside, answers)
  const reason: Text | null = reasonOf(detail) ?? null
  await moveDeadline(inside, address, { ...answers, reason, extends: what === 'extended' })
}
