import type { Messages } from '#domain/base/message.ts'

/** Labels of the outcomes in the public journal and in the subjects of letters. */
export const auditNames = {
  'moderation.hidden': {
    kk: 'Ережені бұзған пікір жасырылды',
    ru: 'Скрыто за нарушение правила',
    en: 'Hidden for breaking a rule',
  },
  'moderation.kept': {
    kk: 'Шағым қаралды, пікір қалдырылды',
    ru: 'Жалоба рассмотрена, текст оставлен',
    en: 'Report decided, the text remains',
  },
  'moderation.restored': {
    kk: 'Апелляция қанағаттандырылды, пікір қайтарылды',
    ru: 'Апелляция удовлетворена, текст возвращён',
    en: 'Appeal granted, the text is visible again',
  },
  'moderation.upheld': {
    kk: 'Апелляция қаралды, шешім күшінде қалды',
    ru: 'Апелляция рассмотрена, решение оставлено в силе',
    en: 'Appeal decided, the decision upheld',
  },
} satisfies Messages
