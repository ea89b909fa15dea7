import { definePermissions } from '#platform/identity/index.ts'

export const residentPermissions = definePermissions('residents', {
  verify: {
    label: {
      kk: 'Тұрғынның құжатын көріп, тұратын жерін растау',
      ru: 'Подтверждать жителя и место его жительства по документу',
      en: 'Verify a resident and their place of residence by their document',
    },
    who: ['clerk'],
    whose: 'own',
  },
  own: {
    label: {
      kk: 'Өзінің тұратын жерін көру және растатуды сұрау',
      ru: 'Видеть своё место жительства и просить о его подтверждении',
      en: 'See where they are a resident and ask to be verified',
    },
    who: ['signed-in'],
    whose: 'self',
  },
})
