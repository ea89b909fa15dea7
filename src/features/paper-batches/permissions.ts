import { definePermissions } from '#platform/identity/index.ts'

export const paperPermissions = definePermissions('paper-batches', {
  enter: {
    label: {
      kk: 'Қағаз парақтардағы сандарды енгізу, сканын қосу және көру',
      ru: 'Вносить числа с бумажных листов, добавлять и смотреть сканы',
      en: 'Enter the numbers of paper sheets, add and see scans',
    },
    who: ['clerk', 'secretary', 'editor', 'official', 'administrator'],
    whose: 'own',
  },
  settle: {
    label: {
      kk: 'Екі рет енгізілген сандардың айырмасын шешу, қатесін түзету',
      ru: 'Решать расхождения двух вводов, исправлять ошибки',
      en: 'Settle differences of two entries, correct mistakes',
    },
    who: ['secretary', 'editor', 'administrator'],
    whose: 'own',
  },
})
