import { definePermissions } from '#platform/identity/index.ts'

export const auditPermissions = definePermissions('audit', {
  read: {
    label: {
      kk: 'Өз ұйымы мен аумағындағы қызметтік әрекеттер журналын көру',
      ru: 'Видеть внутренний журнал служебных действий своей организации и своей территории',
      en: 'Read the record of what staff did in their own organisation and territory',
    },
    who: ['administrator'],
    whose: 'own',
  },
})
