import { definePermissions } from '#platform/identity/index.ts'

export const commentPermissions = definePermissions('comments', {
  reply: {
    label: {
      kk: 'Пікірге сөз қосу',
      ru: 'Оставлять реплики к мнениям',
      en: 'Reply to comments',
    },
    who: ['signed-in'],
    whose: 'any',
  },
})
