import { definePermissions } from '#platform/identity/index.ts'

export const journalPermissions = definePermissions('journal', {
  checks: {
    label: {
      kk: 'Ашық журналдың тексеру нәтижелерін көру',
      ru: 'Видеть результаты проверок открытого журнала',
      en: 'See the results of the checks of the public journal',
    },
    who: ['administrator'],
    whose: 'own',
  },
})
