import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blocksOfFile, noticed, shown } from '#platform/law-files/testing/read.ts'

const page = (body: string, head = '') =>
  blocksOfFile(`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`)
const lines = async (body: string, head = '') => shown(await page(body, head))
const reported = async (body: string, head = '') => noticed(await page(body, head))

describe('hidden text of a page is left out, and the importer is told where', () => {
  test.each<[string, string, string]>([
    ['display', '<span style="display:none">тайное слово</span>', ''],
    ['visibility', '<span style="visibility: hidden">тайное слово</span>', ''],
    ['Word', '<span style="mso-hide:all">тайное слово</span>', ''],
    ['its attribute', '<span hidden>тайное слово</span>', ''],
    [
      'a class',
      '<span class="x note">тайное слово</span>',
      '<style>.note, .other { color: red; display: none }</style>',
    ],
    [
      'a class of its element',
      '<i class="note">тайное слово</i>',
      '<style><!-- i.note {mso-hide:all} --></style>',
    ],
    ['an id', '<b id="draft">тайное слово</b>', '<style>#draft{display:none}</style>'],
  ])('by %s', async (_, hidden, head) => {
    const body = `<p>1. Вода.</p><p>2. Река${hidden} чиста.</p>`
    expect(await lines(body, head)).toEqual(['1. Вода.', '2. Река чиста.'])
    expect(await reported(body, head)).toEqual(['1 text-hidden 2'])
  })

  test('hidden text is left out as a whole paragraph, with all that is in it', async () => {
    const body = '<p>Вода.</p><div style="display:none"><p>тайное</p><ul><li>слово</ul></div><p>Река.</p>'
    expect([await lines(body), await reported(body)]).toEqual([['Вода.', 'Река.'], ['0 text-hidden 2']])
  })

  test('a rule for paper, or one for another class, hides nothing', async () => {
    const head =
      '<style>@media print { p { display: none } } .other { display:none } div p { display: none }</style>'
    expect(await reported('<p class="note">Вода.</p>', head)).toEqual([])
  })

  test('a hidden element that nobody closes ends with its paragraph', async () => {
    const body =
      '<p>1. Вода<span style="display:none">тайное</p><p>2. Река.</p><p hidden>слово<p>3. Море.</p>'
    expect(await lines(body)).toEqual(['1. Вода', '2. Река.', '3. Море.'])
  })
})

describe('formatting with meaning', () => {
  test('struck-out and deleted text is left out, inserted text is kept', async () => {
    const body =
      '<p>1. Срок <s>пять</s> <strike>шесть</strike> <span style="text-decoration:line-through">семь</span> <del>восемь</del><ins>десять</ins> дней.</p>'
    expect(await lines(body)).toEqual(['1. Срок десять дней.'])
    expect(await reported(body)).toEqual(['0 text-struck 3', '0 changes-accepted'])
  })

  test('raised and lowered signs', async () => {
    const body =
      '<p>a<sup>2</sup> + H<sub>2</sub>O, x<sup>n</sup>, 10<sup>-3</sup>, м<span style="vertical-align:super">3</span></p>'
    expect(await lines(body)).toEqual(['a² + H₂O, xⁿ, 10⁻³, м³'])
    expect(await reported('<p>Р<sup>норм</sup></p>')).toEqual(['0 raised-text норм'])
  })

  test('symbol fonts, as Word saves them', async () => {
    expect(
      await lines(
        `<p><span style='font-family:Symbol'>³</span> 5, <font face="Symbol">&#61617;</font> 1</p>`,
      ),
    ).toEqual(['≥ 5, ± 1'])
  })

  test('formulas', async () => {
    const math =
      '<math><mi>T</mi><mo>=</mo><mfrac><mn>120</mn><mn>15</mn></mfrac><mo>+</mo><msup><mn>10</mn><mn>3</mn></msup></math>'
    expect(await lines(`<p>Тариф ${math}.</p>`)).toEqual(['Тариф T=120/15+10³.'])
    expect(await lines('<p>Тариф <math><mi>T</mi><p>Река.</p>')).toEqual(['Тариф T', 'Река.'])
  })

  test('pictures are told with their description, spacers are not', async () => {
    const body =
      '<p>1. Схема:</p><img src="a.png" alt="схема"><img src="b.gif" width=1 height=1><p>2. Конец.</p>'
    expect(await reported(body)).toEqual(['0 picture-left-out схема'])
  })
})

describe('lists show the numbers that a browser shows', () => {
  test.each<[string, string, readonly string[]]>([
    ['roman by type', '<ol type=i><li>а<li>б<li>в<li>г</ol>', ['i. а', 'ii. б', 'iii. в', 'iv. г']],
    [
      'roman by style',
      '<ol style="list-style-type:upper-roman"><li>а</li><li>б</li></ol>',
      ['I. а', 'II. б'],
    ],
    ['letters', '<ol type="A"><li>а</li><li>б</li></ol>', ['A. а', 'B. б']],
    ['a start', '<ol start=4><li>а</li><li value="7">б</li><li>в</li></ol>', ['4. а', '7. б', '8. в']],
    ['backwards', '<ol reversed><li>а</li><li>б</li><li><p>в</p></li></ol>', ['3. а', '2. б', '1. в']],
    ['backwards from a start', '<ol reversed start=9><li>а</li><li>б</li></ol>', ['9. а', '8. б']],
    ['a style from the page', '<ol class=r><li>а</li></ol>', ['i. а']],
    ['none', '<ol style="list-style:none"><li>1-1) а</li></ol>', ['1-1) а']],
    ['one in another', '<ol><li>а<ol type=a><li>б</ol><li>в</ol>', ['1. а', 'a. б', '2. в']],
  ])('%s', async (_, list, wanted) => {
    expect(await lines(list, '<style>ol.r {list-style-type:lower-roman}</style>')).toEqual(wanted)
  })
})

describe('lines that a page keeps', () => {
  test('preformatted text is read as plain text is', async () => {
    const text = '1. Колодец закрыт.\n2. Вода чиста:\n1) летом;\n2) зимой.\n\nПримечание.'
    for (const body of [`<pre>${text}</pre>`, `<div style="white-space: pre-wrap">${text}</div>`])
      expect(await lines(body)).toEqual([
        '1. Колодец закрыт.',
        '2. Вода чиста:',
        '1) летом;',
        '2) зимой.',
        'Примечание.',
      ])
  })

  test('breaks before a number, terms with their meanings', async () => {
    expect(await lines('<p>3. Конец.<br>4. Сноска.</p><dl><dt>5. Слово<dd>значение<dt>6. Дело</dl>')).toEqual(
      ['3. Конец.', '4. Сноска.', '5. Слово', 'значение', '6. Дело'],
    )
  })
})

test('a page whose head or paragraphs nobody has closed is read to its end', async () => {
  expect(
    shown(
      await blocksOfFile(
        '<html><head><title>x</title><p>Вода.<p>Река.<table><tr><td>а<td>б<tr><td>в</table>',
      ),
    ),
  ).toEqual(['Вода.', 'Река.', 'а | б / в'])
})

test('the files of the corpus', async () => {
  const read = (name: string) =>
    blocksOfFile(readFileSync(new URL(`../../../../data/law/files/${name}`, import.meta.url)))
  expect(shown(await read('word-saved.html'))).toEqual([
    'Правила колодцев',
    '1. Колодец имеет[1]:',
    '[1] Пояснение.',
    '1) сруб;',
    '2. Вода чиста шесть дней.',
  ])
  const t = await read('t.html')
  expect(shown(t).slice(0, 3)).toEqual(['Правила', '1. Срок десять, новое дней.', '2. Сорт: вода.'])
  expect(noticed(t)).toContain('1 text-hidden 6')
})
