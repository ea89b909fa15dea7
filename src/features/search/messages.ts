import { type Messages, plural } from '#domain/base/message.ts'
import type { SearchState } from '#domain/search/index.ts'

const results = {
  ru: { one: 'результат', few: 'результата', many: 'результатов', other: 'результата' },
  en: { one: 'result', other: 'results' },
} as const

export const messages = {
  title: { kk: 'Іздеу', ru: 'Поиск', en: 'Search' },
  lead: {
    kk: 'Елді мекендер, жаңалықтар, жиындар, талқылаулар, пікірлер, ұйымдар, бағдарламалар – бір жерден.',
    ru: 'Населённые пункты, новости, встречи, обсуждения, мнения, организации и программы – в одном месте.',
    en: 'Places, news, meetings, consultations, comments, organisations and programmes in one place.',
  },
  field: { kk: 'Нені іздейсіз?', ru: 'Что вы ищете?', en: 'What are you looking for?' },
  hint: {
    kk: 'Қазақша, орысша, ағылшынша, латын әрпімен де болады. Сөз тіркесін дәл іздеу үшін тырнақшаға алыңыз.',
    ru: 'По-казахски, по-русски, по-английски, можно латиницей. Точное выражение возьмите в кавычки.',
    en: 'In Kazakh, Russian or English, in Cyrillic or Latin letters. Put an exact phrase in quotation marks.',
  },
  titleOf: {
    kk: (query: string) => `Іздеу: ${query}`,
    ru: (query: string) => `Поиск: ${query}`,
    en: (query: string) => `Search: ${query}`,
  },
  page: {
    kk: (title: string, number: string) => `${title}, ${number}-бет`,
    ru: (title: string, number: string) => `${title}, страница ${number}`,
    en: (title: string, number: string) => `${title}, page ${number}`,
  },
  found: {
    kk: (count: string) => `${count} нәтиже`,
    ru: (count: string, n: number) => `${count} ${plural('ru', n, results.ru)}`,
    en: (count: string, n: number) => `${count} ${plural('en', n, results.en)}`,
  },
  foundMany: {
    kk: (count: string) => `${count} немесе одан көп нәтиже`,
    ru: (count: string) => `Результатов: ${count} или больше`,
    en: (count: string) => `${count} results or more`,
  },
  onlyFirst: {
    kk: (count: string) =>
      `Алғашқы ${count} нәтиже көрсетіледі: сұрауды нақтылаңыз немесе іздеуді тарылтыңыз.`,
    ru: (count: string) => `Показаны первые ${count}: уточните запрос или сузьте поиск.`,
    en: (count: string) => `The first ${count} are shown: add a word or narrow the search.`,
  },
  places: { kk: 'Елді мекендер мен аумақтар', ru: 'Территории', en: 'Places' },
  results: { kk: 'Нәтижелер', ru: 'Результаты', en: 'Results' },
  allPlaces: { kk: 'Барлық аумақ', ru: 'Все территории', en: 'All places' },
  corrected: {
    kk: (meant: string) => `«${meant}» бойынша нәтижелер көрсетілді`,
    ru: (meant: string) => `Показаны результаты по запросу «${meant}»`,
    en: (meant: string) => `Showing results for “${meant}”`,
  },
  correctedWhy: {
    kk: 'Сіз жазған сөз ешбір мәтінде кездеспейді.',
    ru: 'Слово, которое вы написали, не встречается ни в одном тексте.',
    en: 'The word you typed does not occur in any text.',
  },
  asTyped: {
    kk: (typed: string) => `Жазылғанындай іздеу: «${typed}»`,
    ru: (typed: string) => `Искать, как написано: «${typed}»`,
    en: (typed: string) => `Search as typed: “${typed}”`,
  },
  partly: {
    kk: 'Барлық сөзі бар мәтін табылмады',
    ru: 'Текста со всеми этими словами нет',
    en: 'No text has all of these words',
  },
  partlyHelp: {
    kk: 'Төменде – сөздердің көбі кездесетін мәтіндер.',
    ru: 'Ниже – тексты, в которых есть большинство из них.',
    en: 'Below are the texts that have most of them.',
  },
  none: {
    kk: (query: string) => `«${query}» бойынша ештеңе табылмады`,
    ru: (query: string) => `По запросу «${query}» ничего не найдено`,
    en: (query: string) => `Nothing was found for “${query}”`,
  },
  noneHelp: {
    kk: 'Сөздерді азайтып көріңіз немесе басқа сөзбен іздеңіз.',
    ru: 'Попробуйте меньше слов или другое слово.',
    en: 'Try fewer words or another word.',
  },
  withoutFilters: { kk: 'Сүзгісіз іздеу', ru: 'Искать без фильтров', en: 'Search without filters' },
  onlyCommon: {
    kk: 'Бұл сұрауда іздейтін сөз жоқ',
    ru: 'В этом запросе нет слова, по которому можно искать',
    en: 'This query has no word to search by',
  },
  onlyCommonHelp: {
    kk: '«және», «үшін» сияқты сөздер барлық мәтінде кездеседі, ал тыныс белгілері ізделмейді. Нақтырақ сөз жазыңыз.',
    ru: 'Слова вроде «и», «для» есть в каждом тексте, а знаки препинания не ищутся. Напишите более точное слово.',
    en: 'Words such as “and” and “for” occur in every text, and punctuation is not searched. Add a more specific word.',
  },
  longQuery: {
    kk: (count: string) => `Сұраудың алғашқы ${count} таңбасы мен 16 сөзі ізделеді.`,
    ru: (count: string) => `Ищутся первые ${count} знаков запроса и 16 слов.`,
    en: (count: string) => `The first ${count} characters and 16 words of the query are searched.`,
  },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  region: { kk: 'Қай жерде', ru: 'Где', en: 'Where' },
  year: { kk: 'Жыл', ru: 'Год', en: 'Year' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  any: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  narrow: { kk: 'Іздеуді тарылту', ru: 'Сузить поиск', en: 'Narrow the search' },
  feedName: {
    kk: (query: string) => `Іздеу: «${query}»`,
    ru: (query: string) => `Поиск: «${query}»`,
    en: (query: string) => `Search: “${query}”`,
  },
} satisfies Messages

export const stateNames = {
  ahead: { kk: 'Алда', ru: 'Предстоит', en: 'Upcoming' },
  open: { kk: 'Ашық', ru: 'Идёт', en: 'Open' },
  answering: { kk: 'Жауап күтіліп жатыр', ru: 'Ждёт ответа', en: 'Awaiting an answer' },
  overdue: { kk: 'Жауап мерзімі өткен', ru: 'Ответ просрочен', en: 'Answer overdue' },
  done: { kk: 'Аяқталды', ru: 'Завершено', en: 'Completed' },
  cancelled: { kk: 'Өткізілмейді', ru: 'Отменено', en: 'Cancelled' },
} satisfies Readonly<Record<SearchState, Messages[string]>>
