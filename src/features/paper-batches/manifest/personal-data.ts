import { definePersonalData, notShown } from '#platform/personal-data.ts'

import { messages } from '../messages.ts'
import { eraseClerk, listEntriesOf } from '../store.ts'

/** The records of this slice about a person: what they entered as a clerk. */
export const personalData = definePersonalData({
  label: { kk: 'Қағаздан енгізгендеріңіз', ru: 'Что вы вносили с бумаги', en: 'What you entered from paper' },
  fieldLabels: {
    kind: { kk: 'Не туралы', ru: 'О чём', en: 'About' },
    batch: { kk: 'Топтаманың нөмірі', ru: 'Номер пачки', en: 'Number of the batch' },
    sheet: messages.sheetColumn,
    step: { kk: 'Әрекет', ru: 'Действие', en: 'Act' },
    counts: { kk: 'Сандар', ru: 'Числа', en: 'Numbers' },
    reason: messages.reason,
    enteredAt: { kk: 'Енгізілген уақыты', ru: 'Когда внесено', en: 'When it was entered' },
  },
  valueLabels: {
    step: {
      first: messages.first,
      second: messages.second,
      settlement: messages.settlement,
      correction: messages.correction,
      proposal: messages.proposal,
      confirmation: messages.confirmation,
      rejection: messages.rejection,
    },
  },
  columns: {
    paper_entry: {
      id: notShown('the number of the row'),
      batch_id: 'batch',
      position: 'sheet',
      step: 'step',
      account_id: notShown('the person'),
      counts: 'counts',
      reason: 'reason',
      entered_at: 'enteredAt',
    },
  },
  listRecords: ({ db }, account) => listEntriesOf(db, account),
  erase: async ({ db }, account) => void (await eraseClerk(db, account)),
  retained: {
    kk: 'Енгізілген сандар қалады, бірақ кім енгізгені көрсетілмейді.',
    ru: 'Внесённые числа остаются, но без имени того, кто их внёс.',
    en: 'The numbers that were entered remain, without the name of the person who entered them.',
  },
})
