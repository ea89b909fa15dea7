import { definePermissions } from '#platform/identity/index.ts'

export const contributionPermissions = definePermissions('contributions', {
  own: {
    label: {
      kk: 'Өз қатысуын және оның нәтижесін көру',
      ru: 'Видеть своё участие и его результат',
      en: 'See their own contributions and what came of them',
    },
    who: ['signed-in'],
    whose: 'self',
  },
})
