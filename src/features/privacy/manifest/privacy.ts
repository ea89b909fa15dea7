import { type TileSource, tileOrigin } from '#domain/location/index.ts'
import type { PrivacyPart } from '#platform/feature.ts'

/** The part of the privacy page about the site itself, independent of its slices. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 10,
    title: { kk: 'Оқып жүргенде', ru: 'Когда вы читаете', en: 'While you read' },
    text: [
      {
        kk: 'Оқырманға cookie қойылмайды, бөгде скрипт, жарнама немесе санауыш жүктелмейді. Беттің бәрі осы сайттың өзінен келеді.',
        ru: 'Читателям не ставят cookie и не загружают чужих скриптов, рекламы и счётчиков. Всё, из чего состоит страница, приходит с этого сайта.',
        en: 'Readers get no cookies and no third-party scripts, advertisements or counters. Everything on a page comes from this site.',
      },
      {
        kk: 'Серверде қате ғана жазылады: қатенің түрі мен беттің типі. Мекенжайыңыз бен іздеген сөзіңіз жазылмайды. Бір мекенжайдан тым көп сұрау келмеуі үшін ол біраз уақыт (өзі жаңарып тұратын бет ашық болса, сол бет жабылғанша) жедел жадта сақталады, ешқайда жазылмайды.',
        ru: 'На сервере записываются только ошибки: вид ошибки и тип страницы. Ваш адрес и то, что вы искали, не записываются. Чтобы ограничить число запросов, адрес какое-то время (если открыта страница, которая обновляется сама, – пока она открыта) хранится в оперативной памяти и никуда не записывается.',
        en: 'The server records only errors: their kind and the type of page. Neither your address nor what you searched for is recorded. To limit the number of requests, an address is kept in memory for a while (with a page that updates itself, for as long as it is open) and is not stored anywhere.',
      },
    ],
  },
  {
    order: 12,
    title: { kk: 'Тұрған жеріңіз', ru: 'Где вы находитесь', en: 'Where you are' },
    text: [
      {
        kk: 'Тұрған жеріңізді құрылғыдан тек түймені басқанда сұраймыз. Ол бір шақырымға дейін дөңгелектеліп, өріске жазылады; «Табу» түймесін басқанда ғана серверге жіберіледі, сақталмайды.',
        ru: 'Местоположение устройства запрашивается, только когда вы нажали кнопку. Оно округляется до километра и вписывается в поле; на сервер попадает, только когда вы нажмёте «Найти», и не сохраняется.',
        en: 'Your device is asked where you are only when you press the button. The answer is rounded to a kilometre and put into the field; it reaches the server only when you press “Find”, and is not kept.',
      },
    ],
  },
  {
    order: 100,
    title: { kk: 'Басқа сайттарға сілтемелер', ru: 'Ссылки на другие сайты', en: 'Links to other sites' },
    text: [
      {
        kk: 'Telegram, WhatsApp және карта – кәдімгі сілтемелер: оларды баспасаңыз, ол қызметтер сіз туралы ештеңе білмейді.',
        ru: 'Telegram, WhatsApp и карта – обычные ссылки: пока вы их не нажали, эти службы ничего о вас не узнают.',
        en: 'Telegram, WhatsApp and the map are plain links: those services learn nothing about you until you follow one.',
      },
    ],
  },
]

/** Where the operator has configured map tiles: the one thing on a page that comes from elsewhere. */
export const mapPart = (tiles: TileSource): PrivacyPart => {
  const { host } = new URL(tileOrigin(tiles))
  return {
    order: 11,
    title: { kk: 'Карта суреттері', ru: 'Картинки карты', en: 'Pictures of maps' },
    text: [
      {
        kk: `Жалғыз ерекшелік – карта: оның суреттерін браузеріңіз ${host} серверінен алады. Ол сервер желілік мекенжайыңызды және қай жерге қарап отырғаныңызды біледі, бірақ бетті де, сізді де танымайды.`,
        ru: `Единственное исключение – карта: её картинки ваш браузер берёт с сервера ${host}. Этот сервер видит ваш сетевой адрес и какую местность вы смотрите, но не видит ни страницы, ни того, кто вы.`,
        en: `The one exception is the map: your browser takes its pictures from ${host}. That server sees your network address and the area you look at, but neither the page nor who you are.`,
      },
    ],
  }
}
