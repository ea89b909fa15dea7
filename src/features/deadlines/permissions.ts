import { definePermissions } from '#platform/identity/index.ts'

export const deadlinePermissions = definePermissions('deadlines', {
  monitor: {
    label: {
      kk: 'Ұйымның мерзімдерін қадағалау',
      ru: 'Контролировать сроки своей организации',
      en: 'Monitor the deadlines of their organisation',
    },
    who: ['secretary', 'editor', 'official', 'administrator'],
    whose: 'own',
  },
})
