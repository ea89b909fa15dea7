import type { PrivacyPart } from '#platform/feature.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 85,
    title: {
      kk: 'Сайтта ұйым атынан жұмыс істесеңіз',
      ru: 'Если вы работаете на сайте от имени организации',
      en: 'When you work on the site for an organisation',
    },
    text: [
      {
        kk: 'Рөліңіз, ол қай ұйымда және қай аумақта берілгені, қай күннен қай күнге дейін күшінде болғаны, кім бергені және кім тоқтатқаны сақталады. Тіркелгіні өшірсеңіз, рөлдеріңіз сол сәтте тоқтайды; олардың жазбасы атыңызсыз және поштаңызсыз қалады.',
        ru: 'Хранится ваша роль, в какой организации и на какой территории она дана, с какого и по какой день действует, кто её дал и кто прекратил. Если вы удалите учётную запись, роли сразу прекратятся; запись о них останется без вашего имени и почты.',
        en: 'Your role is kept, the organisation and the place in which it was given, from which day to which it is in force, who gave and who ended it. When you erase your account, your roles end at once; the record of them stays without your name and address.',
      },
    ],
  },
]
