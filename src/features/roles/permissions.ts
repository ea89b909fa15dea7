import { definePermissions } from '#platform/identity/index.ts'

export const rolePermissions = definePermissions('roles', {
  manage: {
    label: {
      kk: 'Рөл беру және тоқтату: өз ұйымы мен аумағы шегінде',
      ru: 'Назначать и прекращать роли, не шире собственной организации и территории',
      en: 'Assign and end roles, no further than their own organisation and territory',
    },
    who: ['administrator'],
    whose: 'own',
  },
})
