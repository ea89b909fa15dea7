import { definePermissions } from '#platform/identity/index.ts'

export const accountPermissions = definePermissions('accounts', {
  own: {
    label: {
      kk: 'Өз тіркелгісін көру, өзгерту және өшіру',
      ru: 'Видеть, менять и удалять свою учётную запись',
      en: 'See, change and erase their own account',
    },
    who: ['signed-in'],
    whose: 'self',
  },
})
