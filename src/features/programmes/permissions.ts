import { definePermissions } from '#platform/identity/index.ts'

/** A programme comes from a file; what is written here is its introduction for residents. */
export const programmePermissions = definePermissions('programmes', {
  write: {
    label: {
      kk: 'Ұйым қатысатын бағдарламаның кіріспесін жазу',
      ru: 'Писать вступление к программе, в которой участвует организация',
      en: 'Write the introduction to a programme that the organisation takes part in',
    },
    who: ['editor', 'official', 'secretary', 'administrator'],
    whose: 'own',
  },
  publish: {
    label: {
      kk: 'Бағдарламаның кіріспесін жариялау және түзету',
      ru: 'Публиковать и исправлять вступление к программе',
      en: 'Publish and correct the introduction to a programme',
    },
    who: ['editor', 'administrator'],
    whose: 'own',
  },
})
