import { DAY_MS } from '#domain/base/duration.ts'
import { dayOf } from '#platform/context.ts'
import type { Retention } from '#platform/feature.ts'
import { removeUnusedFiles } from '#platform/files/index.ts'
import { KEPT_MS, removeKeptUploads } from './kept.ts'
import { removeUploadCounts } from './quota.ts'

/** A day longer than a form may wait, so that no form finds its file deleted under it. */
const UNUSED_MS = KEPT_MS + DAY_MS
const FILES_AT_ONCE = 1000

/** What is deleted of files that residents have sent. */
export const uploadRetention: readonly Retention[] = [
  {
    data: {
      kk: 'Жіберілмей қалған нысанның файлы және бүгін қанша файл жібергеніңіз',
      ru: 'Файл формы, которую так и не отправили, и счёт присланного за день',
      en: 'The file of a form that was never sent, and the count of what was sent in a day',
    },
    kept: { kk: 'бір тәулік', ru: 'сутки', en: 'one day' },
    erase: async ({ db, now }) => {
      await removeKeptUploads(db, new Date(now().getTime() - KEPT_MS))
      await removeUploadCounts(db, dayOf(now()))
    },
  },
  {
    data: {
      kk: 'Енді ешбір пікірде жоқ файлдар',
      ru: 'Файлы, которых больше нет ни в одном мнении',
      en: 'Files that belong to no comment any more',
    },
    kept: { kk: 'екі тәулік', ru: 'двое суток', en: 'two days' },
    erase: async ({ db, now }) =>
      void (await removeUnusedFiles(db, new Date(now().getTime() - UNUSED_MS), FILES_AT_ONCE)),
  },
]
