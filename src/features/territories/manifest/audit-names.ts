import type { Messages } from '#domain/base/message.ts'

/** Names of the entries in the audit record. */
export const auditNames = {
  'territories.imported': {
    kk: 'Аумақтар жіктеуіші енгізілді',
    ru: 'Загружен классификатор территорий',
    en: 'Classifier of territories imported',
  },
} satisfies Messages
