import { definePermissions } from '#platform/identity/index.ts'

/** Whether somebody links a thing is decided by the permission that its slice declares for its kind. */
export const linkPermissions = definePermissions('links', {
  search: {
    label: {
      kk: 'Органның жариялағанын байланыстыру үшін табу',
      ru: 'Находить опубликованное органом, чтобы связать',
      en: 'Find what the body has published, in order to link it',
    },
    who: ['editor', 'official', 'secretary', 'administrator'],
    whose: 'own',
  },
})
