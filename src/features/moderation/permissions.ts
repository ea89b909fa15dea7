import { definePermissions } from '#platform/identity/index.ts'

export const moderationPermissions = definePermissions('moderation', {
  moderate: {
    label: {
      kk: 'Шағымдарды қарау, ережені бұзған пікірді жасыру, апелляцияны қарау',
      ru: 'Рассматривать жалобы, скрывать нарушающее правила, рассматривать апелляции',
      en: 'Decide reports, hide what breaks a rule, decide appeals',
    },
    who: ['moderator', 'administrator'],
    whose: 'own',
  },
})
