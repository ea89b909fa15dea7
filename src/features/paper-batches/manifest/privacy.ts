import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { SCAN_DAYS, scansExpireBefore } from '../model.ts'
import { eraseScans } from '../store.ts'

/** What the privacy page says of this slice. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 35,
    title: {
      kk: 'Қағаз параққа қол қойғанда',
      ru: 'Когда вы расписываетесь на бумажном листе',
      en: 'When you sign a paper sheet',
    },
    text: [
      {
        kk: `Сайтқа парақтағы қолдардың саны ғана енгізіледі, аты-жөніңіз жазылмайды. Парақтың сканы қосылса, оны тек сандарды енгізетін қызметкерлер көреді; ${SCAN_DAYS} күннен кейін ол өшіріледі.`,
        ru: `На сайт вносится только число подписей на листе, имена не переписываются. Если добавлен скан листа, его видят только сотрудники, которые вносят числа; через ${SCAN_DAYS} дней он удаляется.`,
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
    erase: async ({ db, now }) => void (await eraseScans(db, scansExpireBefore(now()))),
  },
]
