import type { Personal } from '#platform/feature.ts'
import { forgetPerson, listOwn } from './personal-store.ts'
import type { ModerationTables } from './tables.ts'

/** What this slice keeps about a person: what she reported, and what she wrote in an appeal. */
export const personal: Personal<ModerationTables> = {
  label: { kk: 'Шағымдар мен апелляциялар', ru: 'Жалобы и апелляции', en: 'Reports and appeals' },
  collect: ({ db }, account) => listOwn(db, account),
  forget: ({ db }, account) => forgetPerson(db, account),
  stays: {
    kk: 'Модератордың шешімдері қалады: олар әркімге көрінеді, онда автордың аты жоқ.',
    ru: 'Решения модераторов остаются: они открыты всем, имени автора в них нет.',
    en: 'Decisions of moderators stay: everyone can read them, and they name no author.',
  },
}
