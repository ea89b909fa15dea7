import type { Label, Language } from '#domain/base/text.ts'
import type { Change, NoticeCode, Problem, ProblemCode } from './model.ts'

type Words = Readonly<Record<Language, (problem: Problem) => string>>

const SIDE: Readonly<Record<string, Label>> = {
  kk: { kk: 'қазақша', ru: 'казахский', en: 'Kazakh' },
  ru: { kk: 'орысша', ru: 'русский', en: 'Russian' },
}
const named = (found: string) => (found ? `: «${found}»` : '')

/** What was left out of a file or decided about it while it was read. */
const notices: Readonly<Record<NoticeCode, Words>> = {
  'text-hidden': {
    kk: ({ found }) => `Файлдағы жасырын мәтін алынбады (сөз саны: ${found}).`,
    ru: ({ found }) => `Скрытый текст файла не взят (слов: ${found}).`,
    en: ({ found }) => `Hidden text of the file was left out (words: ${found}).`,
  },
  'text-struck': {
    kk: ({ found }) => `Үсті сызылған мәтін алынбады (сөз саны: ${found}).`,
    ru: ({ found }) => `Зачёркнутый текст не взят (слов: ${found}).`,
    en: ({ found }) => `Struck-out text was left out (words: ${found}).`,
  },
  'changes-accepted': {
    kk: () => 'Файлда тіркелген түзетулер бар: бәрі қабылданды, жойылған мәтін алынбады.',
    ru: () => 'В файле есть записанные исправления: все они приняты, удалённый текст не взят.',
    en: () => 'The file has tracked changes: all were accepted, and deleted text was left out.',
  },
  'page-numbers-left-out': {
    kk: ({ found }) => `Бет нөмірлері (${found}) алынбады.`,
    ru: ({ found }) => `Номера страниц (${found}) не взяты.`,
    en: ({ found }) => `Page numbers (${found}) were left out.`,
  },
  'picture-left-out': {
    kk: ({ found }) => `Сурет алынбады${named(found)}.`,
    ru: ({ found }) => `Изображение не взято${named(found)}.`,
    en: ({ found }) => `A picture was left out${found ? `: “${found}”` : ''}.`,
  },
  'object-left-out': {
    kk: ({ found }) => `Кірістірілген нысан (формула, диаграмма, басқа файл) алынбады${named(found)}.`,
    ru: ({ found }) => `Вставленный объект (формула, диаграмма, другой файл) не взят${named(found)}.`,
    en: ({ found }) =>
      `An embedded object (formula, chart, another file) was left out${found ? `: “${found}”` : ''}.`,
  },
  'symbol-unknown': {
    kk: ({ found }) => `«${found}» қарпіндегі таңба анықталмады, оның орнында «�» тұр.`,
    ru: ({ found }) => `Знак из шрифта «${found}» не опознан, на его месте стоит «�».`,
    en: ({ found }) => `A symbol of the font “${found}” is unknown; “�” is shown in its place.`,
  },
  'raised-text': {
    kk: ({ found }) => `Жол үстіндегі немесе астындағы «${found}» жазуы жолдың өзіне түсірілді.`,
    ru: ({ found }) => `Надстрочный или подстрочный текст «${found}» перенесён в строку.`,
    en: ({ found }) => `The superscript or subscript “${found}” was put on the line itself.`,
  },
  'page-parts-left-out': {
    kk: ({ found }) => `Сайттың мәзірі мен сілтемелері алынбады (сөз саны: ${found}).`,
    ru: ({ found }) => `Меню и ссылки сайта не взяты (слов: ${found}).`,
    en: ({ found }) => `The menus and links of the site were left out (words: ${found}).`,
  },
  'languages-parted': {
    kk: ({ found }) => `Файлда екі тіл қатар тұр: мұнда ${SIDE[found]?.kk ?? ''} мәтін алынды.`,
    ru: ({ found }) => `В файле два языка рядом: здесь взят ${SIDE[found]?.ru ?? ''} текст.`,
    en: ({ found }) =>
      `The file has two languages side by side: the ${SIDE[found]?.en ?? ''} text was used here.`,
  },
}

/** What is unclear about a text, for the official who checks it before it is saved. */
const problems: Readonly<Record<ProblemCode, Words>> = {
  'number-repeated': {
    kk: ({ found }) => `«${found}» нөмірі екінші рет кездесіп тұр.`,
    ru: ({ found }) => `Номер «${found}» встречается второй раз.`,
    en: ({ found }) => `The number “${found}” occurs a second time.`,
  },
  'number-skipped': {
    kk: ({ found, expected }) =>
      `«${found}» нөмірінің алдында${expected ? ` «${expected}»` : ' бір нөмір'} жетіспейді.`,
    ru: ({ found, expected }) => `Перед номером «${found}» пропущен ${expected ? `«${expected}»` : 'номер'}.`,
    en: ({ found, expected }) => `${expected ? `“${expected}”` : 'A number'} is missing before “${found}”.`,
  },
  'number-backwards': {
    kk: ({ found, expected }) => `«${found}» нөмірі «${expected}» нөмірінен кейін тұр.`,
    ru: ({ found, expected }) => `Номер «${found}» стоит после номера «${expected}».`,
    en: ({ found, expected }) => `The number “${found}” comes after “${expected}”.`,
  },
  'heading-missing': {
    kk: ({ found }) => `«${found}» тақырыбы табылмады.`,
    ru: ({ found }) => `У «${found}» не найден заголовок.`,
    en: ({ found }) => `No heading was found for “${found}”.`,
  },
  'container-empty': {
    kk: () => 'Нөмірі бар, бірақ мәтіні жоқ.',
    ru: () => 'Номер есть, а текста под ним нет.',
    en: () => 'There is a number, but no text under it.',
  },
  'text-outside': {
    kk: () => 'Бұл абзац ешбір бапқа кірмейді.',
    ru: () => 'Этот абзац стоит вне статей.',
    en: () => 'This paragraph belongs to no article.',
  },
  'looks-like-provision': {
    kk: () => 'Абзац құрылымдық бөліктің атауынан басталады, бірақ кәдімгі сөйлем ретінде қабылданды.',
    ru: () => 'Абзац начинается с названия структурной части, но принят за обычное предложение.',
    en: () => 'The paragraph begins like a provision, but was read as an ordinary sentence.',
  },
  'number-lookalike': {
    kk: ({ found, expected }) => `«${found}» жазуы «${expected}» нөмірі ретінде оқылды.`,
    ru: ({ found, expected }) => `«${found}» прочитано как номер «${expected}».`,
    en: ({ found, expected }) => `“${found}” was read as the number “${expected}”.`,
  },
  'number-doubled': {
    kk: ({ found, expected }) =>
      `«${expected}» нөмірінен кейін мәтін тағы бір нөмірден басталады: «${found}».`,
    ru: ({ found, expected }) =>
      `После номера «${expected}» текст начинается ещё с одного номера: «${found}».`,
    en: ({ found, expected }) =>
      `After the number “${expected}” the text begins with another one: “${found}”.`,
  },
  'quotation-open': {
    kk: () => 'Тырнақша ашылған, бірақ жабылмаған: дәйексөз қай жерде аяқталатыны белгісіз.',
    ru: () => 'Кавычки открыты, но не закрыты: неясно, где кончается цитата.',
    en: () => 'Quotation marks are opened and never closed: it is unclear where the quotation ends.',
  },
  'footnote-without-mark': {
    kk: ({ found }) => `Мәтінде «${found}» ескертпесіне сілтеме жоқ.`,
    ru: ({ found }) => `В тексте нет знака сноски «${found}».`,
    en: ({ found }) => `The text has no mark for footnote “${found}”.`,
  },
  'mark-without-footnote': {
    kk: ({ found }) => `«${found}» белгісінің ескертпесі табылмады.`,
    ru: ({ found }) => `Для знака «${found}» не найдена сноска.`,
    en: ({ found }) => `No footnote was found for the mark “${found}”.`,
  },
  'depth-impossible': {
    kk: ({ expected }) => `Көрсетілген деңгей тым терең, ${expected}-деңгейге қойылды.`,
    ru: ({ expected }) => `Указанный уровень слишком глубок, поставлен уровень ${expected}.`,
    en: ({ expected }) => `The level given is too deep; level ${expected} was used.`,
  },
}

/** A problem as a sentence, without its place (`block`, `firstWords`), which a page shows as a link. */
export const lawProblemText = (problem: Problem, language: Language): string =>
  ({ ...problems, ...notices })[problem.code][language](problem)

/** What happened to a provision, as a word for a table; in Russian a noun, which agrees with whatever was changed. */
export const changeLabels = {
  same: { kk: 'өзгермеді', ru: 'без изменений', en: 'unchanged' },
  changed: { kk: 'өзгертілді', ru: 'изменение', en: 'changed' },
  added: { kk: 'қосылды', ru: 'дополнение', en: 'added' },
  removed: { kk: 'алып тасталды', ru: 'исключение', en: 'removed' },
  moved: { kk: 'орны ауысты', ru: 'перемещение', en: 'moved' },
  renumbered: { kk: 'нөмірі өзгерді', ru: 'изменение номера', en: 'renumbered' },
} satisfies Readonly<Record<Change['status'] | 'moved' | 'renumbered', Label>>
