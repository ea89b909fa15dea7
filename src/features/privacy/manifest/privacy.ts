import { type TileSource, tileOrigin } from '#domain/location/index.ts'
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
    order: 12,
    title: { kk: 'Тұрған жеріңіз', ru: 'Где вы находитесь', en: 'Where you are' },
    text: [
      {
        kk: 'Тұрған жеріңізді құрылғыдан тек түймені басқанда сұраймыз. Ол бір шақырымға дейін дөңгелектеліп, өріске жазылады; «Табу» дегенде ғана серверге барады, сақталмайды.',
        ru: 'Местоположение устройства запрашивается только когда вы нажали кнопку. Оно округляется до километра и вписывается в поле; на сервер попадает, только когда вы нажмёте «Найти», и не сохраняется.',
        en: 'Your device is asked where you are only when you press the button. The answer is rounded to a kilometre and put into the field; it reaches the server only when you press “Find”, and is not kept.',
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
        en: `The one exception is the map: your browser takes its pictures from ${host}. That server sees your network address and which area you look at, but neither the page nor who you are.`,
      },
    ],
  }
}
