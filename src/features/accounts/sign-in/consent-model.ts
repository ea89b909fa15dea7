import type { Language } from '#domain/base/text.ts'

/** The text to which a person consents at the first sign-in. A changed text gets a new version. */
export type ConsentText = {
  readonly version: string
  readonly text: Readonly<Record<Language, readonly string[]>>
}

export const consentText: ConsentText = {
  version: '2026-11-30',
  text: {
    kk: [
      'Не сақтаймыз: электрондық поштаңыз, өзіңіз көрсеткен атыңыз, тіліңіз бен хабар алып отырған аумағыңыз, осы сайтта жазғаныңыз бен жібергеніңіз, қай құрылғыдан және қашан кіргеніңіз. Құпиясөз де, IP мекенжай да сақталмайды.',
      'Не үшін: сізді танып, жауап жеткізу, даусыңызды бір рет санау және сайтты қорғау үшін. Жарнама үшін пайдаланылмайды, бөгде біреулерге берілмейді.',
      'Кім көреді: поштаңызды ешкім көрмейді. Көпшілікке арнап жазғаныңыз өзіңіз таңдаған атпен немесе «Тұрғын» деген сөзбен көрсетіледі.',
      'Қашанға дейін: өшіргеніңізше. «Менің деректерім» бетінде бәрін көріп, жүктеп ала аласыз, келісімді қайтарып алып, тіркелгіні өшіре аласыз. Жарияланған пікіріңіз заң бойынша қалуға тиіс болса, аты-жөнсіз қалады.',
      'Негізі: «Дербес деректер және оларды қорғау туралы» Қазақстан Республикасының 2013 жылғы 21 мамырдағы № 94-V Заңы.',
    ],
    ru: [
      'Что мы храним: вашу почту, имя, которое вы указали, язык и территорию, на которую подписаны, то, что вы здесь написали и отправили, с какого устройства и когда входили. Паролей и IP-адресов не храним.',
      'Зачем: чтобы узнавать вас, передавать ответы, учитывать ваш голос один раз и защищать сайт. Ни для рекламы, ни для передачи посторонним.',
      'Кто это видит: почту не видит никто. То, что вы пишете для всех, показывается под выбранным вами именем или со словом «Житель».',
      'Как долго: пока вы не удалите. На странице «Мои данные» можно увидеть и скачать всё, отозвать согласие и удалить учётную запись. Опубликованные мнения, которые должны остаться по закону, останутся без имени.',
      'Основание: Закон Республики Казахстан от 21 мая 2013 года № 94-V «О персональных данных и их защите».',
    ],
    en: [
      'What we keep: your e-mail address, the name by which you want to be called, your language and the place you follow, what you write and send here, from which device and when you signed in. No passwords and no IP addresses.',
      'What for: to recognise you, to deliver answers to you, to count your vote once, and to protect the site. Not for advertising, and not for anybody else.',
      'Who sees it: nobody sees your e-mail address. What you write for everybody is shown under the name you choose, or as “A resident”.',
      'How long: until you erase it. On “My data” you can see and download everything, withdraw your consent and erase the account. Published comments that must remain by law remain without your name.',
      'Basis: Law of the Republic of Kazakhstan of 21 May 2013 № 94-V on personal data and their protection.',
    ],
  },
}
