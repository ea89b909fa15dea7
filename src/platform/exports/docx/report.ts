import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import sharp from 'sharp'
import {
  type BarsBlock,
  type Report,
  type ReportBlock,
  type ReportProgress,
  type ReportTable,
  TURN,
  yieldTurn,
} from '#platform/exports/report.ts'
import { LINE, locales, QUIET, SKY } from './styles.ts'

type Child = ISectionOptions['children'][number]

const FONT = 'Arial'
const PICTURE_WIDTH = 520
const BAR = { width: 240, height: 14 }
/** The width of the text on A4 with these margins, in twentieths of a point. */
const TEXT_WIDTH = 9600

/** Writes a report as .docx (ECMA-376) with real headings, tables and pictures with their descriptions. */
export async function writeReportDocx(
  report: Report,
  written: ReportProgress = () => {},
): Promise<Uint8Array> {
  const children: Child[] = cover(report)
  for (const [index, block] of report.blocks.entries()) {
    children.push(...(await make(block)))
    if (index % TURN === 0) {
      written(index, report.blocks.length)
      await yieldTurn()
    }
  }
  const document = new Document({
    title: report.title,
    creator: report.author,
    description: report.subtitle.join('. '),
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: locales[report.language] } } },
        heading1: {
          run: { font: FONT, size: 34, bold: true, color: SKY },
          paragraph: { spacing: { after: 200 } },
        },
        heading2: {
          run: { font: FONT, size: 25, bold: true },
          paragraph: { spacing: { before: 280, after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { left: 1300, right: 1000 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: 17, color: QUIET })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  const bytes = await Packer.toBuffer(document)
  written(report.blocks.length, report.blocks.length)
  return bytes
}

const plain = (text: string, options: { size?: number; color?: string; bold?: boolean } = {}) =>
  new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, ...options })] })

const cover = ({ title, subtitle }: Report): Child[] => [
  new Paragraph({
    spacing: { before: 2400, after: 240 },
    children: [new TextRun({ text: title, bold: true, size: 48 })],
  }),
  ...subtitle.map((line) => plain(line, { color: QUIET })),
]

async function make(block: ReportBlock): Promise<Child[]> {
  if (block.kind === 'chapter')
    return [new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text: block.text })]
  if (block.kind === 'heading')
    return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, text: block.text })]
  if (block.kind === 'text') return [plain(block.text, block.quiet ? { size: 18, color: QUIET } : {})]
  if (block.kind === 'list') return block.items.flatMap(({ text, note }) => item(text, note))
  if (block.kind === 'table') return [table(block), plain('')]
  if (block.kind === 'bars') return bars(block)
  return [await picture(block.bytes, block.alt), plain(block.alt, { size: 17, color: QUIET })]
}

const item = (text: string, note: string | undefined): Child[] => [
  new Paragraph({
    bullet: { level: 0 },
    spacing: { after: note ? 0 : 100 },
    children: [new TextRun({ text })],
  }),
  ...(note
    ? [
        new Paragraph({
          indent: { left: 720 },
          spacing: { after: 100 },
          children: [new TextRun({ text: note, size: 18, color: QUIET })],
        }),
      ]
    : []),
]

const line = { style: BorderStyle.SINGLE, size: 4, color: LINE }
const none = { style: BorderStyle.NONE, size: 0, color: 'ffffff' }
const framed = (between: typeof line | typeof none) => ({
  top: none,
  left: none,
  right: none,
  bottom: between,
  insideHorizontal: between,
  insideVertical: none,
})

const cell = (child: Paragraph, width: number) =>
  new TableCell({
    width: { size: Math.round(width), type: WidthType.DXA },
    margins: { top: 50, bottom: 50, right: 100 },
    children: [child],
  })

function table({ head, rows, numeric, widths }: ReportTable): Table {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.round((width / all) * TEXT_WIDTH))
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((text, n) =>
        cell(
          new Paragraph({
            alignment: numeric[n] ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text, bold, size: 19 })],
          }),
          columnWidths[n] ?? 0,
        ),
      ),
    })
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    borders: framed(line),
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

/** Bars as a table of names, pictures and figures, so that screen readers and searches find the text. */
async function bars({ title, bars: all }: BarsBlock): Promise<Child[]> {
  const most = Math.max(...all.flatMap(({ value, plan }) => [value, plan]), 0) || 1
  const widths = [3600, 4400, 1600]
  const rows = await Promise.all(
    all.map(async ({ name, value, plan, text }) => {
      const drawn = new ImageRun({
        type: 'png',
        data: await bar(value / most, plan / most),
        transformation: BAR,
        altText: { name, title: name, description: `${name}: ${text}` },
      })
      const cells = [
        new Paragraph({ children: [new TextRun({ text: name, size: 19 })] }),
        new Paragraph({ children: [drawn] }),
        new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text, size: 19 })] }),
      ]
      return new TableRow({ cantSplit: true, children: cells.map((child, n) => cell(child, widths[n] ?? 0)) })
    }),
  )
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 80 },
      children: [new TextRun({ text: title, bold: true })],
    }),
    new Table({
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      borders: framed(none),
      rows,
    }),
    plain(''),
  ]
}

/** A bar with the mark of its target, as fractions of the width. Without text, so that no font is needed. */
const bar = (value: number, plan: number): Promise<Buffer> => {
  const [width, height] = [BAR.width * 2, BAR.height * 2]
  const at = Math.round(plan * (width - 6))
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
        `<path d="M0 ${height / 2}H${width}" stroke="#ddd7c9" stroke-width="2"/>` +
        `<rect y="3" width="${Math.round(value * (width - 6))}" height="${height - 6}" fill="#00657a"/>` +
        `<path d="M${at + 3} 0V${height}" stroke="#8a5200" stroke-width="5"/></svg>`,
    ),
  )
    .png()
    .toBuffer()
}

async function picture(bytes: Uint8Array, alt: string): Promise<Paragraph> {
  const { data, info } = await sharp(bytes)
    .resize({ width: PICTURE_WIDTH * 2, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  const height = Math.round((info.height / info.width) * PICTURE_WIDTH)
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'jpg',
        data,
        transformation: { width: PICTURE_WIDTH, height },
        altText: { name: alt, title: alt, description: alt },
      }),
    ],
  })
}
