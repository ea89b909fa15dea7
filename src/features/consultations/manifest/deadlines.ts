import type { DeadlineKind } from '#features/deadlines/index.ts'
import { ANSWERS_DEADLINE_KIND, owedAnswersOf } from '../deadlines/queries.ts'
import { listOwingConsultations, listParticipants, saveAnswersDue } from '../deadlines/store.ts'
import { deskMessages } from '../desk/messages.ts'
import { messages } from '../messages.ts'
import { consultationDeskPath, consultationPath } from '../model.ts'
import { consultationPermissions } from '../permissions.ts'
import { listConsultationIds } from '../store.ts'

/** Answers to the comments of a consultation, and its closing. */
export const deadlines: readonly DeadlineKind[] = [
  {
    name: ANSWERS_DEADLINE_KIND,
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
