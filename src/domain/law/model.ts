import type { Language } from '#domain/base/text.ts'
import type { KindCode } from './kinds.ts'

/** Identifier of a provision inside one version, after the Akoma Ntoso Naming Convention: `art_5-1__point_2`. */
export type EId = string

/** One cell of a table row; a span of 1 is left out. */
export type Cell = {
  readonly text: string
  readonly header?: true
  readonly colspan?: number
  readonly rowspan?: number
}

/**
 * A node of a document. It is read in this order: label, heading, text (or cells), children. A provision has a heading
 * or a text, never both: what stands under a heading is a child, so that it can be pointed at. Texts are plain, on one
 * line, with single spaces. A mark `[3]` in a text refers to the footnote child whose num is `3`.
 */
export type Provision = {
  readonly eId: EId
  readonly kind: KindCode
  /** The bare number: `5-1`, `1`, `а`, `IV`, `1.2.3`; '' when there is none. */
  readonly num: string
  /** The number as it is printed: `Статья 5-1.`, `5-1-бап.`, `1)`; '' when there is none. */
  readonly label: string
  readonly heading: string
  /** Its own words; of a point with sub-points, the words before them. */
  readonly text: string
  /** Only of rows. */
  readonly cells?: readonly Cell[]
  readonly children: readonly Provision[]
}

/**
 * A version of a document in one language. Title lines and the preamble are provisions too (`docTitle`, `preamble`),
 * since people discuss them as well.
 */
export type LawDocument = {
  readonly language: Language
  readonly provisions: readonly Provision[]
}

/** What a reader of files, or a correction, knows about a block already. */
export type BlockRole = KindCode | 'heading' | 'continuation'

/** What the reader of a file left out or had to decide, for the person who imports the file. */
const noticeCodes = [
  'text-hidden',
  'text-struck',
  'changes-accepted',
  'picture-left-out',
  'object-left-out',
  'symbol-unknown',
  'raised-text',
  'page-parts-left-out',
  'languages-parted',
  'page-numbers-left-out',
] as const
export type NoticeCode = (typeof noticeCodes)[number]

/** `found` is what the message names: a number of words, a description, a font; never the words left out. */
export type Notice = { readonly code: NoticeCode; readonly found: string }

type Noticed = { readonly notices?: readonly Notice[] }

/** A paragraph as it stands in a file, before anybody asks what it is. */
export type ParagraphBlock = Noticed & {
  readonly type: 'paragraph'
  readonly text: string
  /** A list number that the file keeps beside the text (Word, `<ol>`), as it is shown: `1)`, `б)`, `•`. */
  readonly marker?: string
  /** Depth of that list, from 0. */
  readonly listLevel?: number
  /** From the style or `<h1>`…: 1 is the highest. */
  readonly headingLevel?: number
  readonly centred?: boolean
  /** Aligned to the right margin, or indented beyond the middle of the page. */
  readonly right?: boolean
  readonly bold?: boolean
  /** Said by a file that this program wrote itself. */
  readonly role?: BlockRole
  readonly depth?: number
}

export type TableBlock = Noticed & {
  readonly type: 'table'
  readonly rows: readonly { readonly cells: readonly Cell[] }[]
  readonly depth?: number
}

/** Stands directly after the block whose text has the mark `[marker]`. */
export type FootnoteBlock = Noticed & {
  readonly type: 'footnote'
  readonly marker: string
  readonly text: string
}

export type Block = ParagraphBlock | TableBlock | FootnoteBlock

/**
 * A person's word on a block. `role: 'heading'` makes it the heading (or more of the heading) of the provision before
 * it, `continuation` more of the text before it. `depth` is that in the tree, from 0; `num` replaces the number, in the
 * printed one too; `words` says whether what follows the number is its heading or its text.
 */
export type Correction = {
  readonly block: number
  readonly role?: BlockRole
  readonly num?: string
  readonly depth?: number
  readonly words?: 'heading' | 'text'
}

/** What a block was taken for; rows of a table and its footnotes follow their block. */
export type RecognisedBlock = {
  readonly block: number
  readonly role: BlockRole
  readonly num: string
  readonly label: string
  readonly depth: number
  /** The provision that the block's words went to. */
  readonly eId: EId
  /** Its beginning as it stands in the file. */
  readonly firstWords: string
  /** Its beginning as it will be printed: with the number that was understood or said, once. */
  readonly printed: string
  readonly corrected: boolean
}

/** Where a text was not understood, or its file not taken over whole. Nothing is left out because of a problem. */
export type Problem = {
  readonly code: ProblemCode | NoticeCode
  /** Index of the block, from 0. */
  readonly block: number
  readonly eId: EId
  readonly firstWords: string
  /** What the message speaks of: the number found, the number expected. */
  readonly found: string
  readonly expected: string
}

export const problemCodes = [
  'number-repeated',
  'number-skipped',
  'number-backwards',
  'heading-missing',
  'container-empty',
  'text-outside',
  'looks-like-provision',
  'number-lookalike',
  'number-doubled',
  'quotation-open',
  'footnote-without-mark',
  'mark-without-footnote',
  'depth-impossible',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export type Recognition = {
  readonly document: LawDocument
  readonly blocks: readonly RecognisedBlock[]
  readonly problems: readonly Problem[]
}

/** A stretch of words that stayed, was struck out or was put in. Texts include the spaces that belong to them. */
export type WordEdit = { readonly op: 'same' | 'removed' | 'added'; readonly text: string }

/** A provision's own fields, without its children. */
export type OwnContent = Omit<Provision, 'children'>

/** One line of a difference, in the order of the new version; removed provisions stand where they stood. */
export type Change = {
  readonly status: 'same' | 'changed' | 'added' | 'removed'
  /** It stands under another provision, or its neighbours are others. */
  readonly moved: boolean
  /** Its own number is another. */
  readonly renumbered: boolean
  /** eId in the old version; null when added. */
  readonly before: EId | null
  /** eId in the new version; null when removed. */
  readonly after: EId | null
  /** Depth in the new version (of the old one when removed), from 0. */
  readonly depth: number
  /** Present when added or changed, or when its eId or label is another: what it is in the new version. */
  readonly content: OwnContent | null
  /** Heading and text, word by word; empty when the words are the same. */
  readonly words: readonly WordEdit[]
}

export type Difference = {
  readonly language: Language
  readonly changes: readonly Change[]
}

/** A row of the table that accompanies an amendment: wording in force, wording proposed, reason. */
export type ComparisonRow = {
  readonly before: EId | null
  readonly after: EId | null
  readonly status: 'changed' | 'added' | 'removed' | 'moved' | 'renumbered'
  /** Where it stands, for people: «5-бап, 2-тармақ». */
  readonly place: string
  readonly oldWording: string | null
  readonly newWording: string | null
  readonly words: readonly WordEdit[]
  readonly reason: string | null
}

/** What a comment is attached to. */
export type Anchor = {
  readonly eId: EId
  /** The version that the eId is of. */
  readonly versionId?: string
  /** Words that the comment speaks of. */
  readonly quote?: string
  /** Where they begin: characters from the start of the provision's own text (of its heading when it has no text). */
  readonly position?: number
}

/** What became of an anchor in the next version. */
export type CarriedAnchor = {
  /** Of the new version; unchanged, with its old version, when the provision is gone. */
  readonly anchor: Anchor
  readonly fate: 'same' | 'changed' | 'gone'
  readonly moved: boolean
  readonly renumbered: boolean
  /** Whether the quoted words still stand in the provision; null when nothing was quoted. */
  readonly quoteFound: boolean | null
  /** When gone: the provision of the new version nearest to where it stood; null in an empty document. */
  readonly near: EId | null
}

export type AlignedPair = {
  readonly kk: EId | null
  readonly ru: EId | null
  /** How they were joined; null when one of them is missing. */
  readonly by: 'eId' | 'number' | 'position' | null
}

/** kk and ru provision by provision, in the order of the Kazakh text. */
export type Alignment = {
  readonly pairs: readonly AlignedPair[]
  /** Provisions of the Kazakh text without a Russian counterpart. */
  readonly missingInRu: readonly EId[]
  readonly missingInKk: readonly EId[]
}
