import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { eraseDecisionLetters, listDecisionLetters } from '../lifecycle/letter-store.ts'

/** Letters to those who took part in a consultation, about its decision. */
export const personalData = definePersonalData({
  label: { kk: 'Шешім туралы хаттар', ru: 'Письма о решениях', en: 'E-mails about decisions' },
  fieldLabels: {
    consultation: { kk: 'Талқылау', ru: 'Обсуждение', en: 'Consultation' },
    sentAt: { kk: 'Жіберілген уақыты', ru: 'Когда отправлено', en: 'Sent' },
  },
  columns: {
    decision_letter: {
      consultation_id: 'consultation',
      account_id: notShown('the person'),
      claimed_at: 'sentAt',
      refusals: notShown('how often the mail server did not take the letter'),
    },
  },
  listRecords: ({ db }, account) => listDecisionLetters(db, account),
  erase: async ({ db }, account) => void (await eraseDecisionLetters(db, account)),
})
