import type { Language } from '#domain/base/text.ts'
import { escapeXml } from '#domain/base/xml.ts'
import { OFFICE, packageParts, relationships, XML_HEAD } from '#platform/exports/ooxml.ts'
import { cellText, type FileStream, type LongTable, type TableOpening } from '#platform/exports/table.ts'
import { writeZip, type ZipEntry } from '#platform/zip/index.ts'
import { LINE, locales } from './styles.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Landscape A4, in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>' +
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' +
  '<w:pgMar w:top="1134" w:right="850" w:bottom="1000" w:left="1300" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>'
const TEXT_WIDTH = 14_688

const style = (id: string, name: string, paragraph: string, run: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
  `<w:pPr><w:keepNext/>${paragraph}</w:pPr><w:rPr><w:b/>${run}</w:rPr></w:style>`
const styles = (language: Language) =>
  `${XML_HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>` +
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

const fixed = (table: LongTable): readonly ZipEntry[] => [
  ...packageParts(
    {
      'word/document.xml': `${WORD}.document.main+xml`,
      'word/footer1.xml': `${WORD}.footer+xml`,
      'word/styles.xml': `${WORD}.styles+xml`,
    },
    table,
  ),
  relationships('word/_rels/document.xml.rels', [
    ['styles', 'styles.xml'],
    ['footer', 'footer1.xml'],
  ]),
  { name: 'word/styles.xml', text: [styles(table.language)] },
  {
    name: 'word/footer1.xml',
    text: [
      `${XML_HEAD}<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:jc w:val="right"/></w:pPr>` +
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>',
    ],
  },
]

/** A run with its line breaks. */
const run = (text: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`
const paragraph = (text: string, named?: string) =>
  `<w:p>${named ? `<w:pPr><w:pStyle w:val="${named}"/></w:pPr>` : ''}${run(text)}</w:p>`

const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="${LINE}"/>`
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

function opening(block: TableOpening): string {
  if (block.kind === 'heading') return paragraph(block.text, 'Heading2')
  if (block.kind === 'text') return paragraph(block.text)
  const { begin, row, end } = frame(block.widths)
  return (
    begin + row(block.head, true, true) + block.rows.map((cells) => row(cells, false, true)).join('') + end
  )
}

async function* body(table: LongTable): AsyncGenerator<string> {
  const { title, caption, columns, batches } = table
  yield `${XML_HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>`
  yield paragraph(title, 'Heading1') + table.opening.map(opening).join('') + paragraph(caption, 'Heading2')
  const { begin, row, end } = frame(columns.map(({ width }) => width))
  yield begin +
    row(
      columns.map((column) => column.title),
      true,
    )
  for await (const rows of batches) yield rows.map((cells) => row(cells.map(cellText), false)).join('')
  yield `${end}${PAGE}</w:body></w:document>`
}

/** Writes a long table as .docx (ECMA-376): real headings, and a table with its header on each page. */
export const streamDocx = (table: LongTable): FileStream =>
  writeZip([...fixed(table), { name: 'word/document.xml', text: body(table) }], table.at)
