import { type LongTable, type Opening, type Pieces, xml } from './model.ts'
import { type Part, writeZip } from './zip.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const locales = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' } as const

/** A4 lying on its side, in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>' +
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' +
  '<w:pgMar w:top="1134" w:right="850" w:bottom="1000" w:left="1300" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>'
const TEXT_WIDTH = 14_688

const style = (id: string, name: string, paragraph: string, run: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
  `<w:pPr><w:keepNext/>${paragraph}</w:pPr><w:rPr><w:b/>${run}</w:rPr></w:style>`
const styles = (language: LongTable['language']) =>
  `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/>' +
  `<w:lang w:val="${locales[language]}"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>' +
  '<w:pPr><w:spacing w:after="100"/></w:pPr></w:style>' +
  style(
    'Heading1',
    'heading 1',
    '<w:spacing w:after="240"/><w:outlineLvl w:val="0"/>',
    '<w:sz w:val="34"/>',
  ) +
  style(
    'Heading2',
    'heading 2',
    '<w:spacing w:before="300" w:after="120"/><w:outlineLvl w:val="1"/>',
    '<w:sz w:val="25"/>',
  ) +
  '</w:styles>'

const fixed = ({ language }: LongTable): readonly Part[] => [
  {
    name: '[Content_Types].xml',
    text: [
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
        `<Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/>` +
        `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`,
    ],
  },
  {
    name: '_rels/.rels',
    text: [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
  },
  {
    name: 'word/_rels/document.xml.rels',
    text: [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>` +
        `<Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
    ],
  },
  { name: 'word/styles.xml', text: [styles(language)] },
  {
    name: 'word/footer1.xml',
    text: [
      `${HEAD}<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:jc w:val="right"/></w:pPr>` +
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>',
    ],
  },
]

/** A run; its line breaks stay. */
const run = (text: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`
const paragraph = (text: string, named?: string) =>
  `<w:p>${named ? `<w:pPr><w:pStyle w:val="${named}"/></w:pPr>` : ''}${run(text)}</w:p>`

const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="C9C3B4"/>`
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')

function frame(widths: readonly number[]) {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => Math.round((width / all) * TEXT_WIDTH))
  const begin =
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>' +
    `</w:tblPr><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  const row = (cells: readonly string[], head: boolean, figures = false) =>
    `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells
      .map(
        (text, n) =>
          `<w:tc><w:tcPr><w:tcW w:w="${columns[n] ?? 0}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:before="40" w:after="40"/>` +
          `${figures && n > 0 ? '<w:jc w:val="right"/>' : ''}</w:pPr>${run(text, head)}</w:p></w:tc>`,
      )
      .join('')}</w:tr>`
  return { begin, row, end: '</w:tbl><w:p/>' }
}

function opening(block: Opening): string {
  if (block.kind === 'heading') return paragraph(block.text, 'Heading2')
  if (block.kind === 'text') return paragraph(block.text)
  const { begin, row, end } = frame(block.widths)
  return (
    begin + row(block.head, true, true) + block.rows.map((cells) => row(cells, false, true)).join('') + end
  )
}

async function* body(table: LongTable): AsyncGenerator<string> {
  const { title, caption, columns, batches } = table
  yield `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>`
  yield paragraph(title, 'Heading1') + table.opening.map(opening).join('') + paragraph(caption, 'Heading2')
  const { begin, row, end } = frame(columns.map(({ width }) => width))
  yield begin +
    row(
      columns.map((column) => column.title),
      true,
    )
  for await (const rows of batches)
    yield rows
      .map((cells) =>
        row(
          cells.map((cell) => String(cell ?? '')),
          false,
        ),
      )
      .join('')
  yield `${end}${PAGE}</w:body></w:document>`
}

/** Writes the paper as .docx (ECMA-376): real headings, and a table whose head stands on each page. */
export const docxPieces = (table: LongTable): Pieces =>
  writeZip([...fixed(table), { name: 'word/document.xml', text: body(table) }], table.at)
