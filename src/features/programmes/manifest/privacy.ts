import type { PrivacyPart } from '#platform/feature.ts'

/** What the privacy page says of this slice. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 70,
    title: {
      kk: 'Шарадан кейінгі сауалнамада',
      ru: 'Когда вы отвечаете после мероприятия',
      en: 'When you give feedback after an event',
    },
    text: [
      {
        kk: 'Шарадан кейінгі сауалнама аты-жөнсіз: атыңыз да, мекенжайыңыз да, сағаты да сақталмайды.',
        ru: 'Отзыв после мероприятия безымянный: ни имя, ни адрес, ни час не хранятся.',
        en: 'Feedback after an event is anonymous: no name, no address and no hour are kept.',
      },
    ],
  },
]
