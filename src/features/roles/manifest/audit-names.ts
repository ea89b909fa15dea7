import type { Messages } from '#domain/base/message.ts'

/** Labels of the audit record. */
export const auditNames = {
  'roles.granted': { kk: 'Рөл берілді', ru: 'Роль назначена', en: 'Role assigned' },
  'roles.invited': { kk: 'Рөлге шақырылды', ru: 'Приглашение к роли', en: 'Invited to a role' },
  'roles.accepted': { kk: 'Шақыру қабылданды', ru: 'Приглашение принято', en: 'Invitation accepted' },
  'roles.invitation-over': {
    kk: 'Шақыру мерзімі бітті',
    ru: 'Срок приглашения истёк',
    en: 'Invitation expired',
  },
  'roles.ended': { kk: 'Рөл тоқтатылды', ru: 'Роль прекращена', en: 'Role ended' },
  'roles.account-made': {
    kk: 'Тіркелгіні жүйе әкімшісі ашты',
    ru: 'Учётная запись заведена администратором системы',
    en: 'Account created by the operator',
  },
  'roles.person-linked': {
    kk: 'Тіркелгі анықтамалықтағы адаммен байланыстырылды',
    ru: 'Учётная запись связана с человеком из справочника',
    en: 'Account linked to a person of the directory',
  },
} satisfies Messages
