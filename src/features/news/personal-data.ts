import type { Label } from '#domain/base/text.ts'
import type { PersonalData } from '#platform/feature.ts'
import { forgetAuthor, listOfAuthor } from './preparation/store.ts'
import type { VersionKind } from './tables.ts'

/** Who wrote which version is kept for colleagues; the texts belong to the body and stay without the name. */
export const newsPersonal: PersonalData = {
  label: {
    kk: 'Жаңалықтардың сіз сақтаған нұсқалары',
    ru: 'Версии новостей, которые вы сохранили',
    en: 'Versions of news that you saved',
  },
  fieldLabels: {
    draft: { kk: 'Жоба нөмірі', ru: 'Номер черновика', en: 'Number of the draft' },
    version: { kk: 'Нұсқа', ru: 'Версия', en: 'Version' },
    savedAt: { kk: 'Сақталған уақыты', ru: 'Когда сохранена', en: 'Saved' },
    kind: { kk: 'Қалай сақталған', ru: 'Как сохранена', en: 'How it was saved' },
  },
  valueLabels: {
    kind: {
      saved: { kk: 'өзіңіз сақтадыңыз', ru: 'сохранили вы', en: 'saved by you' },
      auto: { kk: 'өздігінен', ru: 'автоматически', en: 'by itself' },
      restored: { kk: 'ескі нұсқа қайтарылды', ru: 'возвращена прежняя версия', en: 'an older one restored' },
      copied: { kk: 'көшірмеден басталды', ru: 'начата с копии', en: 'begun as a copy' },
      published: { kk: 'жарияланды', ru: 'опубликована', en: 'published' },
    } satisfies Readonly<Record<VersionKind, Label>>,
  },
  listRecords: async ({ db }, account) =>
    (await listOfAuthor(db, account)).map(({ draft, number, at, kind }) => ({
      draft,
      version: number,
      savedAt: at.toISOString(),
      kind,
    })),
  erase: ({ db }, account) => forgetAuthor(db, account),
}
