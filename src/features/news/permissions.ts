import { definePermissions } from '#platform/identity/index.ts'

/**
 * Who writes and who publishes may be two people: a secretary or a specialist drafts, the editor of the press
 * service answers for what is published.
 */
export const newsPermissions = definePermissions('news', {
  write: {
    label: {
      kk: 'Ұйымның жаңалықтарын жазу және өңдеу',
      ru: 'Писать и править новости организации',
      en: 'Write and edit news of the organisation',
    },
    who: ['editor', 'official', 'secretary', 'administrator'],
    whose: 'own',
  },
  publish: {
    label: {
      kk: 'Ұйымның жаңалықтарын жариялау, түзету және сайттан алу',
      ru: 'Публиковать, исправлять и снимать новости организации',
      en: 'Publish, correct and withdraw news of the organisation',
    },
    who: ['editor', 'administrator'],
    whose: 'own',
  },
})
