import type { Label } from '#domain/base/text.ts'

export const auditNames: Readonly<Record<string, Label>> = {
  'site.changed': {
    kk: 'Сайт баптаулары өзгертілді',
    ru: 'Изменены настройки сайта',
    en: 'Site settings changed',
  },
  'site.step-confirmed': {
    kk: 'Алғашқы қадам орындалды деп белгіленді',
    ru: 'Первый шаг отмечен как сделанный',
    en: 'First step marked as done',
  },
}
