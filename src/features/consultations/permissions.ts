import { definePermissions } from '#platform/identity/index.ts'

export const consultationPermissions = definePermissions('consultations', {
  // What is `write` and `publish` in other slices with drafts: here whoever prepares a document also announces it.
  prepare: {
    label: {
      kk: 'Талқыланатын құжатты дайындау, талқылауды жариялау, жаңа нұсқасын шығару, аяқтау',
      ru: 'Готовить документы, объявлять и завершать обсуждения, публиковать новые версии',
      en: 'Prepare documents, announce and close consultations, publish new versions',
    },
    who: ['secretary', 'official', 'administrator'],
    whose: 'own',
  },
  answer: {
    label: {
      kk: 'Талқылаудағы пікірлерге жауап беру',
      ru: 'Отвечать на мнения в обсуждениях',
      en: 'Answer comments in consultations',
    },
    who: ['official', 'administrator'],
    whose: 'own',
  },
})
