import type { Messages } from '#domain/base/message.ts'

/** Messages of the public pages: the feed and the items. */
export const messages = {
  title: { kk: 'Жаңалықтар', ru: 'Новости', en: 'News' },
  one: { kk: 'Жаңалық', ru: 'Новость', en: 'News item' },
  feedName: { kk: 'Жаңалықтар таспасы', ru: 'Лента новостей', en: 'News feed' },
  lead: {
    kk: 'Әкімдіктер, мәслихаттар, қоғамдық кеңестер мен қорлар не істеп жатқанын өздері айтады.',
    ru: 'Акиматы, маслихаты, общественные советы и фонды рассказывают о том, что делают.',
    en: 'Akimats, maslikhats, public councils and foundations report on what they are doing.',
  },
  of: {
    kk: (what: string) => `Жаңалықтар: ${what}`,
    ru: (what: string) => `Новости: ${what}`,
    en: (what: string) => `News: ${what}`,
  },
  page: {
    kk: (title: string, number: string) => `${title}, ${number}-бет`,
    ru: (title: string, number: string) => `${title}, страница ${number}`,
    en: (title: string, number: string) => `${title}, page ${number}`,
  },
  topicFollowed: {
    kk: 'Осы тақырыптағы жаңалық пен жиын туралы хат алып тұрасыз.',
    ru: 'Вам будут приходить письма о новостях и встречах на эту тему.',
    en: 'You will get e-mails about news and meetings on this topic.',
  },
  topic: { kk: 'Тақырып', ru: 'Тема', en: 'Topic' },
  anyTopic: { kk: 'Барлық тақырып', ru: 'Все темы', en: 'All topics' },
  none: {
    kk: 'Мұндай жаңалық әзірге жоқ',
    ru: 'Таких новостей пока нет',
    en: 'No such news yet',
  },
  noneHelp: {
    kk: 'Шарттардың бірін алып тастап көріңіз немесе таспаға жазылыңыз: жаңалық шыққанда келіп тұрады.',
    ru: 'Снимите часть условий или подпишитесь на эту ленту: новость придёт, когда появится.',
    en: 'Remove some of the filters, or subscribe to this feed: news will reach you when it appears.',
  },
  noneYet: {
    kk: 'Әзірге жаңалық жарияланған жоқ',
    ru: 'Новостей пока не публиковали',
    en: 'No news has been published yet',
  },
  without: {
    kk: (filter: string) => `«${filter}» дегенді алып тастау`,
    ru: (filter: string) => `Убрать «${filter}»`,
    en: (filter: string) => `Remove “${filter}”`,
  },
  allNews: { kk: 'Барлық жаңалық', ru: 'Все новости', en: 'All news' },
  aboutPlace: {
    kk: (place: string) => `${place}: аумақтың беті`,
    ru: (place: string) => `${place}: страница территории`,
    en: (place: string) => `${place}: the page of this place`,
  },

  publisher: { kk: 'Жариялаған', ru: 'Опубликовано', en: 'Published by' },
  place: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  further: { kk: 'Тағы оқыңыз', ru: 'Читайте также', en: 'Read also' },
  sideBySide: { kk: 'Тілдерін қатар оқу', ru: 'Языки рядом', en: 'Languages side by side' },
  oneLanguage: { kk: 'Бір тілде оқу', ru: 'Читать на одном языке', en: 'Read in one language' },
  notInEnglish: {
    kk: 'Бұл жаңалықтың ағылшынша нұсқасы жоқ',
    ru: 'Английской версии этой новости нет',
    en: 'This item has not been translated into English',
  },
  notInEnglishHelp: {
    kk: 'Орысша мәтіні берілген.',
    ru: 'Показан русский текст.',
    en: 'It is shown here in Russian.',
  },
  readIn: { kk: 'Түпнұсқасы:', ru: 'Оригинал:', en: 'The original:' },
  demo: {
    kk: 'Үлгі ретінде жазылған мәтін',
    ru: 'Текст написан для демонстрации',
    en: 'Written for the demonstration',
  },
} satisfies Messages
