import type { PrivacyPart } from '#platform/feature.ts'

/** What the privacy page says of drafts. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 95,
    title: {
      kk: 'Қызметкер мәтін дайындағанда',
      ru: 'Когда сотрудник готовит текст',
      en: 'When an official prepares a text',
    },
    text: [
      {
        kk: 'Қай нұсқаны кім сақтағаны әріптестер үшін жазылып қалады, оқырманға көрсетілмейді. Тіркелгі өшірілсе, мәтін ұйымда қалады, ал аты-жөні алынады.',
        ru: 'Кто сохранил какую версию, хранится для коллег и читателям не показывается. Если учётную запись удалить, тексты останутся у организации, но без имени.',
        en: 'Who saved which version is kept for colleagues and not shown to readers. When an account is erased, the texts remain with the organisation, without the name.',
      },
    ],
  },
]
