import type { PersonalData, PrivacyPart, Retention } from '#platform/feature.ts'
import { paperMessages as words } from './messages.ts'
import { SCAN_DAYS, scansExpireBefore } from './model.ts'
import { forgetClerk, listEntriesOf, removeScans } from './store.ts'

/** The records of this slice about a person: what they entered as a clerk. */
export const personalData: PersonalData = {
  label: { kk: 'Қағаздан енгізгендеріңіз', ru: 'Что вы вносили с бумаги', en: 'What you entered from paper' },
  fieldLabels: {
    kind: { kk: 'Не туралы', ru: 'О чём', en: 'What about' },
    batch: { kk: 'Топтаманың нөмірі', ru: 'Номер пачки', en: 'Number of the batch' },
    step: { kk: 'Әрекет', ru: 'Действие', en: 'Act' },
    counts: { kk: 'Сандар', ru: 'Числа', en: 'Numbers' },
    reason: words.reason,
    enteredAt: { kk: 'Енгізілген уақыты', ru: 'Когда внесено', en: 'When it was entered' },
  },
  valueLabels: {
    step: {
      first: words.first,
      second: words.second,
      settlement: words.settlement,
      correction: words.correction,
    },
  },
  listRecords: ({ db }, account) => listEntriesOf(db, account),
  erase: async ({ db }, account) => void (await forgetClerk(db, account)),
  retained: {
    kk: 'Енгізілген сандар қалады, бірақ кім енгізгені көрсетілмейді.',
    ru: 'Внесённые числа остаются, но без того, кто их внёс.',
    en: 'The numbers that were entered stay, without who entered them.',
  },
}

/** What the privacy page says of this slice. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 35,
    title: {
      kk: 'Қағаз параққа қол қойғанда',
      ru: 'Когда вы расписываетесь на бумажном листе',
      en: 'When you sign a sheet of paper',
    },
    text: [
      {
        kk: `Сайтқа парақтағы қолдардың саны ғана енгізіледі, аты-жөніңіз жазылмайды. Парақтың сканы қосылса, оны тек сандарды енгізетін қызметкерлер көреді; ${SCAN_DAYS} күннен кейін ол өшіріледі.`,
        ru: `На сайт вносится только число подписей на листе, имена не переписываются. Если добавлен скан листа, его видят только сотрудники, которые вносят числа; через ${SCAN_DAYS} дней он стирается.`,
        en: `Only the number of signatures on a sheet is entered here; names are not copied. If a scan of the sheet is added, only the officials who enter the numbers see it; after ${SCAN_DAYS} days it is erased.`,
      },
    ],
  },
]

/** Scans are erased after SCAN_DAYS; their files are deleted with all that nothing refers to. */
export const retention: readonly Retention[] = [
  {
    data: {
      kk: 'Қол қойылған парақтардың сканы',
      ru: 'Сканы листов с подписями',
      en: 'Scans of signed sheets',
    },
    kept: { kk: `${SCAN_DAYS} күн`, ru: `${SCAN_DAYS} дней`, en: `${SCAN_DAYS} days` },
    erase: async ({ db, now }) => void (await removeScans(db, scansExpireBefore(now()))),
  },
]
