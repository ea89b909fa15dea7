import type { PrivacyPart } from '#platform/feature.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 68,
    title: {
      kk: 'Беттер өзара байланыстырылғанда',
      ru: 'Когда страницы связывают между собой',
      en: 'When pages are linked with each other',
    },
    text: [
      {
        kk: 'Байланыста адам туралы дерек болмайды: қай бет қай бетпен, қалай байланысқаны ғана жазылады. Бірі сайттан алынса, екіншісінде оның атауы мен алынған күні қалады, мәтіні қалмайды.',
        ru: 'В связи нет данных о людях: записано только, какая страница с какой и как связана. Если одну из них сняли с сайта, на другой остаются её название и день снятия, без текста.',
        en: 'A link contains nothing about people: only which page is related to which, and how. When one of them is withdrawn, the other still shows its title and the day of the withdrawal, without its text.',
      },
    ],
  },
]
