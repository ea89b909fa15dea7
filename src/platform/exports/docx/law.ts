import {
  Document,
  FootnoteReferenceRun,
  Header,
  type IParagraphStyleOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { demonstrationMark } from '#domain/base/demonstration.ts'
import {
  type Cell,
  documentTitleOf,
  type KindCode,
  type LawDocument,
  type Placed,
  type Provision,
  walk,
} from '#domain/law/index.ts'
import { markTitle } from '#platform/exports/demonstration-mark.ts'
import { cutAtMarks } from '#platform/law-files/marks.ts'
import { LABEL_STYLE, styleOf } from '#platform/law-files/roles.ts'
import { AUTHOR, BORDERS, locales, OFFICIAL_FONT } from './styles.ts'

// Typography of official documents: Times New Roman 14, first line indented by 1.25 cm. Twentieths of a point.
const FONT = { font: OFFICIAL_FONT, size: 28 }
const INDENT = 709
const SPACE = 120

const CENTRED: ReadonlySet<KindCode> = new Set(['docTitle', 'section', 'chapter', 'paragraph', 'appendix'])
const HEADED: ReadonlySet<KindCode> = new Set([...CENTRED, 'article', 'level'])
const OUTLINE: Partial<Readonly<Record<KindCode, number>>> = {
  appendix: 0,
  section: 0,
  chapter: 1,
  paragraph: 2,
  article: 3,
}

/**
 * The document as a Word file. Each paragraph has a style that names its kind and depth, so that the file is
 * imported with the same structure, edited in Word or not; headings appear in Word's outline. The mark of the
 * demonstration is in the header of the pages, which an import leaves out.
 */
export async function writeLawDocx(document: LawDocument, demonstration = false): Promise<Uint8Array> {
  const placed = walk(document)
  const notes = placed.filter(({ provision }) => provision.kind === 'footnote')
  // Word numbers footnotes itself, starting at 1; others are written as paragraphs.
  const real = notes.every(({ provision }, at) => provision.num === String(at + 1) && isMarked(notes[at]))
  const styles = new Map<string, IParagraphStyleOptions>()
  const children: (Paragraph | Table)[] = []
  for (const here of placed) {
    const { kind } = here.provision
    if (kind === 'row' || kind === 'preamble' || (kind === 'footnote' && real)) continue
    if (kind === 'table') children.push(tableOf(here, real))
    else children.push(paragraphOf(here, real, styles))
  }
  const file = new Document({
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    title: markTitle(documentTitleOf(document), document.language, demonstration),
    styles: {
      default: { document: { run: { ...FONT, language: { value: locales[document.language] } } } },
      paragraphStyles: [...styles.values()],
      characterStyles: [{ id: LABEL_STYLE, name: LABEL_STYLE }],
    },
    footnotes: real
      ? Object.fromEntries(
          notes.map(({ provision }) => [provision.num, { children: [new Paragraph(provision.text)] }]),
        )
      : {},
    sections: [
      {
        ...(demonstration
          ? {
              headers: {
                default: new Header({ children: [new Paragraph(demonstrationMark[document.language])] }),
              },
            }
          : {}),
        children,
      },
    ],
  })
  return Packer.toBuffer(file)
}

/** Whether the text already contains the mark of the footnote. */
function isMarked(note: Placed | undefined): boolean {
  const parent = note?.parent?.provision
  if (!note || !parent) return false
  const mark = `[${note.provision.num}]`
  const rows = parent.kind === 'table' ? parent.children : [parent]
  return rows.some(
    (own) =>
      own.heading.includes(mark) ||
      own.text.includes(mark) ||
      own.cells?.some(({ text }) => text.includes(mark)),
  )
}

const notesOf = (provision: Provision, real: boolean) =>
  real ? provision.children.filter(({ kind }) => kind === 'footnote') : []

function runsOf(
  text: string,
  notes: readonly Provision[],
  look: { readonly bold?: boolean } = {},
): (TextRun | FootnoteReferenceRun)[] {
  return cutAtMarks(text, notes).pieces.flatMap(({ text: piece, note }) => [
    ...(piece === '' ? [] : [new TextRun({ text: piece, ...look })]),
    ...(note ? [new FootnoteReferenceRun(Number(note.num))] : []),
  ])
}

function paragraphOf(here: Placed, real: boolean, styles: Map<string, IParagraphStyleOptions>): Paragraph {
  const { provision, parent, depth } = here
  const { kind, label, heading, text, num } = provision
  const role = kind === 'text' && parent?.provision.kind === 'preamble' ? 'preamble' : kind
  const style = styleOf(role, depth)
  if (!styles.has(style)) styles.set(style, describe(style, kind))
  const words = runsOf(heading || text, notesOf(provision, real))
  if (kind === 'footnote') return new Paragraph({ style, children: [new TextRun(`${num} `), ...words] })
  const printed = label ? [new TextRun({ text: label, style: LABEL_STYLE }), new TextRun(' ')] : []
  return new Paragraph({ style, children: [...printed, ...words] })
}

function describe(id: string, kind: KindCode): IParagraphStyleOptions {
  const outlineLevel = OUTLINE[kind]
  return {
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run: HEADED.has(kind) ? { bold: true } : {},
    paragraph: {
      alignment: CENTRED.has(kind) ? 'center' : 'both',
      spacing: { before: HEADED.has(kind) ? SPACE * 2 : 0, after: SPACE },
      ...(CENTRED.has(kind) ? {} : { indent: { firstLine: INDENT } }),
      ...(HEADED.has(kind) ? { keepNext: true } : {}),
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
    },
  }
}

function tableOf({ provision, depth }: Placed, real: boolean): Table {
  const notes = notesOf(provision, real)
  const rows = provision.children.filter(({ kind }) => kind === 'row')
  return new Table({
    style: styleOf('table', depth),
    borders: BORDERS,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ cells = [] }) =>
        new TableRow({
          tableHeader: cells.length > 0 && cells.every(({ header }) => header),
          children: cells.map((cell) => cellOf(cell, notes)),
        }),
    ),
  })
}

const cellOf = ({ text, colspan, rowspan, header }: Cell, notes: readonly Provision[]) =>
  new TableCell({
    ...(colspan ? { columnSpan: colspan } : {}),
    ...(rowspan ? { rowSpan: rowspan } : {}),
    children: [new Paragraph({ children: runsOf(text, notes, header ? { bold: true } : {}) })],
  })
