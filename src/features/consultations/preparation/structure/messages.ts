import type { ProblemOf } from '#domain/base/form.ts'
import { type Messages, plural } from '#domain/base/message.ts'

/** Texts of the page on which the structure of a text is checked and corrected. */
export const structureMessages = {
  lead: {
    kk: 'Әр абзацтың не екенін бағдарлама анықтады. Қате болса, түзетіңіз: мәтіннен ештеңе жоғалмайды.',
    ru: 'Программа сама распознала, чем является каждый абзац. Где она ошиблась, исправьте: из текста ничего не пропадёт.',
    en: 'The program has recognised what each paragraph is. Correct it where it is wrong: no text is lost.',
  },
  fromAkn: {
    kk: 'Бұл файлда құрылым дайын көрсетілген, түзететін ештеңе жоқ.',
    ru: 'В этом файле структура указана явно, исправлять нечего.',
    en: 'The structure is stated in this file; there is nothing to correct.',
  },
  inFile: { kk: 'Файлда', ru: 'В файле', en: 'In the file' },
  recognised: { kk: 'Бағдарлама түсінгені', ru: 'Как поняла программа', en: 'As recognised' },
  moreRows: {
    kk: (n: number) => `Кестеде тағы ${n} жол бар.`,
    ru: (n: number) =>
      `В таблице ещё ${n} ${plural('ru', n, { one: 'строка', few: 'строки', many: 'строк' })}.`,
    en: (n: number) => `The table has ${n} more ${n === 1 ? 'row' : 'rows'}.`,
  },
  more: {
    kk: (n: number) => `Тағы ${n}: әрқайсысы өз абзацының жанында тұр.`,
    ru: (n: number) => `И ещё ${n}: каждое отмечено у своего абзаца.`,
    en: (n: number) => `And ${n} more, each marked at its paragraph.`,
  },
  paragraph: {
    kk: (n: number) => `${n}-абзац`,
    ru: (n: number) => `Абзац ${n}`,
    en: (n: number) => `Paragraph ${n}`,
  },
  correctThis: {
    kk: (n: number) => `${n}-абзацты түзету`,
    ru: (n: number) => `Исправить абзац ${n}`,
    en: (n: number) => `Correct paragraph ${n}`,
  },
  corrected: { kk: 'түзетілді', ru: 'исправлено', en: 'corrected' },
  where: { kk: 'Ненің ішінде', ru: 'Внутри чего находится', en: 'What it belongs to' },
  atTop: { kk: 'жоғарғы деңгейде', ru: 'на верхнем уровне', en: 'at the top level' },
  inside: {
    kk: (place: string) => `мұның ішінде: ${place}`,
    ru: (place: string) => `внутри: ${place}`,
    en: (place: string) => `inside: ${place}`,
  },
  afterNumber: {
    kk: 'Нөмірден кейінгі сөздер',
    ru: 'Слова после номера',
    en: 'Words after the number',
  },
  areHeading: { kk: 'тақырыбы', ru: 'заголовок', en: 'its heading' },
  areText: { kk: 'мәтіні', ru: 'текст', en: 'its text' },
  outdent: { kk: 'Бір деңгей жоғары', ru: 'На уровень выше', en: 'One level up' },
  indent: { kk: 'Бір деңгей төмен', ru: 'На уровень ниже', en: 'One level down' },
  join: { kk: 'Алдыңғысына қосу', ru: 'Присоединить к предыдущему', en: 'Join with the previous' },
  undo: { kk: 'Түзетуді алып тастау', ru: 'Отменить исправление', en: 'Undo the correction' },
  split: { kk: 'Абзацты бөлу', ru: 'Разделить абзац', en: 'Split the paragraph' },
  splitHelp: {
    kk: 'Жаңа абзац басталатын жерге жол үзілімін қойыңыз (Enter). Сөздерді өзгертпеңіз.',
    ru: 'Поставьте перенос строки (Enter) там, где начинается новый абзац. Сами слова не меняйте.',
    en: 'Put a line break (Enter) where a new paragraph begins. Leave the words as they are.',
  },
  unfold: {
    kk: 'Кестені абзацтарға жаю',
    ru: 'Разложить таблицу на абзацы',
    en: 'Turn the table into paragraphs',
  },
  unfoldHelp: {
    kk: 'Кесте мәтінді бетке орналастыру үшін ғана қолданылған болса, осыны басыңыз: әр ұяшық жеке абзац болады.',
    ru: 'Если таблица нужна была только для расположения текста на странице: каждая ячейка станет абзацем.',
    en: 'Use this if the table only laid out the text on the page: each cell becomes a paragraph.',
  },
  done: { kk: 'Дайын', ru: 'Готово', en: 'Done' },
  nextUnclear: {
    kk: 'Келесі түсініксіз жер',
    ru: 'Следующее непонятное место',
    en: 'Next unclear place',
  },
  'words-changed': {
    kk: 'Сөздер өзгеріп кетті. Тек жол үзілімін қосуға болады; мәтінді файлда түзетіп, қайта жүктеңіз.',
    ru: 'Слова изменились. Здесь можно только добавить переносы строк; текст исправьте в файле и загрузите снова.',
    en: 'The words have changed. Only line breaks can be added here; correct the text in the file and upload it again.',
  },
  'structure-changed-meanwhile': {
    kk: 'Әріптесіңіз осы мәтінді өзгертіп қойды. Абзацты қайта тауып, түзетіңіз.',
    ru: 'Коллега за это время изменил структуру текста. Найдите абзац снова и исправьте его.',
    en: 'A colleague has changed the structure in the meantime. Find the paragraph again and correct it.',
  },
  'state-changed-meanwhile': {
    kk: 'Қазіргі күйінде бұлай істеуге болмайды. Жаңа күйін беттен көріңіз.',
    ru: 'В нынешнем состоянии это невозможно. Посмотрите на него ещё раз.',
    en: 'That is not possible in its present state. Look at it again.',
  },
} satisfies Messages
export type StructureProblem = ProblemOf<typeof structureMessages>
