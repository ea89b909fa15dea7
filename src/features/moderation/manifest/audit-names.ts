import type { Messages } from '#domain/base/message.ts'

/** Labels of the outcomes in the public journal and in the subjects of letters. */
export const auditNames = {
  'moderation.hidden': {
    kk: 'Ережені бұзған сөз жасырылды',
    ru: 'Скрыто за нарушение правила',
    en: 'Hidden for breaking a rule',
  },
  'moderation.kept': {
    kk: 'Шағым қаралды, сөз қалдырылды',
    ru: 'Жалоба рассмотрена, слова оставлены',
    en: 'Report decided, the words stay',
  },
  'moderation.restored': {
    kk: 'Апелляция қанағаттандырылды, сөз қайтарылды',
    ru: 'Апелляция удовлетворена, слова возвращены',
    en: 'Appeal granted, the words are back',
  },
  'moderation.upheld': {
    kk: 'Апелляция қаралды, шешім күшінде қалды',
    ru: 'Апелляция рассмотрена, решение оставлено в силе',
    en: 'Appeal decided, the decision stands',
  },
} satisfies Messages
