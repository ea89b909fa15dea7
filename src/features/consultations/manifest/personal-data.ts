import type { PersonalData } from '#platform/feature.ts'
import { eraseDecisionLetters, listDecisionLetters } from '../closing/letter-store.ts'

/** Letters to those who took part in a consultation, about its decision. */
export const personalData: PersonalData = {
  label: { kk: 'Шешім туралы хаттар', ru: 'Письма о решениях', en: 'E-mails about decisions' },
  fieldLabels: {
    consultation: { kk: 'Талқылау', ru: 'Обсуждение', en: 'Consultation' },
    sentAt: { kk: 'Жіберілген уақыты', ru: 'Когда отправлено', en: 'Sent' },
  },
  listRecords: ({ db }, account) => listDecisionLetters(db, account),
  erase: async ({ db }, account) => void (await eraseDecisionLetters(db, account)),
}
