import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import { dueOn } from '#domain/calendar/index.ts'
import {
  type DeadlineKind,
  meetDeadline,
  moveDeadline,
  type NewDeadline,
  startDeadline,
} from '#features/deadlines/index.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { deskMessages } from '../desk/messages.ts'
import { messages } from '../messages.ts'
import { consultationDesk, consultationPath, documentKinds } from '../model.ts'
import { consultationPermissions } from '../permissions.ts'
import { type EventWhat, reasonOf } from '../state-model.ts'
import {
  type AnswersFacts,
  getAnswersFacts,
  listAnswersFacts,
  listOwing,
  listParticipants,
  saveAnswersDue,
} from './deadline-store.ts'

const ANSWERS = 'consultations.answers'

/**
 * The deadline of the answers. We know of no act that sets a term for answers to residents: an organisation that takes
 * the suggested day follows the rule of the site, which borrows the term of a public council; any other day is its own.
 */
function answersOf({
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
    kind: ANSWERS,
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
  const address = { kind: ANSWERS, thing: id }
  if (what === 'closed') await meetDeadline(inside, address)
  if (what !== 'announced' && what !== 'extended') return
  const answers = answersOf(await getAnswersFacts(inside.db, id))
  if (what === 'announced') return startDeadline(inside, answers)
  const reason: Text | null = reasonOf(detail) ?? null
  await moveDeadline(inside, address, { ...answers, reason, extends: true })
}

/** Answers to the comments of a consultation, and its closing. */
export const answersDeadline: DeadlineKind = {
  name: ANSWERS,
  label: messages.answersOwed,
  to: messages.answersOwedTo,
  permission: consultationPermissions.prepare,
  early: true,
  cacheTags: ['consultation', 'document'],
  find: async ({ db, today }, ids) =>
    new Map(
      (await listOwing(db, ids)).map(({ id, slug, title, unanswered, closesOn, closedAt }) => {
        const path = consultationDesk(id)
        const task =
          unanswered > 0
            ? { path: `${path}/queue`, what: labelOf(unanswered) }
            : { path, what: deskMessages.toClose }
        const waits = closedAt === null && (unanswered > 0 || closesOn < today())
        return [id as string, { title, path: consultationPath({ slug }), ...(waits ? { task } : {}) }]
      }),
    ),
  listWaiting: ({ db }, consultation, after, limit) => listParticipants(db, consultation, after, limit),
  listExisting: async ({ db }, after, limit) => {
    const some = await listAnswersFacts(db, after, limit)
    return { deadlines: some.map(answersOf), reached: some.at(-1)?.id ?? null }
  },
  onRecomputed: async ({ db }, moved) => void (await saveAnswersDue(db, moved)),
}

/** «12 пікір жауап күтіп тұр», in all languages. */
const labelOf = (unanswered: number) => ({
  kk: deskMessages.toAnswer.kk(unanswered),
  ru: deskMessages.toAnswer.ru(unanswered),
  en: deskMessages.toAnswer.en(unanswered),
})
