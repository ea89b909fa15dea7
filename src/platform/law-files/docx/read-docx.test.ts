import { expect, test } from 'vitest'
import type { Block } from '#domain/law/index.ts'
import { readLawFile } from '#platform/law-files/index.ts'
import { level, p, type WordParts, wordFile } from '#platform/law-files/testing/word.ts'

async function read(parts: WordParts): Promise<readonly Block[]> {
  const file = await readLawFile(wordFile(parts))
  if (!file.ok || file.value.format !== 'docx') throw new Error(JSON.stringify(file))
  return file.value.blocks
}
const lines = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.type === 'paragraph' ? [block.marker, block.text].filter(Boolean).join(' ') : block.type,
  )

test('numbers that Word keeps beside the text are read as Word shows them', async () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1-бап.')}${level(1, 'decimal', '%2)')}${level(2, 'russianLower', '%3)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', 'Глава %1.', 4)}${level(1, 'decimal', '%1.%2.', 1, '<w:isLgl/>')}${level(2, 'decimal', '%1.%3.')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
  const body = [
    p('Су', { numId: 1, level: 0 }),
    p('таза;', { numId: 1, level: 1 }),
    p('тұщы;', { numId: 1, level: 2 }),
    p('суық;', { numId: 1, level: 2 }),
    p('тегін.', { numId: 1, level: 1 }),
    p('Жарық', { numId: 1, level: 0 }),
    p('күндіз;', { numId: 1, level: 1 }),
    p('түнде;', { numId: 2, level: 1 }),
    p('Дороги', { numId: 3, level: 0 }),
    p('Ремонт', { numId: 3, level: 1 }),
    p('Мосты', { numId: 3, level: 2 }),
    p('Без номера', { numId: 0, level: 0 }),
  ].join('')
  expect(lines(await read({ body, numbering }))).toEqual([
    '1-бап. Су',
    '1) таза;',
    'а) тұщы;',
    'б) суық;',
    '2) тегін.',
    '2-бап. Жарық',
    '1) күндіз;',
    '5) түнде;',
    'Глава IV. Дороги',
    '4.1. Ремонт',
    'IV.1. Мосты',
    'Без номера',
  ])
})

test('a style brings its list, its outline level and what it is based on', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Пункт"/><w:basedOn w:val="c"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Список"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const styled = (style: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  expect(await read({ body: styled('a', 'Отчёт') + styled('b', 'Дороги'), styles, numbering })).toEqual([
    { type: 'paragraph', text: 'Отчёт', headingLevel: 1, centred: true, bold: true },
    { type: 'paragraph', text: 'Дороги', marker: '1.', listLevel: 0 },
  ])
})

test('merged cells, footnotes at their marks, insertions; not what was struck out', async () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
  const body =
    '<w:p><w:r><w:t>Вода</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:ins><w:r><w:t> чиста</w:t></w:r></w:ins><w:del><w:r><w:delText> грязна</w:delText></w:r></w:del></w:p>' +
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Год', '<w:gridSpan w:val="2"/>')}</w:tr>` +
    `<w:tr>${cell('2026', '<w:vMerge w:val="restart"/>')}${cell('5')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('6')}</w:tr></w:tbl>`
  const footnotes =
    '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>Питьевая.</w:t></w:r></w:p></w:footnote>'
  expect(await read({ body, footnotes })).toEqual([
    { type: 'paragraph', text: 'Вода [1] чиста', notices: [{ code: 'changes-accepted', found: '' }] },
    { type: 'footnote', marker: '1', text: 'Питьевая.' },
    {
      type: 'table',
      rows: [
        { cells: [{ text: 'Год', header: true, colspan: 2 }] },
        { cells: [{ text: '2026', rowspan: 2 }, { text: '5' }] },
        { cells: [{ text: '6' }] },
      ],
    },
  ])
})
