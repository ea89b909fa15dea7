import type { Messages } from '#domain/base/message.ts'

export const messages = {
  title: { kk: 'Менің қатысуым', ru: 'Моё участие', en: 'My contributions' },
  lead: {
    kk: 'Не айттыңыз, қай жиынға тіркелдіңіз және нәтижесі қандай болды. Бұл бетті өзіңіз ғана көресіз.',
    ru: 'Что вы сказали, куда записались и что из этого вышло. Эту страницу видите только вы.',
    en: 'What you said, what you registered for, and what came of it. Only you can see this page.',
  },
  none: { kk: 'Әзірге ештеңе жоқ', ru: 'Пока ничего нет', en: 'Nothing yet' },
  noneHelp: {
    kk: 'Талқылауға пікір жазсаңыз немесе жиынға тіркелсеңіз, ол осында көрінеді.',
    ru: 'Когда вы выскажетесь в обсуждении или запишетесь на встречу, это появится здесь.',
    en: 'When you comment on a consultation or register for a meeting, it appears here.',
  },
  older: { kk: 'Бұрынғылары', ru: 'Более ранние', en: 'Older' },
  newer: { kk: 'Жаңалары', ru: 'Более новые', en: 'Newer' },
} satisfies Messages
