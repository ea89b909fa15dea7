import { describe, expect, test } from 'vitest'
import { recognise } from '#domain/law/index.ts'
import { blocksOfWord, noticed, shown } from '#platform/law-files/testing/read.ts'
import { p, type WordParts } from '#platform/law-files/testing/word.ts'

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
const SECRET = 'заметка юриста'

/** The words of a file in which the note is hidden, and what is said of it. */
async function read(parts: WordParts | string) {
  const blocks = await blocksOfWord(parts)
  expect(JSON.stringify(blocks)).not.toContain('заметка')
  return { lines: shown(blocks), reported: noticed(blocks) }
}

describe('hidden text is left out, and the importer is told where', () => {
  test('hidden text of a run is left out, and its number of words is told', async () => {
    const body =
      p('Правила') + paragraph(run('1. Вода') + run(` (${SECRET})`, '<w:vanish/>') + run(' чиста.'))
    expect(await read(body)).toEqual({ lines: ['Правила', '1. Вода чиста.'], reported: ['1 text-hidden 4'] })
  })

  test.each<[string, string]>([
    [
      'a style of paragraphs',
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>',
    ],
    [
      'a style that it is based on',
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="H"/><w:basedOn w:val="B"/></w:style>',
    ],
  ])('by %s', async (_, styles) => {
    const body = p('Вода чиста.') + paragraph(run(SECRET), '<w:pStyle w:val="H"/>') + p('Конец.')
    expect(await read({ body, styles })).toEqual({
      lines: ['Вода чиста.', 'Конец.'],
      reported: ['0 text-hidden 2'],
    })
  })

  test('hidden text by a style of characters is left out; two styles that both hide show it again, as Word does', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="c"><w:name w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = paragraph(run('Вода ') + run(SECRET, '<w:rStyle w:val="c"/>') + run('чиста.'))
    expect(await read({ body, styles })).toEqual({ lines: ['Вода чиста.'], reported: ['0 text-hidden 2'] })
    const both = paragraph(run('Видно.', '<w:rStyle w:val="c"/>'), '<w:pStyle w:val="H"/>')
    expect(shown(await blocksOfWord({ body: both, styles }))).toEqual(['Видно.'])
    const shownAgain = paragraph(run('Видно.', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="H"/>')
    expect(shown(await blocksOfWord({ body: shownAgain, styles }))).toEqual(['Видно.'])
  })

  test('hidden text of a note, a row or a text box is left out', async () => {
    const noted = `<w:p>${run('Вода.')}<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r></w:p>`
    const footnotes = `<w:footnote w:id="2">${p(SECRET)}</w:footnote>`
    expect((await read({ body: noted, footnotes })).lines).toEqual(['Вода.'])
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc><w:tcPr/>${p(text)}</w:tc></w:tr>`
    const table = `<w:tbl><w:tblPr/>${row('Вода')}${row(SECRET, '<w:hidden/>')}</w:tbl>`
    expect(await read(table)).toEqual({ lines: ['Вода'], reported: ['0 text-hidden 2'] })
    const box = `<w:r><w:drawing><wp:docPr xmlns:wp="wp" hidden="1"/><w:txbxContent>${p(SECRET)}</w:txbxContent></w:drawing></w:r>`
    expect(await read(paragraph(run('Вода.') + box))).toEqual({
      lines: ['Вода.'],
      reported: ['0 text-hidden 2'],
    })
  })

  test('hidden text in a note that is itself seen is left out', async () => {
    const body = `<w:p>${run('Вода.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
    const footnotes = `<w:footnote w:id="2">${paragraph(run('Питьевая.') + run(SECRET, '<w:vanish/>'))}</w:footnote>`
    expect(await read({ body, footnotes })).toEqual({
      lines: ['Вода. [1]', '[1] Питьевая.'],
      reported: ['1 text-hidden 2'],
    })
  })

  test('hidden text is pointed out at its place to whoever checks the structure', async () => {
    const blocks = await blocksOfWord(p('Правила') + p('1. Вода.') + paragraph(run(SECRET, '<w:vanish/>')))
    expect(recognise(blocks, 'ru').problems).toMatchObject([
      { code: 'text-hidden', block: 1, eId: 'point_1', found: '2', firstWords: '1. Вода.' },
    ])
  })
})

test('text of the web view only, and an instruction of a field, are told apart from hidden text', async () => {
  const web = paragraph(run('Вода', '<w:webHidden/>'))
  expect(shown(await blocksOfWord(web))).toEqual(['Вода'])
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>скрыто</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>видно</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const blocks = await blocksOfWord(paragraph(field))
  expect([shown(blocks), noticed(blocks)]).toEqual([['видно'], []])
})
