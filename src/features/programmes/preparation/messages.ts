import { type Messages, plural } from '#domain/base/message.ts'

/** Words of the desk for introductions to programmes. */
export const preparationMessages = {
  section: { kk: 'Бағдарламалар', ru: 'Программы', en: 'Programmes' },
  lead: {
    kk: 'Бағдарлама тұрғындарға не беретіні туралы кіріспе. Қалғаны бағдарламаның файлынан алынады.',
    ru: 'Вступления: что программа даёт жителям. Всё остальное берётся из файла программы.',
    en: 'Introductions: what a programme means for residents. Everything else comes from the file of the programme.',
  },
  begin: { kk: 'Кіріспе жазу', ru: 'Написать вступление', en: 'Write an introduction' },
  all: { kk: 'Барлық кіріспелер', ru: 'Все вступления', en: 'All introductions' },
  parts: { kk: 'Кіріспенің бөлімдері', ru: 'Части вступления', en: 'Parts of the introduction' },
  untitled: { kk: 'Бағдарлама таңдалмаған', ru: 'Программа не выбрана', en: 'No programme chosen' },
  none: { kk: 'Мұндай кіріспе жоқ', ru: 'Таких вступлений нет', en: 'There is no such introduction' },
  noneHelp: {
    kk: 'Сүзгіні өзгертіңіз немесе жаңасын жаза бастаңыз.',
    ru: 'Измените фильтр или начните новое.',
    en: 'Change the filter or begin a new one.',
  },
  counted: {
    kk: (n: string, _count: number) => `${n} кіріспе`,
    ru: (n: string, count: number) =>
      `${n} ${plural('ru', count, { one: 'вступление', few: 'вступления', many: 'вступлений' })}`,
    en: (n: string, count: number) => `${n} ${count === 1 ? 'introduction' : 'introductions'}`,
  },
  correctHelp: {
    kk: 'Жаңа мәтін бұрынғысының орнына көрсетіледі; өзгеріс ашық журналға жазылады.',
    ru: 'Новый текст заменит прежний; запись появится в открытом журнале.',
    en: 'The new text replaces the old one; an entry is made in the public journal.',
  },
  wasPublished: {
    kk: 'Жарияланған кіріспе өшірілмейді, тек түзетіледі',
    ru: 'Опубликованное вступление не удаляют, а исправляют',
    en: 'A published introduction is not deleted, only corrected',
  },
  text: { kk: 'Мәтін', ru: 'Текст', en: 'Text' },
  programme: { kk: 'Қай бағдарламаның кіріспесі', ru: 'К какой программе', en: 'To which programme' },
  programmeHelp: {
    kk: 'Ұйымыңыз қатысатын бағдарламалар.',
    ru: 'Программы, в которых участвует ваша организация.',
    en: 'The programmes that your organisation takes part in.',
  },
  choose: { kk: 'Таңдаңыз', ru: 'Выберите', en: 'Choose' },
  body: { kk: 'Тұрғындарға не береді', ru: 'Что это даёт жителям', en: 'What it means for residents' },
  bodyHelp: {
    kk: 'Қысқа әрі түсінікті: кім қатыса алады, қайда, қашан. Бос жол – жаңа абзац, «- » – тізім.',
    ru: 'Коротко и понятно: кто может участвовать, где и когда. Пустая строка – новый абзац, «- » – список.',
    en: 'Short and plain: who can take part, where and when. An empty line begins a paragraph, “- ” a list.',
  },
  'too-long': {
    kk: 'Мәтін тым ұзын. Қысқартыңыз.',
    ru: 'Текст слишком длинный. Сократите его.',
    en: 'The text is too long. Make it shorter.',
  },
  'programme-empty': {
    kk: 'Бағдарламаны таңдаңыз',
    ru: 'Выберите программу',
    en: 'Choose the programme',
  },
  'programme-unknown': {
    kk: 'Ұйымыңыз бұл бағдарламаға қатыспайды. Тізімнен таңдаңыз.',
    ru: 'Ваша организация не участвует в этой программе. Выберите её из списка.',
    en: 'Your organisation does not take part in this programme. Choose one from the list.',
  },
  'introduced-already': {
    kk: 'Бұл бағдарламаның кіріспесі жарияланған. Соны түзетіңіз.',
    ru: 'У этой программы уже есть вступление. Исправьте его.',
    en: 'This programme has an introduction. Correct that one.',
  },
  'kk-empty': { kk: 'Қазақша жазыңыз.', ru: 'Заполните на казахском.', en: 'Fill this in, in Kazakh.' },
  'ru-empty': { kk: 'Орысша жазыңыз.', ru: 'Заполните на русском.', en: 'Fill this in, in Russian.' },
} satisfies Messages
