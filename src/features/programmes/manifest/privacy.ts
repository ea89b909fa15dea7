import type { PrivacyPart } from '#platform/feature.ts'

/** What the privacy page says of this slice. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 70,
    title: {
      kk: 'Іс-шарадан кейін пікір айтқанда',
      ru: 'Когда вы отвечаете после мероприятия',
      en: 'When you give feedback after an event',
    },
    text: [
      {
        kk: 'Іс-шарадан кейінгі жауаптар аты-жөнсіз: атыңыз да, мекенжайыңыз да, уақыты да сақталмайды.',
        ru: 'Отзыв после мероприятия анонимный: ни имя, ни адрес, ни время не хранятся.',
        en: 'Feedback after an event is anonymous: no name, address or time is kept.',
      },
    ],
  },
]
