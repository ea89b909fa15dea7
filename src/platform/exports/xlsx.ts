import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/base/duration.ts'
import { escapeXml } from '#domain/base/xml.ts'
import { writeZip, type ZipEntry } from '#platform/zip/index.ts'
import { OFFICE, type PackageProperties, packageParts, relationships, XML_HEAD } from './ooxml.ts'
import { cellText, type DateCell, type FileStream, type LongTable, type Row } from './table.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Maximum characters of a cell in Excel. */
const CELL_MAX = 32_767
/** Total width of the columns of a long table, in characters; also the maximum for a column of a list. */
const [WIDTH, WIDEST] = [180, 40]

/** The name of a sheet has at most 31 characters and none that a formula could interpret. */
const sheetName = (name: string) => name.replace(/[\\/?*:[\]']/g, ' ').slice(0, 31)

// Style 1 is bold, style 2 wraps and is top-aligned; 3 is a day and 4 a day with a time, in the reader's own format
// (built-in formats 14 and 22).
const STYLES =
  `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="Arial"/></font>` +
  '<font><b/><sz val="10"/><name val="Arial"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '</cellXfs></styleSheet>'

const fixed = (caption: string, properties: PackageProperties): readonly ZipEntry[] => [
  ...packageParts(
    {
      'xl/workbook.xml': `${SHEET}.sheet.main+xml`,
      'xl/worksheets/sheet1.xml': `${SHEET}.worksheet+xml`,
      'xl/styles.xml': `${SHEET}.styles+xml`,
    },
    properties,
  ),
  {
    name: 'xl/workbook.xml',
    text: [
      `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        `<sheet name="${escapeXml(sheetName(caption))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
  },
  relationships('xl/_rels/workbook.xml.rels', [
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  ]),
  { name: 'xl/styles.xml', text: [STYLES] },
]

/** The letters of a column by its index: 'A', 'B', … */
const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

/** The day 0 of spreadsheets, after which 1 January 1900 is day 2 (ECMA-376, 18.17.4.1, with the leap day of 1900). */
const DAY_ZERO = Date.UTC(1899, 11, 30)

/** A day and its time as the number of days that spreadsheets compute with. */
function serialOf({ day, time }: DateCell): number {
  const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number)
  return (Date.parse(day) - DAY_ZERO + hours * HOUR_MS + minutes * MINUTE_MS) / DAY_MS
}

const rowOf = (row: Row, number: number, style: number) => {
  const cells = row.map((cell, index) => {
    if (cell === null || cell === '') return ''
    const place = `r="${columnName(index)}${number}"`
    if (typeof cell === 'object')
      return `<c ${place} s="${cell.time === undefined ? 3 : 4}"><v>${serialOf(cell)}</v></c>`
    const at = `${place} s="${style}"`
    return typeof cell === 'number'
      ? `<c ${at}><v>${cell}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.slice(0, CELL_MAX))}</t></is></c>`
  })
  return `<row r="${number}">${cells.join('')}</row>`
}

/** Sheet contents; the widths of the columns are numbers of characters. */
type Sheet = Pick<LongTable, 'columns' | 'batches'>

async function* sheet({ columns, batches }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`,
  )
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>`
  let number = 1
  yield rowOf(
    columns.map(({ title }) => title),
    number,
    1,
  )
  for await (const rows of batches)
    yield rows
      .map((row) => {
        number += 1
        return rowOf(row, number, 2)
      })
      .join('')
  yield '</sheetData></worksheet>'
}

const write = (caption: string, properties: PackageProperties, table: Sheet): FileStream =>
  writeZip(
    [...fixed(caption, properties), { name: 'xl/worksheets/sheet1.xml', text: sheet(table) }],
    properties.at,
  )

/** Writes a long table as .xlsx (ECMA-376). Texts are never computed as formulas. */
export function streamXlsx(
  table: Pick<LongTable, 'columns' | 'batches' | 'caption' | 'at'> &
    Partial<Pick<LongTable, 'title' | 'author' | 'language'>>,
): FileStream {
  const all = table.columns.reduce((sum, { width }) => sum + width, 0)
  const columns = table.columns.map(({ title, width }) => ({
    title,
    width: Math.round((width / all) * WIDTH),
  }))
  return write(
    table.caption,
    { ...table, title: table.title ?? table.caption },
    { columns, batches: table.batches },
  )
}

/** A list as .xlsx with a header row, each column as wide as its longest text. */
export async function writeXlsx(name: string, rows: readonly Row[]): Promise<Uint8Array> {
  const [head = [], ...body] = rows
  const columns = head.map((title, column) => ({
    title: cellText(title),
    width: Math.min(WIDEST, Math.max(...rows.map((row) => cellText(row[column]).length)) + 2),
  }))
  const chunks: Uint8Array[] = []
  // Equal lists give equal files: the date of the parts is the earliest that a package can have.
  for await (const chunk of write(name, { title: name, at: new Date(0) }, { columns, batches: once(body) }))
    chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* once(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}
