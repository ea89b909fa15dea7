import { describe, expect, test } from 'vitest'
import { blocksOfWord, noticed, shown } from '#platform/law-files/testing/read.ts'
import { level, p } from '#platform/law-files/testing/word.ts'

const by = 'w:id="1" w:author="А" w:date="2026-03-01T10:00:00Z"'
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const gone = (inside: string) => `<w:del ${by}>${inside}</w:del>`
/** A paragraph whose end was deleted. */
const joined = (inside: string, list = '') =>
  `<w:p><w:pPr>${list}<w:rPr><w:del ${by}/></w:rPr></w:pPr>${inside}</w:p>`
const cell = (...paragraphs: readonly string[]) => `<w:tc><w:tcPr/>${paragraphs.join('')}</w:tc>`
const table = (...rows: readonly string[]) =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
const texts = async (body: string) => shown(await blocksOfWord(body))

describe('words before a deleted end of a paragraph stay', () => {
  test('words before a deleted end of a paragraph stay with the next paragraph, through several of them', async () => {
    expect(await texts(joined(run('Вода')) + joined(run(' чиста')) + p(' и холодна.') + p('Конец.'))).toEqual(
      ['Вода чиста и холодна.', 'Конец.'],
    )
  })

  test('words before a deleted end of a paragraph stay at the end of the document, before a table, at the end of a cell, of a note, of a text box', async () => {
    expect(await texts(p('Начало.') + joined(run('Вода.')))).toEqual(['Начало.', 'Вода.'])
    expect(await texts(joined(run('Вода.')) + table(cell(p('Река'))) + p('Конец.'))).toEqual([
      'Вода.',
      'Река',
      'Конец.',
    ])
    expect(await texts(table(cell(joined(run('Вода'))) + cell(p('Река'))))).toEqual(['Вода | Река'])
    const footnotes = `<w:footnote w:id="2">${joined(run('Питьевая.'))}</w:footnote>`
    const noted = `<w:p>${run('Вода')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
    expect(shown(await blocksOfWord({ body: noted, footnotes }))).toEqual(['Вода [1]', '[1] Питьевая.'])
    const box = `<w:r><w:pict><w:txbxContent>${joined(run('Согласовано.'))}</w:txbxContent></w:pict></w:r>`
    expect(await texts(`<w:p>${run('Вода.')}${box}</w:p>`)).toEqual(['Согласовано.', 'Вода.'])
  })

  test('words before a deleted end of a paragraph stay under the number of the first paragraph that has words; one without words leaves no number', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const listed = (text: string) => p(text, { numId: 1, level: 0 })
    const read = async (body: string) => shown(await blocksOfWord({ body, numbering }))
    expect(await read(joined(run('Вода '), list) + p('чиста.') + listed('Река.'))).toEqual([
      '1. Вода чиста.',
      '2. Река.',
    ])
    expect(await read(joined('', list) + listed('Вода.') + listed('Река.'))).toEqual(['1. Вода.', '2. Река.'])
    expect(await read(joined(gone(run('Было.')), list) + table(cell(listed('Вода.'))))).toEqual(['1. Вода.'])
  })
})

describe('what was deleted in tracked changes is gone', () => {
  test('words, hyphens, breaks, references of notes, symbols, pictures, formulas', async () => {
    const body = `<w:p>${run('1. Вода')}${gone(
      '<w:r><w:noBreakHyphen/><w:tab/><w:br/><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><pic/></w:drawing></w:r><m:oMath xmlns:m="m"><m:r><m:t>x</m:t></m:r></m:oMath>',
    )}${run(' чиста.')}</w:p>`
    const blocks = await blocksOfWord(body)
    expect(shown(blocks)).toEqual(['1. Вода чиста.'])
    expect(noticed(blocks)).toEqual(['0 changes-accepted'])
  })

  test('rows and cells of tables', async () => {
    const deleted = `<w:tr><w:trPr><w:del ${by}/></w:trPr>${cell(joined(gone(run('Нитраты'))))}</w:tr>`
    const body =
      `<w:tbl><w:tblPr/><w:tr>${cell(p('Фтор'))}${cell(p('1,5'))}</w:tr>${deleted}` +
      `<w:tr>${cell(p('Хлор'))}<w:tc><w:tcPr><w:cellDel ${by}/></w:tcPr>${p('было')}</w:tc>${cell(p('2'))}</w:tr></w:tbl>`
    const blocks = await blocksOfWord(body)
    expect(shown(blocks)).toEqual(['Фтор | 1,5 / Хлор | 2'])
    expect(noticed(blocks)).toEqual(['0 changes-accepted'])
  })

  test('a file in which nothing was tracked says nothing of what was deleted', async () => {
    expect(noticed(await blocksOfWord(p('Вода чиста.')))).toEqual([])
  })
})

test('what formatting was before it was changed says nothing of what it is', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const styles =
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Текст"/><w:pPr><w:jc w:val="both"/><w:pPrChange w:id="8"><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr><w:rPr><w:rPrChange w:id="9"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr></w:style>'
  const was =
    '<w:pPrChange w:id="2"><w:pPr><w:pStyle w:val="x"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
  const raised =
    '<w:rPrChange w:id="3"><w:rPr><w:vertAlign w:val="superscript"/><w:vanish/><w:b/></w:rPr></w:rPrChange>'
  const merged = '<w:tcPrChange w:id="4"><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr></w:tcPrChange>'
  const row = '<w:trPrChange w:id="5"><w:trPr><w:tblHeader/><w:gridBefore w:val="2"/></w:trPr></w:trPrChange>'
  const body =
    `<w:p><w:pPr><w:pStyle w:val="t"/>${was}</w:pPr>${run('Статья 1')}${run('1', raised)}</w:p>` +
    `<w:tbl><w:tblPr><w:tblPrChange w:id="6"><w:tblPr><w:tblStyle w:val="kenes-table-3"/></w:tblPr></w:tblPrChange></w:tblPr><w:tr><w:trPr>${row}</w:trPr><w:tc><w:tcPr>${merged}</w:tcPr>${p('Год')}</w:tc><w:tc>${p('Сумма')}</w:tc></w:tr></w:tbl>`
  expect(await blocksOfWord({ body, numbering, styles })).toEqual([
    { type: 'paragraph', text: 'Статья 11' },
    { type: 'table', rows: [{ cells: [{ text: 'Год' }, { text: 'Сумма' }] }] },
  ])
})
