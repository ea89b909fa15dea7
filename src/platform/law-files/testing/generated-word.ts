import { type Random, randomFrom } from '#domain/opinion/index.ts'
import { level, wordFile } from './word.ts'

// Documents as several people leave them after weeks of editing, one for each seed: tracked changes in every place where
// Word puts them, recorded former formatting, hidden and struck-out text, fields, controls, lists, merged and shifted
// cells, notes. Written after ECMA-376 Part 1, 17; they make no sense, but each is a valid document.

const WORDS =
  'су ауыл маслихат решил колодец чист вода в селе тегін аким 12 5-1 «Вода» № 7 м² берілсін'.split(' ')

type Writer = { readonly random: Random; changes: number; words: number; notes: string[] }

const chance = ({ random }: Writer, probability: number) => random() < probability
const some = (writer: Writer, least: number, most: number) =>
  least + Math.floor(writer.random() * (most - least + 1))
const times = (count: number, make: () => string) => Array.from({ length: count }, make).join('')

/** Words with a number each, so that none can be taken for another. */
function text(writer: Writer, most = 4): string {
  return Array.from({ length: some(writer, 1, most) }, () => {
    writer.words += 1
    return `${WORDS[Math.floor(writer.random() * WORDS.length)]}${writer.words}`
  }).join(' ')
}

const by = (writer: Writer) => {
  writer.changes += 1
  return `w:id="${writer.changes}" w:author="А" w:date="2026-03-01T10:00:00Z"`
}

const t = (words: string, tag = 't') => `<w:${tag} xml:space="preserve">${words} </w:${tag}>`

/** What a run was before somebody changed it. */
const wasRun = (writer: Writer) =>
  chance(writer, 0.15)
    ? `<w:rPrChange ${by(writer)}><w:rPr><w:vanish/><w:strike/><w:vertAlign w:val="superscript"/></w:rPr></w:rPrChange>`
    : ''

function run(writer: Writer, tag = 't'): string {
  const properties = [
    chance(writer, 0.3) ? '<w:b/>' : '',
    chance(writer, 0.06) ? '<w:strike/>' : '',
    chance(writer, 0.06) ? '<w:vanish/>' : chance(writer, 0.05) ? '<w:vanish w:val="0"/>' : '',
    wasRun(writer),
  ].join('')
  const extra = chance(writer, 0.08) ? '<w:tab/>' : chance(writer, 0.05) ? '<w:noBreakHyphen/>' : ''
  return `<w:r><w:rPr>${properties}</w:rPr>${t(text(writer), tag)}${extra}</w:r>`
}

/** A run without properties: LibreOffice does not say of text in controls whether it is hidden. */
const plain = (writer: Writer) => `<w:r>${t(text(writer))}</w:r>`

function note(writer: Writer): string {
  writer.notes.push(text(writer))
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${writer.notes.length + 1}"/></w:r>`
}

const field = (writer: Writer) =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://a.kz" </w:instrText></w:r>' +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(writer)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

function piece(writer: Writer): string {
  const dice = writer.random()
  if (dice < 0.16) return `<w:del ${by(writer)}>${run(writer, 'delText')}</w:del>`
  if (dice < 0.3) return `<w:ins ${by(writer)}>${run(writer)}</w:ins>`
  if (dice < 0.34) return `<w:del ${by(writer)}><w:r><w:noBreakHyphen/></w:r><w:r><w:tab/></w:r></w:del>`
  if (dice < 0.38) return `<w:hyperlink w:anchor="a">${run(writer)}</w:hyperlink>`
  if (dice < 0.42) return `<w:smartTag w:uri="u" w:element="e">${run(writer)}</w:smartTag>`
  if (dice < 0.46)
    return `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${plain(writer)}</w:sdtContent></w:sdt>`
  if (dice < 0.5) return field(writer)
  if (dice < 0.54) return note(writer)
  return run(writer)
}

/** Former properties of a paragraph: another list, another style. */
const wasParagraph = (writer: Writer) =>
  chance(writer, 0.12)
    ? `<w:pPrChange ${by(writer)}><w:pPr><w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr><w:jc w:val="center"/></w:pPr></w:pPrChange>`
    : ''

function paragraph(writer: Writer, inCell = false, listed = true): string {
  if (chance(writer, 0.05)) return hiddenParagraph(writer)
  const list =
    listed && chance(writer, 0.25)
      ? `<w:numPr><w:ilvl w:val="${some(writer, 0, 2)}"/><w:numId w:val="1"/></w:numPr>`
      : ''
  const isJoined = chance(writer, inCell ? 0.12 : 0.18)
  const mark = isJoined
    ? `<w:rPr><w:del ${by(writer)}/></w:rPr>`
    : chance(writer, 0.1)
      ? `<w:rPr><w:ins ${by(writer)}/></w:rPr>`
      : ''
  const inside = chance(writer, 0.08) ? '' : times(some(writer, 1, 4), () => piece(writer))
  // LibreOffice does not join a paragraph that ends with a note, and takes hidden words for words.
  const words = isJoined ? `${plain(writer)}${inside}${plain(writer)}` : inside
  return `<w:p><w:pPr>${list}${mark}${wasParagraph(writer)}</w:pPr>${words}</w:p>`
}

/** A paragraph that its style hides. */
const hiddenParagraph = (writer: Writer) =>
  `<w:p><w:pPr><w:pStyle w:val="H"/>${wasParagraph(writer)}</w:pPr>${plain(writer)}</w:p>`

function cell(writer: Writer, properties: string, listed: boolean): string {
  const was = chance(writer, 0.08)
    ? `<w:tcPrChange ${by(writer)}><w:tcPr><w:vMerge/><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>`
    : ''
  return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}${was}</w:tcPr>${times(some(writer, 1, 2), () => paragraph(writer, true, listed))}</w:tc>`
}

function table(writer: Writer): string {
  const columns = some(writer, 2, 3)
  const rows = times(some(writer, 1, 3), () => {
    const shifted = chance(writer, 0.15)
    const deleted = chance(writer, 0.15) ? `<w:del ${by(writer)}/>` : ''
    const properties = `<w:trPr>${shifted ? '<w:gridBefore w:val="1"/>' : ''}${deleted}</w:trPr>`
    const wide = !shifted && chance(writer, 0.2)
    const count = columns - (shifted || wide ? 1 : 0)
    const cells = Array.from({ length: count }, (_, at) =>
      deleted
        ? deletedCell(writer)
        : // LibreOffice puts the number of the cell behind it into a shifted row's gap.
          cell(writer, wide && at === 0 ? '<w:gridSpan w:val="2"/>' : '', !shifted),
    )
    return `<w:tr>${properties}${cells.join('')}</w:tr>`
  })
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns)
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
}

/** In a deleted row all runs and paragraph marks are deleted, as Word marks them. */
const deletedCell = (writer: Writer) =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:rPr><w:del ${by(writer)}/></w:rPr></w:pPr><w:del ${by(writer)}><w:r>${t(text(writer), 'delText')}</w:r></w:del></w:p></w:tc>`

const NUMBERING =
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%2)')}${level(2, 'russianLower', '%3)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, 'upperRoman', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
const STYLES =
  '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>'

/** The document of a seed. */
export function generateWord(seed: number): Uint8Array {
  const writer: Writer = { random: randomFrom(seed), changes: 0, words: 0, notes: [] }
  const parts = times(some(writer, 3, 10), () =>
    chance(writer, 0.2) ? `${table(writer)}<w:p/>` : paragraph(writer),
  )
  const notes = writer.notes.map(
    (words, at) =>
      `<w:footnote w:id="${at + 2}"><w:p><w:r><w:footnoteRef/></w:r><w:r>${t(words)}</w:r></w:p></w:footnote>`,
  )
  // A document ends with a paragraph (17.2.2): without one, programs add it.
  const last = `<w:p><w:pPr></w:pPr>${run(writer)}</w:p>`
  return wordFile({
    body: `${parts}${last}<w:sectPr/>`,
    numbering: NUMBERING,
    styles: STYLES,
    footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote>${notes.join('')}`,
  })
}
