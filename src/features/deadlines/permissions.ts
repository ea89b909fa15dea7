import { definePermissions } from '#platform/identity/index.ts'

export const deadlinePermissions = definePermissions('deadlines', {
  monitor: {
    label: {
      kk: 'Ұйымның мерзімдерін қадағалау',
      ru: 'Следить за сроками своей организации',
      en: 'Follow the deadlines of one’s organisation',
    },
    who: ['secretary', 'editor', 'official', 'administrator'],
    whose: 'own',
  },
})
