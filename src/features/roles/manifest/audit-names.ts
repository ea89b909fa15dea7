import type { Messages } from '#domain/base/message.ts'

/** Labels of the audit record. */
export const auditNames = {
  'roles.granted': { kk: 'Рөл берілді', ru: 'Роль дана', en: 'Role given' },
  'roles.ended': { kk: 'Рөл тоқтатылды', ru: 'Роль прекращена', en: 'Role ended' },
  'roles.account-made': {
    kk: 'Тіркелгіні жүйе операторы ашты',
    ru: 'Учётная запись заведена оператором',
    en: 'Account made by the operator',
  },
  'roles.person-linked': {
    kk: 'Тіркелгі анықтамалықтағы адаммен байланысты',
    ru: 'Учётная запись связана с человеком из справочника',
    en: 'Account linked to a person of the directory',
  },
} satisfies Messages
