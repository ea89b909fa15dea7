import { definePermissions } from '#platform/identity/index.ts'

export const followPermissions = definePermissions('follows', {
  own: {
    label: {
      kk: 'Нені бақылайтынын көру және өзгерту',
      ru: 'Видеть и менять, за чем следишь',
      en: 'See and change what one follows',
    },
    who: ['signed-in'],
    whose: 'self',
  },
})
