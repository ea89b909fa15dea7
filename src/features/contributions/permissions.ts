import { definePermissions } from '#platform/identity/index.ts'

export const contributionPermissions = definePermissions('contributions', {
  own: {
    label: {
      kk: 'Не айтқанын және одан не шыққанын көру',
      ru: 'Видеть своё участие и что из него вышло',
      en: 'See one’s own contributions and what became of them',
    },
    who: ['signed-in'],
    whose: 'self',
  },
})
