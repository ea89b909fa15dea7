import type { Language } from '#domain/base/text.ts'
import type { KindCode } from '#domain/law/index.ts'

/** Hierarchical elements of all traditions by the kind of ours that is nearest. */
export const KINDS: Readonly<Record<string, KindCode>> = {
  section: 'section',
  part: 'section',
  title: 'section',
  book: 'section',
  tome: 'section',
  subpart: 'section',
  chapter: 'chapter',
  subchapter: 'chapter',
  subtitle: 'chapter',
  paragraph: 'paragraph',
  division: 'paragraph',
  subdivision: 'paragraph',
  subsection: 'paragraph',
  level: 'level',
  article: 'article',
  rule: 'article',
  attachment: 'appendix',
  point: 'point',
  clause: 'point',
  subrule: 'point',
  recital: 'point',
  citation: 'point',
  subparagraph: 'subpoint',
  subclause: 'subpoint',
  item: 'subpoint',
  indent: 'item',
  li: 'item',
  alinea: 'part',
  proviso: 'part',
  transitional: 'part',
  preamble: 'preamble',
  docTitle: 'docTitle',
  table: 'table',
}
export const LANGUAGES: Readonly<Record<string, Language>> = {
  kaz: 'kk',
  kk: 'kk',
  rus: 'ru',
  ru: 'ru',
  eng: 'en',
  en: 'en',
}
export const LINES: ReadonlySet<string> = new Set([
  'p',
  'listIntroduction',
  'listWrapUp',
  'block',
  'crossHeading',
  'caption',
])
/** What names a provision; in a cell or a footnote there is none that it could name. */
export const NAMING: ReadonlySet<string> = new Set(['num', 'heading', 'subheading'])
export const WITH_PARTS: ReadonlySet<KindCode> = new Set(['article', 'point', 'subpoint', 'item'])
