import { definePermissions } from '#platform/identity/index.ts'

export const deskPermissions = definePermissions('desk', {
  enter: {
    label: {
      kk: 'Жұмыс үстелін ашу және өзіне қолжетімді бөлімдерден іздеу',
      ru: 'Открыть рабочий стол и искать среди того, что доступно',
      en: 'Open the desk and search what they may see',
    },
    who: ['signed-in'],
    whose: 'self',
  },
})
