import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import { dueOn } from '#domain/calendar/index.ts'
import { meetDeadline, moveDeadline, type NewDeadline, startDeadline } from '#features/deadlines/index.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { documentKinds } from '../model.ts'
import { type EventWhat, reasonOf } from '../state-model.ts'
import { type AnswersFacts, getAnswersFacts } from './store.ts'

/** The kind of the deadline of answers. */
export const ANSWERS_DEADLINE_KIND = 'consultations.answers'

/**
 * The deadline of the answers. We know of no act that sets a term for answers to residents: an organisation that takes
 * the suggested day follows the rule of the site, which borrows the term of a public council; any other day is its own.
 */
export function answersOf({
  id,
  kind,
  organisation,
  territory,
  closesOn,
  answersDueOn,
  closedAt,
}: AnswersFacts): NewDeadline {
  const term = lawTerms.get(documentKinds[kind].answer)
  const suggested = term && dueOn(workCalendar, closesOn, term)
  const follows = term && suggested?.ok && suggested.value === answersDueOn
  return {
    kind: ANSWERS_DEADLINE_KIND,
    thing: id,
    organisation,
    territory,
    rule: follows ? { basis: 'site', term: term.id } : { basis: 'promise' },
    counting: {
      from: closesOn,
      term: follows
        ? { kind: 'after', amount: term.amount, unit: term.unit }
        : { kind: 'named', on: answersDueOn },
      extensions: [],
    },
    ...(closedAt ? { ended: { how: 'met' as const, on: dayOf(closedAt) } } : {}),
  }
}

/** What an event of a consultation does to its deadline, in the transaction of the event. */
export async function updateAnswersDeadline(
  inside: Context,
  id: Id<'consultation'>,
  what: EventWhat,
  detail: { readonly reason?: unknown },
): Promise<void> {
  const address = { kind: ANSWERS_DEADLINE_KIND, thing: id }
  if (what === 'closed') await meetDeadline(inside, address)
  if (what !== 'announced' && what !== 'extended') return
  const answers = answersOf(await getAnswersFacts(inside.db, id))
  if (what === 'announced') return startDeadline(inside, answers)
  const reason: Text | null = reasonOf(detail) ?? null
  await moveDeadline(inside, address, { ...answers, reason, extends: true })
}
