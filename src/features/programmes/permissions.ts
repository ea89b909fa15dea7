import { definePermissions } from '#platform/identity/index.ts'

/** A programme comes from a file; what is written here is its introduction for residents. */
export const programmePermissions = definePermissions('programmes', {
  write: {
    label: {
      kk: 'Орган қатысатын бағдарламаның кіріспесін жазу',
      ru: 'Писать вступление к программе, в которой участвует орган',
      en: 'Write the introduction to a programme that the body takes part in',
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
