import { moderationRules } from '#domain/moderation/index.ts'
import { mergeManifests } from '#platform/feature.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { eraseModerationAuthor, listOwnReportsAndAppeals } from './personal-data-store.ts'

/** The records of this slice about a person: their reports and the text of their appeals. */
export const personalData = definePersonalData({
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
  columns: {
    moderation_report: {
      id: notShown('the number of the row'),
      kind: 'kind',
      thing_id: 'thing',
      organisation_id: notShown('that of the thing'),
      territory_code: notShown('that of the thing'),
      rule: 'rule',
      note: 'note',
      account_id: notShown('the person'),
      reported_at: 'reportedAt',
      decision_id: notShown('the decision on what somebody else wrote, which is public'),
    },
    moderation_decision: {
      id: notShown('the number of the row'),
      number: 'decision',
      kind: 'kind',
      thing_id: 'thing',
      organisation_id: notShown('that of the thing'),
      territory_code: notShown('that of the thing'),
      outcome: notShown('on the page of the decision, which everybody can read'),
      rule: 'rule',
      reason: notShown('on the page of the decision, which everybody can read'),
      author_id: notShown('the person'),
      moderator_id: notShown('a colleague, in the audit record'),
      decided_at: 'decidedAt',
      appeal: 'appeal',
      appealed_at: 'appealedAt',
      appeal_outcome: notShown('on the page of the decision, which everybody can read'),
      appeal_reason: notShown('on the page of the decision, which everybody can read'),
      appeal_moderator_id: notShown('a colleague, in the audit record'),
      appeal_decided_at: notShown('on the page of the decision, which everybody can read'),
    },
  },
  listRecords: ({ db }, account) => listOwnReportsAndAppeals(db, account),
  erase: ({ db }, account) => eraseModerationAuthor(db, account),
  retained: {
    kk: 'Модератордың шешімдері қалады: олар әркімге көрінеді, онда автордың аты жоқ.',
    ru: 'Решения модераторов остаются: они открыты всем, имени автора в них нет.',
    en: 'Decisions of moderators remain: everyone can read them, and they name no author.',
  },
})
