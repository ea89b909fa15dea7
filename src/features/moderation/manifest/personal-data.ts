import { moderationRules } from '#domain/moderation/index.ts'
import { mergeManifests, type PersonalData } from '#platform/feature.ts'
import { eraseAuthor, listOwn } from './personal-data-store.ts'

/** The records of this slice about a person: their reports and the text of their appeals. */
export const personalData: PersonalData = {
  label: { kk: 'Шағымдар мен апелляциялар', ru: 'Жалобы и апелляции', en: 'Reports and appeals' },
  fieldLabels: {
    kind: { kk: 'Не туралы', ru: 'О чём', en: 'About' },
    thing: { kk: 'Жүйедегі нөмірі', ru: 'Номер в системе', en: 'Number in the system' },
    decision: { kk: 'Шешім нөмірі', ru: 'Номер решения', en: 'Number of the decision' },
    rule: { kk: 'Ереже', ru: 'Правило', en: 'Rule' },
    note: { kk: 'Түсіндірмеңіз', ru: 'Ваше пояснение', en: 'Your note' },
    reportedAt: { kk: 'Шағымданған уақытыңыз', ru: 'Когда вы пожаловались', en: 'When you reported it' },
    decidedAt: { kk: 'Шешім шыққан уақыт', ru: 'Когда решено', en: 'When it was decided' },
    appeal: { kk: 'Апелляцияңыз', ru: 'Ваша апелляция', en: 'Your appeal' },
    appealedAt: { kk: 'Апелляция берген уақытыңыз', ru: 'Когда вы её подали', en: 'When you appealed' },
  },
  valueLabels: (features) => ({
    rule: Object.fromEntries(Object.entries(moderationRules).map(([rule, { name }]) => [rule, name])),
    kind: Object.fromEntries(
      Object.entries(mergeManifests(features, 'reportable')).map(([kind, { label }]) => [kind, label]),
    ),
  }),
  listRecords: ({ db }, account) => listOwn(db, account),
  erase: ({ db }, account) => eraseAuthor(db, account),
  retained: {
    kk: 'Модератордың шешімдері қалады: олар әркімге көрінеді, онда автордың аты жоқ.',
    ru: 'Решения модераторов остаются: они открыты всем, имени автора в них нет.',
    en: 'Decisions of moderators remain: everyone can read them, and they name no author.',
  },
}
