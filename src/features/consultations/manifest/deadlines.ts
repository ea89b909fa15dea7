import { openPauseOf } from '#domain/schedule/index.ts'
import type { DeadlineKind, OwedNow } from '#features/deadlines/index.ts'
import { dayOf } from '#platform/context.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { deskMessages } from '../desk/messages.ts'
import { messages } from '../messages.ts'
import {
  ANSWERS_DEADLINE_KIND,
  consultationDeskPath,
  consultationPath,
  documentKinds,
  suggestedAnswersDay,
} from '../model.ts'
import { consultationPermissions } from '../permissions.ts'
import { listConsultationIds } from '../store.ts'
import {
  listOwingConsultations,
  listParticipants,
  type OwingConsultation,
  saveAnswersDue,
} from './deadline-store.ts'

/**
 * The deadline of the answers. We know of no act that sets a term for answers to residents: an organisation that takes
 * the suggested day follows the rule of the site, which borrows the term of a public council; any other day is its own.
 */
function owedAnswersOf(consultation: OwingConsultation): OwedNow {
  const { kind, organisation, territory, closesOn, answersDueOn, closedAt } = consultation
  const pausedFrom = openPauseOf(consultation)?.from
  const term = lawTerms.get(documentKinds[kind].answer)
  const follows = term && suggestedAnswersDay(kind, closesOn, lawTerms, workCalendar) === answersDueOn
  return {
    organisation,
    territory,
    rule: follows ? { basis: 'site', term: term.id } : { basis: 'promise' },
    counting: {
      from: closesOn,
      term: follows
        ? { kind: 'after', amount: term.amount, unit: term.unit }
        : { kind: 'named', on: answersDueOn },
      extensions: [],
      ...(pausedFrom ? { pausedFrom } : {}),
    },
    ...(closedAt ? { ended: { how: 'met' as const, on: dayOf(closedAt) } } : {}),
  }
}

/** Answers to the comments of a consultation, and its closing. */
export const deadlines: readonly DeadlineKind[] = [
  {
    kind: ANSWERS_DEADLINE_KIND,
    label: messages.answersOwed,
    to: messages.answersOwedTo,
    permission: consultationPermissions.prepare,
    early: true,
    cacheTags: ['consultation', 'document'],
    find: async ({ db, today }, ids) =>
      new Map(
        (await listOwingConsultations(db, ids)).map((consultation) => {
          const { id, slug, title, unanswered, closesOn, closedAt } = consultation
          const path = consultationDeskPath({ id })
          const task =
            unanswered > 0
              ? { path: `${path}/queue`, what: labelOf(unanswered) }
              : { path, what: deskMessages.toClose }
          const waits = closedAt === null && (unanswered > 0 || closesOn < today())
          const found = { title, path: consultationPath({ slug }), owes: owedAnswersOf(consultation) }
          return [id as string, { ...found, ...(waits ? { task } : {}) }]
        }),
      ),
    listWaiting: ({ db }, consultation, after, limit) => listParticipants(db, consultation, after, limit),
    listIds: ({ db }, after, limit) => listConsultationIds(db, after, limit),
    onRecomputed: async ({ db, now }, moved) => void (await saveAnswersDue(db, moved, now())),
  },
]

/** «12 пікір жауап күтіп тұр», in all languages. */
const labelOf = (unanswered: number) => ({
  kk: deskMessages.toAnswer.kk(unanswered),
  ru: deskMessages.toAnswer.ru(unanswered),
  en: deskMessages.toAnswer.en(unanswered),
})
