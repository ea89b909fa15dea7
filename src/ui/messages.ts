import { type Messages, plural } from '#domain/base/message.ts'
import type { Language, Text } from '#domain/base/text.ts'

/** The names of the languages in the languages themselves. */
export const languageNames: Readonly<Record<Language, { readonly name: string; readonly short: string }>> = {
  kk: { name: 'Қазақша', short: 'Қаз' },
  ru: { name: 'Русский', short: 'Рус' },
  en: { name: 'English', short: 'Eng' },
}

/** The note beside a title that is not in the language of the page. */
export const writtenIn: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  kk: { kk: 'қазақша', ru: 'на казахском', en: 'in Kazakh' },
  ru: { kk: 'орысша', ru: 'на русском', en: 'in Russian' },
  en: { kk: 'ағылшынша', ru: 'на английском', en: 'in English' },
}

/** Messages of the page and of components shared by all features. */
export const words = {
  site: { kk: 'Кеңес', ru: 'Кенес', en: 'Kenes' },
  siteIs: {
    kk: 'Тұрғындар мен жергілікті биліктің ашық диалогы',
    ru: 'Открытый диалог жителей и местной власти',
    en: 'Open dialogue between residents and local government',
  },
  skip: { kk: 'Негізгі мәтінге өту', ru: 'Перейти к содержанию', en: 'Skip to the content' },
  menu: { kk: 'Бөлімдер', ru: 'Разделы', en: 'Sections' },
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  news: { kk: 'Жаңалықтар', ru: 'Новости', en: 'News' },
  meetings: { kk: 'Жиындар', ru: 'Встречи', en: 'Meetings' },
  consultations: { kk: 'Талқылаулар', ru: 'Обсуждения', en: 'Consultations' },
  territories: { kk: 'Аумақтар', ru: 'Территории', en: 'Territories' },
  programmes: { kk: 'Бағдарламалар', ru: 'Программы', en: 'Programmes' },
  slides: { kk: 'Слайдтарды аудару', ru: 'Листать слайды', en: 'Turn the slides' },
  slideBefore: { kk: 'Алдыңғы слайд', ru: 'Предыдущий слайд', en: 'Previous slide' },
  slideAfter: { kk: 'Келесі слайд', ru: 'Следующий слайд', en: 'Next slide' },
  fullScreen: { kk: 'Толық экран', ru: 'На весь экран', en: 'Full screen' },
  organisations: { kk: 'Ұйымдар', ru: 'Организации', en: 'Organisations' },
  stepDone: { kk: 'өтті', ru: 'пройдено', en: 'done' },
  stepNow: { kk: 'қазір осы кезең', ru: 'сейчас здесь', en: 'now' },
  desk: { kk: 'Жұмыс үстелі', ru: 'Рабочий стол', en: 'Desk' },
  search: { kk: 'Іздеу', ru: 'Поиск', en: 'Search' },
  deskSearch: { kk: 'Жұмыс үстелінен іздеу', ru: 'Искать на рабочем столе', en: 'Search the desk' },
  language: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  signIn: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  account: { kk: 'Менің тіркелгім', ru: 'Моя учётная запись', en: 'My account' },
  findPlace: { kk: 'Ауылыңызды табыңыз', ru: 'Найти своё село', en: 'Find your village' },
  find: { kk: 'Табу', ru: 'Найти', en: 'Find' },
  footer: { kk: 'Сайт туралы', ru: 'О сайте', en: 'About the site' },
  sources: { kk: 'Дереккөздер', ru: 'Источники данных', en: 'Data sources' },
  sourceKato: {
    kk: 'Әкімшілік-аумақтық объектілер жіктеуіші: ҚР ҰК 11-2025, stat.gov.kz; жинақ: siaarzh/kz-tax-rates, MIT лицензиясы.',
    ru: 'Классификатор административно-территориальных объектов: НК РК 11-2025, stat.gov.kz; свод: siaarzh/kz-tax-rates, лицензия MIT.',
    en: 'Classifier of administrative-territorial objects: NK RK 11-2025, stat.gov.kz; compiled by siaarzh/kz-tax-rates, MIT licence.',
  },
  sourceGeo: {
    kk: 'Координаталар: GeoNames, CC BY 4.0.',
    ru: 'Координаты: GeoNames, CC BY 4.0.',
    en: 'Coordinates: GeoNames, CC BY 4.0.',
  },
  region: { kk: 'Өңір', ru: 'Регион', en: 'Region' },
  anyRegion: { kk: 'Бүкіл ел', ru: 'Вся страна', en: 'The whole country' },
  demonstration: { kk: 'Көрсетілім', ru: 'Демонстрация', en: 'Demonstration' },
  about: { kk: 'Бұл қандай сайт', ru: 'Что это за сайт', en: 'About this site' },
  privacy: { kk: 'Қандай дерек сақталады', ru: 'Какие данные хранятся', en: 'What data is kept' },
  imprint: { kk: 'Сайтты кім жүргізеді', ru: 'Кто ведёт сайт', en: 'Who runs this site' },
  accessibility: { kk: 'Қолжетімділік', ru: 'Доступность', en: 'Accessibility' },
  source: { kk: 'Бағдарламаның бастапқы коды', ru: 'Исходный код программы', en: 'Source code' },
  free: {
    kk: 'Бағдарлама ашық: AGPL-3.0 немесе одан кейінгі нұсқа.',
    ru: 'Программа открыта: AGPL-3.0 или новее.',
    en: 'The program is free software: AGPL-3.0 or later.',
  },
  reads: {
    kk: (n: string, _count: number) => `${n} рет оқылды`,
    ru: (n: string, count: number) =>
      `${n} ${plural('ru', count, { one: 'прочтение', few: 'прочтения', many: 'прочтений' })}`,
    en: (n: string, count: number) => `${n} ${count === 1 ? 'read' : 'reads'}`,
  },
  updated: {
    kk: (when: string) => `Өзгертілді: ${when}`,
    ru: (when: string) => `Изменено: ${when}`,
    en: (when: string) => `Changed: ${when}`,
  },
  announced: { kk: 'Жарияланды', ru: 'Объявлено', en: 'Announced' },
  moved: { kk: 'Ауыстырылды', ru: 'Перенесено', en: 'Moved' },
  cancelled: { kk: 'Өткізілмейді', ru: 'Отменено', en: 'Cancelled' },
  held: { kk: 'Өтті', ru: 'Состоялось', en: 'Held' },
  changes: { kk: 'Не өзгерді', ru: 'Что изменилось', en: 'What has changed' },
  was: { kk: 'Бұрын', ru: 'Было', en: 'Was' },
  became: { kk: 'Енді', ru: 'Стало', en: 'Now' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  online: { kk: 'Желіде қатысу', ru: 'Участвовать онлайн', en: 'Join online' },
  onMap: { kk: 'Картадан көру', ru: 'Показать на карте', en: 'Show on a map' },
  youAreHere: { kk: 'Қай жерде', ru: 'Где это', en: 'Where this is' },
  page: {
    kk: (n: string) => `${n}-бет`,
    ru: (n: string) => `Страница ${n}`,
    en: (n: string) => `Page ${n}`,
  },
  pages: { kk: 'Беттер', ru: 'Страницы', en: 'Pages' },
  newer: { kk: 'Жаңалары', ru: 'Новее', en: 'Newer' },
  older: { kk: 'Ескілері', ru: 'Раньше', en: 'Older' },
  filters: { kk: 'Сүзгі', ru: 'Фильтр', en: 'Filter' },
  apply: { kk: 'Көрсету', ru: 'Показать', en: 'Show' },
  applied: { kk: 'Таңдалғаны', ru: 'Выбрано', en: 'Chosen' },
  removeFilter: {
    kk: (name: string) => `Алып тастау: ${name}`,
    ru: (name: string) => `Убрать: ${name}`,
    en: (name: string) => `Remove: ${name}`,
  },
  reset: { kk: 'Бәрін тазарту', ru: 'Сбросить всё', en: 'Clear all' },
  share: { kk: 'Бөлісу', ru: 'Поделиться', en: 'Share' },
  shareBy: { kk: 'Бөлісу…', ru: 'Поделиться…', en: 'Share…' },
  copyLink: { kk: 'Сілтемені көшіру', ru: 'Скопировать ссылку', en: 'Copy the link' },
  copied: { kk: 'Сілтеме көшірілді', ru: 'Ссылка скопирована', en: 'The link is copied' },
  follow: { kk: 'Telegram арнамыз', ru: 'Наш канал в Telegram', en: 'Our Telegram channel' },
  followWhy: {
    kk: 'Жаңалықтар мен жиындар туралы хабарлар телефоныңызға келеді.',
    ru: 'Новости и объявления о встречах приходят в телефон.',
    en: 'News and announcements of meetings come to your phone.',
  },
  qr: {
    kk: (name: string) => `${name} арнасының QR коды`,
    ru: (name: string) => `QR-код канала ${name}`,
    en: (name: string) => `QR code of the channel ${name}`,
  },
  subscribe: { kk: 'Жаңартуларды алу', ru: 'Подписаться', en: 'Subscribe' },
  toCalendar: { kk: 'Күнтізбеге қосу', ru: 'В календарь', en: 'Add to a calendar' },
  today: { kk: 'бүгін', ru: 'сегодня', en: 'today' },
  noEvents: { kk: 'Жиын жоқ', ru: 'Встреч нет', en: 'No meetings' },
  project: { kk: 'жоба аумағы', ru: 'область проекта', en: 'region of the project' },
  selected: { kk: 'осы бет', ru: 'эта страница', en: 'this page' },
  regionsMap: {
    kk: 'Өңірлер картасы',
    ru: 'Карта регионов',
    en: 'Map of the regions',
  },
  recorded: { kk: 'Бұл тіркелген', ru: 'Это записано', en: 'This is recorded' },
  beingRecorded: {
    kk: 'Ашық журналға тіркеліп жатыр',
    ru: 'Записывается в открытый журнал',
    en: 'Being entered in the public journal',
  },
  journalEntry: {
    kk: (number: string) => `Ашық журналдағы № ${number} жазба`,
    ru: (number: string) => `Запись № ${number} в открытом журнале`,
    en: (number: string) => `Entry no. ${number} in the public journal`,
  },
  receipt: { kk: 'Түбіртегі', ru: 'Квитанция', en: 'Receipt' },
  moderation: { kk: 'Модерация шешімдері', ru: 'Решения модераторов', en: 'Moderation decisions' },
  journal: { kk: 'Ашық журнал', ru: 'Открытый журнал', en: 'Public journal' },
  optional: { kk: 'міндетті емес', ru: 'необязательно', en: 'optional' },
  errorTitle: {
    kk: 'Түзету керек',
    ru: 'Нужно исправить',
    en: 'Please correct this',
  },
  error: { kk: 'Қате', ru: 'Ошибка', en: 'Error' },
  sideBySide: { kk: 'Қатар оқу', ru: 'Читать рядом', en: 'Read side by side' },
  backHome: { kk: 'Басты бетке', ru: 'На главную', en: 'To the first page' },
} satisfies Messages

/** The note about the language of an official text that is missing in the reader's language. */
export const shownIn: Readonly<Record<Language, Text>> = {
  kk: { kk: 'қазақ тілінде', ru: 'на казахском языке', en: 'in Kazakh' },
  ru: { kk: 'орыс тілінде', ru: 'на русском языке', en: 'in Russian' },
  en: { kk: 'ағылшын тілінде', ru: 'на английском языке', en: 'in English' },
}
