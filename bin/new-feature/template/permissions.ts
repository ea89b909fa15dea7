import { definePermissions } from '#platform/identity/index.ts'

export const nameCamelPermissions = definePermissions('NAMES_KEBAB', {
  publish: {
    label: {
      kk: 'NAME_KK: жариялау және сайттан алу',
      ru: 'NAME_RU: публиковать и снимать с сайта',
      en: 'NAME_EN: publish and withdraw',
    },
    who: ['editor', 'administrator'],
    whose: 'own',
  },
})
