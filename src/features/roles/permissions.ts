import { definePermissions } from '#platform/identity/index.ts'

export const rolePermissions = definePermissions('roles', {
  manage: {
    label: {
      kk: 'Рөл беру және тоқтату: өзінің ұйымы мен аумағынан асырмай',
      ru: 'Давать и прекращать роли, не шире собственного органа и территории',
      en: 'Give and end roles, no further than one’s own body and territory',
    },
    who: ['administrator'],
    whose: 'own',
  },
})
