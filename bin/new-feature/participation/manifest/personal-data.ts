import { cancelDeadline } from '#features/deadlines/index.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { messages } from '../messages.ts'
import { proposalMessages, proposalStateNames } from '../proposals/messages.ts'
import { ANSWER_DEADLINE_KIND } from '../proposals/model.ts'
import { listProposalsOf } from '../proposals/store.ts'
import { eraseProposalAuthor } from './personal-data-store.ts'

/** Proposals of a person that “My data” shows. */
const RECORDS_MAX = 1000

/** The proposals of a person: what waits is removed with the account, what was answered stays without its author. */
export const personalData = definePersonalData({
  label: {
    kk: 'NAME_KK: ұсыныстарыңыз',
    ru: 'NAME_RU: ваши предложения',
    en: 'NAME_EN: your proposals',
  },
  fieldLabels: {
    about: messages.one,
    language: proposalMessages.language,
    body: proposalMessages.proposal,
    state: proposalMessages.state,
    answer: proposalMessages.answer,
    writtenAt: proposalMessages.writtenAt,
    answeredAt: proposalMessages.answeredAt,
  },
  columns: {
    NAME_TABLE_proposal: {
      id: notShown('the number of the row'),
      NAME_TABLE_id: 'about',
      account_id: notShown('the person'),
      language: 'language',
      body: 'body',
      state: 'state',
      answer: 'answer',
      written_at: 'writtenAt',
      answered_at: 'answeredAt',
    },
  },
  valueLabels: { state: proposalStateNames },
  listRecords: async ({ db }, account) => {
    const proposals = await listProposalsOf(db, account, RECORDS_MAX)
    return proposals.map(({ id: _, nameCamel: __, slug: ___, title: about, ...rest }) => ({ about, ...rest }))
  },
  erase: async (inside, account) => {
    for (const proposal of await eraseProposalAuthor(inside.db, account))
      await cancelDeadline(inside, { kind: ANSWER_DEADLINE_KIND, thing: proposal })
  },
  retained: {
    kk: 'Жауап берілген ұсыныстар қалады, бірақ кімдікі екені ұмытылады.',
    ru: 'Предложения, на которые ответили, остаются, но чьи они, забывается.',
    en: 'Proposals that were answered stay, but whose they were is forgotten.',
  },
})
