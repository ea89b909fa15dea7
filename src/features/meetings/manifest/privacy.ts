import type { PrivacyPart } from '#platform/feature.ts'

/** What the privacy page says of this slice. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 31,
    title: {
      kk: 'Жақын жердегі жиындарды іздегенде, жиынның күн тәртібін көріп отырғанда',
      ru: 'Когда вы ищете встречи рядом и открываете повестку во время встречи',
      en: 'When you look for meetings nearby, and open an agenda during the meeting',
    },
    text: [
      {
        kk: 'Жақын жердегі жиындарды іздегенде сіз жазған немесе құрылғыңыз көрсеткен жер (шамамен бір шақырымға дейінгі дәлдікпен) парақтың мекенжайында ғана тұрады. Сайт оны сақтамайды, парақтың көшірмесін де қалдырмайды.',
        ru: 'Место, которое вы ввели или которое назвало ваше устройство (с точностью около километра), стоит только в адресе страницы «Рядом». Сайт его не хранит и копию такой страницы не оставляет.',
        en: 'The place that you typed, or that your device gave (to about a kilometre), stands only in the address of the page “Nearby”. The site does not store it and keeps no copy of such a page.',
      },
      {
        kk: 'Жиын жүріп жатқанда оның парағы күн тәртібінің қай тармағы қаралып жатқанын өзі көрсетіп тұрады. Бір желіден тым көп қосылмауы үшін парақ ашық тұрғанда желі мекенжайыңыз сервердің жадында болады, еш жерге жазылмайды.',
        ru: 'Пока встреча идёт, её страница сама показывает, какой пункт повестки обсуждают. Чтобы с одного подключения не было слишком много таких соединений, ваш сетевой адрес находится в памяти сервера, пока страница открыта; он никуда не записывается.',
        en: 'While a meeting is under way, its page shows which item is being discussed. So that there are not too many of these connections from one network, your network address is in the memory of the server while the page is open; it is written nowhere.',
      },
    ],
  },
]
