import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Label, Language } from '#domain/base/text.ts'
import { xmlText } from '#domain/base/xml.ts'
import { type ComparisonRow, changeLabels, type WordEdit } from '#domain/law/index.ts'
import { AUTHOR, BORDERS, locales, OFFICIAL_FONT } from './styles.ts'

const columns = {
  place: { kk: 'Құрылымдық бөлік', ru: 'Структурная часть', en: 'Provision' },
  before: { kk: 'Қолданыстағы редакция', ru: 'Действующая редакция', en: 'Wording in force' },
  after: { kk: 'Ұсынылатын редакция', ru: 'Предлагаемая редакция', en: 'Wording proposed' },
  reason: { kk: 'Негіздеме', ru: 'Обоснование', en: 'Reason' },
} satisfies Readonly<Record<string, Label>>

const absent: Label = { kk: 'Жоқ.', ru: 'Отсутствует.', en: 'None.' }
const dropped: Label = { kk: 'Алып тасталсын.', ru: 'Исключить.', en: 'To be removed.' }

// Widths of the columns in hundredths: the two wordings take most of a landscape page.
const WIDTHS = [6, 14, 30, 30, 20]

/**
 * The comparison table of a draft (law on legal acts № 480-V, art. 18–20) as a Word file: number, place, wording in
 * force, proposed wording, reason. Changes inside a wording are bold, as drafters mark them.
 */
export async function writeComparisonDocx(
  rows: readonly ComparisonRow[],
  language: Language,
  title: string,
): Promise<Uint8Array> {
  const heads = ['№', ...Object.values(columns).map((label) => label[language])]
  const table = new Table({
    borders: BORDERS,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: heads.map((head, at) => cell([bold(head)], at)) }),
      ...rows.map((row, at) => new TableRow({ cantSplit: false, children: cellsOf(row, at + 1, language) })),
    ],
  })
  const file = new Document({
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    title: xmlText(title),
    styles: {
      default: {
        document: { run: { font: OFFICIAL_FONT, size: 24, language: { value: locales[language] } } },
      },
    },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [bold(title)],
          }),
          table,
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

const plain = (text: string) => new TextRun(xmlText(text))
const bold = (text: string) => new TextRun({ text: xmlText(text), bold: true })

const cell = (runs: readonly TextRun[], column: number) =>
  new TableCell({
    width: { size: WIDTHS[column] ?? 20, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ children: [...runs] })],
  })

/** A wording of several provisions has one paragraph for each. */
const lines = (text: string, column: number) =>
  new TableCell({
    width: { size: WIDTHS[column] ?? 20, type: WidthType.PERCENTAGE },
    children: text.split('\n').map((line) => new Paragraph({ children: [plain(line)] })),
  })

function cellsOf(row: ComparisonRow, number: number, language: Language): TableCell[] {
  const place = `${row.place} (${changeLabels[row.status][language]})`
  return [
    cell([plain(String(number))], 0),
    cell([plain(place)], 1),
    row.oldWording === null ? cell([plain(absent[language])], 2) : wording(row, 'removed', row.oldWording, 2),
    row.newWording === null ? cell([plain(dropped[language])], 3) : wording(row, 'added', row.newWording, 3),
    lines(row.reason ?? '', 4),
  ]
}

/** The printed number, then the text with its changed words in bold. */
function wording(row: ComparisonRow, marked: WordEdit['op'], text: string, column: number): TableCell {
  if (row.words.length === 0) return lines(text, column)
  const shown = row.words.filter(({ op }) => op === 'same' || op === marked)
  const own = shown.map((edit) => edit.text).join('')
  const label = text.endsWith(own) ? text.slice(0, text.length - own.length) : ''
  const runs = shown.map((edit) => (edit.op === 'same' ? plain(edit.text) : bold(edit.text)))
  return cell(label ? [plain(label), ...runs] : runs, column)
}
