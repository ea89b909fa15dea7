import type { Messages } from '#domain/base/message.ts'

export const messages = {
  section: { kk: 'Әрекеттер есебі', ru: 'Журнал действий', en: 'Record of acts' },
  title: {
    kk: 'Қызметтік әрекеттер есебі',
    ru: 'Журнал служебных действий',
    en: 'Record of privileged acts',
  },
  lead: {
    kk: 'Кім, қашан, не істеді, не өзгерді. Бұл – ішкі есеп: оған тек қосылады, ешкім түзете алмайды, сыртқа көрсетілмейді.',
    ru: 'Кто, когда, что сделал и что изменилось. Это внутренний журнал: он только растёт, исправить его нельзя, наружу он не показывается.',
    en: 'Who did what and when, and what it changed. An internal record: it is only added to, nobody can mend it, it is not published.',
  },
  when: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  who: { kk: 'Кім', ru: 'Кто', en: 'Who' },
  what: { kk: 'Не істеді', ru: 'Что сделал', en: 'What' },
  body: { kk: 'Ұйым', ru: 'Орган', en: 'Body' },
  changes: { kk: 'Не өзгерді', ru: 'Что изменилось', en: 'What changed' },
  thing: { kk: 'Осы істің бәрі', ru: 'Всё об этом', en: 'All about this' },
  operator: { kk: 'жүйенің өзі', ru: 'сама система', en: 'the system itself' },
  erased: {
    kk: 'тіркелгісін өшірген адам',
    ru: 'человек, стёрший учётную запись',
    en: 'a person who has erased her account',
  },
  anyWhat: { kk: 'Бәрі', ru: 'Всё', en: 'Everything' },
  whoEmail: { kk: 'Кім істегені (поштасы)', ru: 'Кто сделал (почта)', en: 'Who did it (e-mail)' },
  from: { kk: 'Бастап', ru: 'С какого дня', en: 'From' },
  until: { kk: 'Дейін', ru: 'По какой день', en: 'To' },
  older: { kk: 'Бұрынғысы', ru: 'Раньше', en: 'Older' },
  newest: { kk: 'Ең соңғысы', ru: 'К самым новым', en: 'The newest' },
  none: { kk: 'Мұндай әрекет жазылмаған', ru: 'Таких действий не записано', en: 'No such acts are recorded' },
  was: { kk: 'болған', ru: 'было', en: 'was' },
  is: { kk: 'болды', ru: 'стало', en: 'is' },
} satisfies Messages
