import { definePermissions } from '#platform/identity/index.ts'

export const auditPermissions = definePermissions('audit', {
  read: {
    label: {
      kk: 'Өз ұйымы мен аумағындағы қызметтік әрекеттердің ішкі есебін көру',
      ru: 'Видеть внутренний журнал служебных действий своего органа и своей территории',
      en: 'Read the audit record of one’s own organisation and territory',
    },
    who: ['administrator'],
    whose: 'own',
  },
})
