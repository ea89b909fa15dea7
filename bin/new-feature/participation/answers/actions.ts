import { accept, refuse } from '#domain/base/result.ts'
import { meetDeadline } from '#features/deadlines/index.ts'
import { toJournalContent } from '#platform/journal/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { ANSWER_DEADLINE_KIND, subjectOfProposal } from '../proposals/model.ts'
import { lockProposal, saveProposalAnswer } from '../proposals/store.ts'
import { checkProposalAnswer, type ProposalDecision } from './model.ts'

/** The queue of letters to the authors of proposals. */
export const LETTER_QUEUE = 'NAMES_KEBAB.send-letter'

/** The form has checked the text. `id`: that of the proposal. */
type AnswerInput = { readonly id: string; readonly state: ProposalDecision; readonly answer: string }

/** Accepts or declines a proposal with an answer: both are public from then on. */
export const answerProposal = defineTransition({
  load: async ({ db }, { id }: AnswerInput) => {
    const proposal = await lockProposal(db, id)
    return proposal ? accept(proposal) : refuse('proposal-unknown')
  },
  allow: { permission: nameCamelPermissions.answer, of: subjectOfProposal },
  rule: ({ thing }) => checkProposalAnswer(thing),
  write: async (inside, { thing: { id }, input: { state, answer }, now }) => {
    await saveProposalAnswer(inside.db, id, { state, answer, answered_at: now })
    await meetDeadline(inside, { kind: ANSWER_DEADLINE_KIND, thing: id })
  },
  audit: ({ thing: { id }, input: { state } }) => ({
    what: 'NAMES_KEBAB.answered',
    thing: id,
    after: { state },
  }),
  journal: (_inside, { thing, input: { state, answer } }) => ({
    type: 'NAMES_KEBAB.answered',
    act: thing.id,
    territory: thing.territory,
    body: thing.organisation,
    content: toJournalContent({
      slug: thing.slug,
      language: thing.language,
      proposal: thing.body,
      state,
      answer,
    }),
  }),
  notify: async ({ db, jobs }, { thing: { id } }) => {
    await jobs.enqueue(db, LETTER_QUEUE, { proposal: id })
  },
})
