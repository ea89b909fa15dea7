import { DAY_MS } from '#domain/base/duration.ts'
import type { Retention } from '#platform/feature.ts'
import { removeUnusedFiles } from '#platform/files/index.ts'
import { removeQuotas } from '#platform/quota.ts'
import { eraseRetainedUploads, RETAINED_MS } from './retained.ts'

/** A day longer than a form may wait, so that no form finds its file deleted under it. */
const UNUSED_MS = RETAINED_MS + DAY_MS
const FILES_AT_ONCE = 1000

/** What is deleted of files that residents have sent. */
export const uploadRetention: readonly Retention[] = [
  {
    data: {
      kk: 'Жіберілмей қалған форманың файлы, сондай-ақ жіберілген файлдар мен хаттардың саны',
      ru: 'Файл формы, которую так и не отправили, и число присланных файлов и писем',
      en: 'The file of a form that was never sent, and the numbers of files and e-mails',
    },
    kept: { kk: 'бір тәулік', ru: 'сутки', en: 'one day' },
    erase: async ({ db, now }) => {
      const before = new Date(now().getTime() - RETAINED_MS)
      await eraseRetainedUploads(db, before)
      await removeQuotas(db, before)
    },
  },
  {
    data: {
      kk: 'Енді ешбір пікірде жоқ файлдар',
      ru: 'Файлы, которых больше нет ни в одном мнении',
      en: 'Files that no longer belong to any comment',
    },
    kept: { kk: 'екі тәулік', ru: 'двое суток', en: 'two days' },
    erase: async ({ db, now }) =>
      void (await removeUnusedFiles(db, new Date(now().getTime() - UNUSED_MS), FILES_AT_ONCE)),
  },
]
