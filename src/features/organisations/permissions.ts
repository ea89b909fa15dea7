import { definePermissions } from '#platform/identity/index.ts'

export const organisationPermissions = definePermissions('organisations', {
  manage: {
    label: {
      kk: 'Ұйымдарды енгізу, атауын өзгерту, біріктіру, жабу; құрамын жүргізу',
      ru: 'Вносить организации, переименовывать, объединять и закрывать их, вести их состав',
      en: 'Enter, rename, merge and close organisations; keep the list of their people',
    },
    who: ['administrator'],
    whose: 'own',
  },
})
