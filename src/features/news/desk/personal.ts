import type { NewsTables } from '#features/news/tables.ts'
import type { Personal } from '#platform/feature.ts'
import { forgetAuthor, listOfAuthor } from './store.ts'

/** Who wrote which version is kept for colleagues; the texts belong to the body and stay without the name. */
export const newsPersonal: Personal<NewsTables> = {
  label: {
    kk: 'Жаңалықтардың сіз сақтаған нұсқалары',
    ru: 'Версии новостей, которые вы сохранили',
    en: 'Versions of news that you saved',
  },
  collect: async ({ db }, account) =>
    (await listOfAuthor(db, account)).map(({ draft, number, at, kind }) => ({
      draft,
      version: number,
      savedAt: at.toISOString(),
      kind,
    })),
  forget: ({ db }, account) => forgetAuthor(db, account),
}
