import type { Messages } from '#domain/base/message.ts'

/** Labels of the audit record. */
export const auditNames = {
  'residents.verified': { kk: 'Тұрғын расталды', ru: 'Житель подтверждён', en: 'Resident verified' },
  'residents.moved': {
    kk: 'Тұрғынның тұрғылықты жері өзгерді',
    ru: 'Изменено место жительства',
    en: 'Resident moved',
  },
  'residents.refused': { kk: 'Тұрғын расталмады', ru: 'Житель не подтверждён', en: 'Resident not verified' },
  'residents.key-changed': {
    kk: 'Тұрғындар кілті ауыстырылды',
    ru: 'Сменён ключ жителей',
    en: 'Key of residents changed',
  },
} satisfies Messages
