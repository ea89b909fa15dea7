import { submissionRecords } from '#features/answers/index.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { proposalAnswers } from './answerables.ts'

/** The proposals of a person: what waits is removed with the account, what was answered stays without its author. */
export const personalData = definePersonalData({
  ...submissionRecords(proposalAnswers),
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
})
