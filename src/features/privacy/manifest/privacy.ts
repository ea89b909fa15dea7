import type { PrivacyPart } from '#platform/feature.ts'

/** The part of the privacy page about the site itself, independent of its slices. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 10,
    title: { kk: 'Оқып жүргенде', ru: 'Когда вы читаете', en: 'While you read' },
    text: [
      {
        kk: 'Оқырманға cookie қойылмайды, бөтен скрипт, жарнама не санауыш жүктелмейді. Беттің бәрі осы сайттың өзінен келеді.',
        ru: 'Читателям не ставят cookie и не загружают чужих скриптов, рекламы и счётчиков. Всё, из чего состоит страница, приходит с этого сайта.',
        en: 'Readers get no cookies and no scripts, advertisements or counters of others. Everything on a page comes from this site.',
      },
      {
        kk: 'Серверде қате ғана жазылады: оның түрі мен беттің үлгісі. Мекенжайыңыз бен іздеген сөзіңіз жазылмайды. Бір мекенжайдан тым көп сұрау жіберілмеуі үшін ол біраз уақыт жедел жадта тұрады, ешқайда жазылмайды.',
        ru: 'На сервере записываются только ошибки: их вид и образец страницы. Ваш адрес и то, что вы искали, не записываются. Чтобы никто не слал запросы без конца, адрес какое-то время держится в оперативной памяти и никуда не записывается.',
        en: 'The server writes down errors only: their kind and the pattern of the page. Neither your address nor what you searched for is written. So that nobody sends requests without end, an address stays in working memory for a while and is written nowhere.',
      },
    ],
  },
  {
    order: 100,
    title: { kk: 'Сыртқа сілтемелер', ru: 'Ссылки наружу', en: 'Links elsewhere' },
    text: [
      {
        kk: 'Telegram, WhatsApp және карта — кәдімгі сілтемелер: оларды баспасаңыз, ол қызметтер сіз туралы ештеңе білмейді.',
        ru: 'Telegram, WhatsApp и карта — обычные ссылки: пока вы их не нажали, эти службы ничего о вас не узнают.',
        en: 'Telegram, WhatsApp and the map are plain links: those services learn nothing about you until you follow one.',
      },
    ],
  },
]
