import { definePermissions } from '#platform/identity/index.ts'

export const followPermissions = definePermissions('follows', {
  own: {
    label: {
      kk: 'Не туралы хабар алатынын көру және өзгерту',
      ru: 'Видеть и менять свои подписки',
      en: 'See and change what they follow',
    },
    who: ['signed-in'],
    whose: 'self',
  },
})
