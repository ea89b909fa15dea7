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
  // with participation
  propose: {
    label: {
      kk: 'NAME_KK: ұсыныс жіберу',
      ru: 'NAME_RU: отправлять предложения',
      en: 'NAME_EN: send proposals',
    },
    who: ['signed-in'],
    whose: 'any',
  },
  answer: {
    label: {
      kk: 'NAME_KK: ұсыныстарға жауап беру',
      ru: 'NAME_RU: отвечать на предложения',
      en: 'NAME_EN: answer proposals',
    },
    who: ['official', 'editor', 'administrator'],
    whose: 'own',
  },
  // end
})
