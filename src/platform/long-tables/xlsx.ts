import { type LongTable, type Pieces, type Row, xml } from './model.ts'
import { type Part, writeZip } from './zip.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Characters that a cell may have in Excel. */
const CELL_MAX = 32_767
/** How wide the columns are together, in characters. */
const WIDTH = 180

/** A sheet's name has at most 31 signs and none that a formula could read. */
const sheetName = (name: string) => name.replace(/[\\/?*:[\]']/g, ' ').slice(0, 31)

// Style 1 is bold, style 2 wraps and stands at the top.
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="Arial"/></font>` +
  '<font><b/><sz val="10"/><name val="Arial"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '</cellXfs></styleSheet>'

const fixed = (caption: string): readonly Part[] => [
  {
    name: '[Content_Types].xml',
    text: [
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/></Types>`,
    ],
  },
  {
    name: '_rels/.rels',
    text: [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  },
  {
    name: 'xl/workbook.xml',
    text: [
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        `<sheet name="${xml(sheetName(caption))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
  },
  { name: 'xl/styles.xml', text: [STYLES] },
]

/** The letters of a column, from 0: 'A', 'B', … */
const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

const rowOf = (row: Row, number: number, style: number) => {
  const cells = row.map((cell, index) => {
    if (cell === null || cell === '') return ''
    const at = `r="${columnName(index)}${number}" s="${style}"`
    return typeof cell === 'number'
      ? `<c ${at}><v>${cell}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xml(cell.slice(0, CELL_MAX))}</t></is></c>`
  })
  return `<row r="${number}">${cells.join('')}</row>`
}

async function* sheet({ columns, batches }: Pick<LongTable, 'columns' | 'batches'>): AsyncGenerator<string> {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(
    ({ width }, n) =>
      `<col min="${n + 1}" max="${n + 1}" width="${Math.round((width / all) * WIDTH)}" customWidth="1"/>`,
  )
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
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

/** Writes the table alone as .xlsx (ECMA-376). Texts are texts: no formula is computed from them. */
export const xlsxPieces = (table: Pick<LongTable, 'columns' | 'batches' | 'caption' | 'at'>): Pieces =>
  writeZip([...fixed(table.caption), { name: 'xl/worksheets/sheet1.xml', text: sheet(table) }], table.at)
