import type { Label } from '#domain/base/text.ts'

/** Its entries in the audit record. */
export const auditNames: Readonly<Record<string, Label>> = {
  'organisations.entered': { kk: 'Ұйым енгізілді', ru: 'Организация внесена', en: 'Organisation entered' },
  'organisations.changed': {
    kk: 'Ұйым туралы мәлімет өзгертілді',
    ru: 'Сведения об организации изменены',
    en: 'Organisation changed',
  },
  'organisations.closed': { kk: 'Ұйым жабылды', ru: 'Организация закрыта', en: 'Organisation closed' },
  'organisations.reopened': {
    kk: 'Ұйымды жабу қайтарылды',
    ru: 'Закрытие организации отменено',
    en: 'Closing of an organisation undone',
  },
  'organisations.post-added': { kk: 'Лауазым енгізілді', ru: 'Должность внесена', en: 'Post entered' },
  'organisations.person-added': { kk: 'Адам енгізілді', ru: 'Внесён человек', en: 'Person entered' },
  'organisations.post-ended': {
    kk: 'Лауазымның соңғы күні жазылды',
    ru: 'Записан последний день в должности',
    en: 'Last day of a post recorded',
  },
}
