import { describe, expect, test } from 'vitest'
import { blocksOfWord, noticed, shown } from '#platform/law-files/testing/read.ts'
import { p } from '#platform/law-files/testing/word.ts'

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inside: string) => `<w:p><w:pPr/>${inside}</w:p>`
const line = async (inside: string, styles = '') =>
  shown(await blocksOfWord({ body: paragraph(inside), styles })).join('\n')
const reported = async (inside: string) => noticed(await blocksOfWord(paragraph(inside)))

describe('raised and lowered signs keep their meaning', () => {
  const styles =
    '<w:style w:type="character" w:styleId="up"><w:name w:val="up"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
  test.each<[string, string]>([
    ['by vertical alignment', '<w:vertAlign w:val="superscript"/>'],
    ['by a style', '<w:rStyle w:val="up"/>'],
    ['by position', '<w:position w:val="6"/>'],
  ])('%s', async (_, properties) => {
    expect(await line(run('статья 5') + run('1', properties), styles)).toBe('статья 5¹')
    expect(await line(run('40 м') + run('2', properties), styles)).toBe('40 м²')
    expect(await line(run('10') + run('-3', properties), styles)).toBe('10⁻³')
  })

  test('lowered ones; a style that is undone; a shift too small to be meant', async () => {
    expect(await line(run('CO') + run('2', '<w:vertAlign w:val="subscript"/>'))).toBe('CO₂')
    expect(
      await line(run('5') + run('1', '<w:rStyle w:val="up"/><w:vertAlign w:val="baseline"/>'), styles),
    ).toBe('51')
    expect(await line(run('5') + run('1', '<w:position w:val="1"/>'))).toBe('51')
  })

  test('what has no raised sign stays on the line and is told', async () => {
    expect(await reported(run('Р') + run('норм', '<w:vertAlign w:val="superscript"/>'))).toEqual([
      '0 raised-text норм',
    ])
  })
})

describe('symbol fonts', () => {
  const sym = (char: string, font = 'Symbol') => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
  test('are read as the signs that they show', async () => {
    expect(
      await line(sym('F0B3') + sym('F0A3') + sym('F0B0') + sym('F0B1') + sym('F0B9') + sym('F06D')),
    ).toBe('≥≤°±≠μ')
    expect(await line(sym('F0FC', 'Wingdings') + sym('F0A7', 'Wingdings'))).toBe('✓▪')
    expect(await line(run('\uf0b3 5', '<w:rFonts w:ascii="Symbol"/>'))).toBe('≥ 5')
    expect(await line(run('a', '<w:rFonts w:ascii="Symbol"/>') + run('a'))).toBe('αa')
    expect(await line(sym('2265', 'Cambria Math'))).toBe('≥')
  })

  test('symbol fonts of which a sign is unknown say so', async () => {
    expect(await line(sym('F041', 'Webdings'))).toBe('�')
    expect(await reported(sym('F041', 'Webdings'))).toEqual(['0 symbol-unknown Webdings'])
  })

  test('symbol fonts are read in a field that is drawn by Word', async () => {
    const field = (instruction: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(await line(field(' SYMBOL 179 \\f "Symbol" \\s 12 ') + run(' 5'))).toBe('≥ 5')
    expect(await reported(run('Тариф ') + field(' EQ \\f(120;15) '))).toEqual(['0 object-left-out'])
    expect(await reported(run('Имя') + field(' XE "имя" '))).toEqual([])
  })
})

describe('formulas are read on one line', () => {
  const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
  const r = (text: string) => `<m:r><w:rPr><w:i/></w:rPr><m:t>${text}</m:t></m:r>`
  const e = (inside: string) => `<m:e>${inside}</m:e>`
  test.each<[string, string, string]>([
    ['a fraction', `<m:f><m:num>${r('120')}</m:num><m:den>${r('15')}</m:den></m:f>`, '120/15'],
    ['sums in it', `<m:f><m:num>${r('a+b')}</m:num><m:den>${r('2')}</m:den></m:f>`, '(a+b)/2'],
    ['a power', `<m:sSup>${e(r('10'))}<m:sup>${r('3')}</m:sup></m:sSup>`, '10³'],
    ['a power without a raised sign', `<m:sSup>${e(r('x'))}<m:sup>${r('a/б')}</m:sup></m:sSup>`, 'x^(a/б)'],
    ['an index', `<m:sSub>${e(r('V'))}<m:sub>${r('max')}</m:sub></m:sSub>`, 'V_max'],
    ['both', `<m:sSubSup>${e(r('x'))}<m:sub>${r('1')}</m:sub><m:sup>${r('2')}</m:sup></m:sSubSup>`, 'x₁²'],
    ['a root', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(r('a+b'))}</m:rad>`, '√(a+b)'],
    ['a cubic root', `<m:rad><m:deg>${r('3')}</m:deg>${e(r('8'))}</m:rad>`, '³√8'],
    ['brackets', `<m:d>${e(r('a+b'))}</m:d>`, '(a+b)'],
    [
      'other brackets',
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(r('a'))}</m:d>`,
      '[a]',
    ],
    [
      'a sum with limits',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r('i=1')}</m:sub><m:sup>${r('n')}</m:sup>${e(r('x'))}</m:nary>`,
      '∑_(i=1)^n x',
    ],
    [
      'a fraction of powers',
      `<m:f><m:num><m:sSup>${e(r('a'))}<m:sup>${r('2')}</m:sup></m:sSup></m:num><m:den>${r('b')}</m:den></m:f>`,
      'a²/b',
    ],
  ])('%s', async (_, inside, wanted) => {
    expect(await line(`<m:oMathPara ${M}><m:oMath>${inside}</m:oMath></m:oMathPara>`)).toBe(wanted)
  })

  test('a formula among words is read on one line, without what was deleted in it', async () => {
    const formula = `<m:oMath ${M}>${r('T=')}<w:del w:id="1"><m:r><m:t>9</m:t></m:r></w:del>${r('5')}</m:oMath>`
    expect(await line(run('Тариф ') + formula + run('.'))).toBe('Тариф T=5.')
  })
})

describe('struck-out text is left out and told', () => {
  test.each(['<w:strike/>', '<w:dstrike/>'])('%s', async (properties) => {
    const inside = run('Срок ') + run('пять рабочих', properties) + run(' десять дней.')
    expect(await line(inside)).toBe('Срок десять дней.')
    expect(await reported(inside)).toEqual(['0 text-struck 2'])
    expect(await reported(run('Срок', properties.replace('/>', ' w:val="false"/>')))).toEqual([])
  })
})

describe('pictures and embedded objects are told at their place', () => {
  const P = 'xmlns:wp="wp" xmlns:a="a" xmlns:v="v" xmlns:o="o" xmlns:c="c"'
  test.each<[string, string, string]>([
    [
      'a picture, by its description',
      `<w:drawing ${P}><wp:docPr descr="Схема"/><a:blip/></w:drawing>`,
      '1 picture-left-out Схема',
    ],
    [
      'a picture of an old file',
      `<w:pict ${P}><v:shape><v:imagedata/></v:shape></w:pict>`,
      '1 picture-left-out',
    ],
    ['a chart', `<w:drawing ${P}><wp:docPr/><c:chart/></w:drawing>`, '1 object-left-out'],
    [
      'an equation of an old editor',
      `<w:object ${P}><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Equation.3"/></w:object>`,
      '1 object-left-out Equation.3',
    ],
  ])('%s', async (_, drawing, wanted) => {
    const body = p('Правила') + p('1. Схема:') + paragraph(`<w:r>${drawing}</w:r>`) + p('2. Вода.')
    const blocks = await blocksOfWord(body)
    expect([shown(blocks), noticed(blocks)]).toEqual([['Правила', '1. Схема:', '2. Вода.'], [wanted]])
  })

  test('a text box and a line across the page are none; another file inside the document is', async () => {
    const box = `<w:drawing ${P}><wp:docPr/><w:txbxContent>${p('Согласовано')}</w:txbxContent></w:drawing>`
    expect(await reported(`<w:r>${box}</w:r>`)).toEqual([])
    expect(await reported(`${run('Вода.')}<w:r><w:pict ${P}><v:rect o:hr="t"/></w:pict></w:r>`)).toEqual([])
    expect(noticed(await blocksOfWord(`${p('Вода.')}<w:altChunk/>`))).toEqual(['0 object-left-out'])
  })
})

test('a note whose mark was typed keeps that mark', async () => {
  const body = paragraph(
    `${run('Вода')}<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${run(' чиста')}<w:r><w:footnoteReference w:id="3"/></w:r>`,
  )
  const footnotes = `<w:footnote w:id="2">${p('* Питьевая.')}</w:footnote><w:footnote w:id="3">${p('Проточная.')}</w:footnote>`
  expect(shown(await blocksOfWord({ body, footnotes }))).toEqual([
    'Вода [*] чиста [1]',
    '[*] Питьевая.',
    '[1] Проточная.',
  ])
})

test('cells that are shifted, joined sideways or downwards stay in their columns', async () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
  const table = [
    row(cell('А') + cell('Б') + cell('В')),
    row(cell('под Б') + cell('под В'), '<w:gridBefore w:val="1"/>'),
    row(cell('под А'), '<w:gridAfter w:val="2"/>'),
    row(cell('А и Б', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('В')),
  ]
  const [block] = await blocksOfWord(`<w:tbl><w:tblPr/>${table.join('')}</w:tbl>`)
  expect(block?.type === 'table' && block.rows.map(({ cells }) => cells)).toEqual([
    [{ text: 'А' }, { text: 'Б' }, { text: 'В' }],
    [{ text: '' }, { text: 'под Б' }, { text: 'под В' }],
    [{ text: 'под А' }, { text: '', colspan: 2 }],
    [{ text: 'А и Б', colspan: 2 }, { text: 'В' }],
  ])
})
