import { definePermissions } from '#platform/identity/index.ts'

export const sitePermissions = definePermissions('site', {
  manage: {
    label: {
      kk: 'Сайттың атауын, байланыс деректерін және мәлімдемелерін өзгерту (бүкіл сайттың әкімшісі)',
      ru: 'Менять название, контакты и заявления сайта (администратор всего сайта)',
      en: 'Change the name, contacts and statements of the site (administrator of the whole site)',
    },
    who: ['administrator'],
    whose: 'own',
  },
})
