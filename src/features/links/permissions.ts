import { definePermissions } from '#platform/identity/index.ts'

/** Whether somebody links a thing is decided by the permission that its slice declares for its kind. */
export const linkPermissions = definePermissions('links', {
  search: {
    label: {
      kk: 'Ұйымның жарияланымдарын байланыстыру үшін табу',
      ru: 'Находить публикации организации, чтобы связать их',
      en: 'Find what the organisation has published, in order to link it',
    },
    who: ['editor', 'official', 'secretary', 'administrator'],
    whose: 'own',
  },
})
