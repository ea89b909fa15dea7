import type { DeadlineKind } from '#features/deadlines/index.ts'
import { answerMessages } from '../answers/messages.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { ANSWER_DEADLINE_KIND, deskProposalPath, proposalsPath } from '../proposals/model.ts'
import { listNamesPascalOfProposals } from '../proposals/store.ts'

/** The answer to each proposal: officials are reminded of it, and have it as a task of the desk. */
export const deadlines: readonly DeadlineKind[] = [
  {
    name: ANSWER_DEADLINE_KIND,
    label: answerMessages.owed,
    to: answerMessages.owedTo,
    permission: nameCamelPermissions.answer,
    cacheTags: ['NAME_TABLE', 'NAME_TABLE_proposal'],
    find: async ({ db }, ids) =>
      new Map(
        (await listNamesPascalOfProposals(db, ids)).map(({ id, answeredAt, slug, title }) => {
          const task = { path: deskProposalPath({ id }), what: answerMessages.toAnswer }
          return [
            id as string,
            { title, path: proposalsPath({ slug }), ...(answeredAt === null ? { task } : {}) },
          ]
        }),
      ),
  },
]
