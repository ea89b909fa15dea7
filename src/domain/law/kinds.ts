import type { Label } from '#domain/base/text.ts'

/**
 * What a kind of provision is. Everything that walks over a document (identifiers, recognition, differences, files)
 * reads this table, so a budget line or an indicator row is one more line in `kinds`.
 */
export type KindRule = {
  /** Element of Akoma Ntoso 3.0; `hcontainer` gets the kind's code as its name. */
  readonly element: string
  /** What stands for the kind in an eId (Akoma Ntoso Naming Convention 1.0, 5.3): `art` in `art_5-1`. */
  readonly prefix: string
  /** Higher ranks contain lower ones; equal numbers never nest unless `nests`. */
  readonly rank: number
  /**
   * How far a number is counted on. `document`: through the whole act (or appendix), so the eId needs no prefix;
   * `parent`: anew in each parent.
   */
  readonly counted: 'document' | 'parent'
  /** Whether one of them may stand in another of them: 1.1 in 1, «а)» in 1). */
  readonly nests: boolean
  readonly label: Label
}

export const kinds = {
  docTitle: {
    element: 'docTitle',
    prefix: 'docTitle',
    rank: 100,
    counted: 'document',
    nests: false,
    label: { kk: 'атауы', ru: 'заголовок акта', en: 'title' },
  },
  preamble: {
    element: 'preamble',
    prefix: 'preamble',
    rank: 100,
    counted: 'document',
    nests: false,
    label: { kk: 'кіріспе', ru: 'преамбула', en: 'preamble' },
  },
  appendix: {
    element: 'hcontainer',
    prefix: 'appendix',
    rank: 100,
    counted: 'document',
    nests: false,
    label: { kk: 'қосымша', ru: 'приложение', en: 'appendix' },
  },
  section: {
    element: 'section',
    prefix: 'sec',
    rank: 90,
    counted: 'document',
    nests: false,
    label: { kk: 'бөлім', ru: 'раздел', en: 'section' },
  },
  chapter: {
    element: 'chapter',
    prefix: 'chp',
    rank: 80,
    counted: 'document',
    nests: false,
    label: { kk: 'тарау', ru: 'глава', en: 'chapter' },
  },
  paragraph: {
    element: 'paragraph',
    prefix: 'para',
    rank: 70,
    counted: 'parent',
    nests: false,
    label: { kk: 'параграф', ru: 'параграф', en: 'paragraph' },
  },
  level: {
    element: 'level',
    prefix: 'lvl',
    rank: 65,
    counted: 'parent',
    nests: true,
    label: { kk: 'тақырыпша', ru: 'рубрика', en: 'heading' },
  },
  article: {
    element: 'article',
    prefix: 'art',
    rank: 60,
    counted: 'document',
    nests: false,
    label: { kk: 'бап', ru: 'статья', en: 'article' },
  },
  point: {
    element: 'point',
    prefix: 'point',
    rank: 50,
    counted: 'document',
    nests: true,
    label: { kk: 'тармақ', ru: 'пункт', en: 'point' },
  },
  subpoint: {
    element: 'hcontainer',
    prefix: 'subpoint',
    rank: 40,
    counted: 'parent',
    nests: true,
    label: { kk: 'тармақша', ru: 'подпункт', en: 'sub-point' },
  },
  item: {
    element: 'indent',
    prefix: 'indent',
    rank: 35,
    counted: 'parent',
    nests: true,
    label: { kk: 'абзац', ru: 'абзац', en: 'indent' },
  },
  part: {
    element: 'alinea',
    prefix: 'al',
    rank: 30,
    counted: 'parent',
    nests: false,
    label: { kk: 'бөлік', ru: 'часть', en: 'part' },
  },
  text: {
    element: 'hcontainer',
    prefix: 'text',
    rank: 30,
    counted: 'parent',
    nests: false,
    label: { kk: 'мәтін', ru: 'текст', en: 'text' },
  },
  quoted: {
    element: 'hcontainer',
    prefix: 'qstr',
    rank: 30,
    counted: 'parent',
    nests: false,
    label: { kk: 'жаңа редакция', ru: 'новая редакция', en: 'quoted wording' },
  },
  note: {
    element: 'hcontainer',
    prefix: 'note',
    rank: 30,
    counted: 'parent',
    nests: false,
    label: { kk: 'ескерту', ru: 'примечание', en: 'note' },
  },
  signature: {
    element: 'hcontainer',
    prefix: 'sig',
    rank: 30,
    counted: 'parent',
    nests: false,
    label: { kk: 'қол', ru: 'подпись', en: 'signature' },
  },
  table: {
    element: 'hcontainer',
    prefix: 'table',
    rank: 20,
    counted: 'parent',
    nests: false,
    label: { kk: 'кесте', ru: 'таблица', en: 'table' },
  },
  row: {
    element: 'tr',
    prefix: 'tr',
    rank: 10,
    counted: 'parent',
    nests: false,
    label: { kk: 'кесте жолы', ru: 'строка таблицы', en: 'table row' },
  },
  footnote: {
    element: 'authorialNote',
    prefix: 'fn',
    rank: 5,
    counted: 'document',
    nests: false,
    label: { kk: 'ескертпе', ru: 'сноска', en: 'footnote' },
  },
} as const satisfies Readonly<Record<string, KindRule>>

export type KindCode = keyof typeof kinds

export const kindCodes = Object.keys(kinds) as readonly KindCode[]

export const isKindCode = (text: string): text is KindCode => Object.hasOwn(kinds, text)
