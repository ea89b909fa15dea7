import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { walk } from '#domain/law/index.ts'
import { openLawFile, readLawFile } from '#platform/law-files/index.ts'
import { blocksOfFile, noticed, shown } from '#platform/law-files/testing/read.ts'
import { noteSignsOf, plainSigns, signsOf } from '#platform/law-files/testing/words.ts'
import { zipOf } from '#platform/zip/testing/zip-of.ts'

// The files that LibreOffice made of the Word files beside them; data/law/README.md.
const folder = new URL('../../../../data/law/files/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.odt'))

const TYPE = 'application/vnd.oasis.opendocument.text'
const NAMES =
  'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="b" xmlns:draw="d" xmlns:xml="http://www.w3.org/XML/1998/namespace"'
const odt = (body: string, styles = '', more: Parameters<typeof zipOf>[0] = []) =>
  zipOf([
    { name: 'mimetype', content: TYPE },
    {
      name: 'content.xml',
      content: `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    ...more,
  ])
const read = (body: string, styles = '') => blocksOfFile(odt(body, styles))
const style = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`
const level = (at: number, attributes: string) =>
  `<text:list-level-style-number text:level="${at}" ${attributes}/>`
const item = (content: string, attributes = '') => `<text:list-item ${attributes}>${content}</text:list-item>`
const p = (text: string) => `<text:p>${text}</text:p>`

test('LibreOffice has made files to read', () => expect(files.length).toBeGreaterThan(8))

describe.each(files)('%s, saved by LibreOffice', (name) => {
  test('has the words of the Word file, in their order', async () => {
    const blocks = await blocksOfFile(readFileSync(new URL(name, folder)))
    const reference = readFileSync(new URL(name.replace('.odt', '.txt'), folder), 'utf8')
    const [body = '', notes = ''] = reference.replace(/^\ufeff/, '').split('\f')
    // The reference has signs of symbol fonts as codes without a meaning.
    const plain = (signs: string) => (name === 'sym.odt' ? signs.replace(/[\ue000-\uf8ff≥°±]/g, '') : signs)
    const both = name === 'twocol.odt' ? await languagesOf(name) : signsOf(blocks)
    if (name === 'twocol.odt') expect([...both].toSorted()).toEqual([...plainSigns(body)].toSorted())
    else expect(plain(both)).toBe(plain(plainSigns(body)))
    expect(noteSignsOf(blocks)).toBe(plainSigns(notes))
  })

  test('has the structure of the Word file', async () => {
    const trees = [name, name.replace('.odt', '.docx')].map(async (file) => {
      const opened = await openLawFile(readFileSync(new URL(file, folder)), 'ru')
      if (!opened.ok) throw new Error(opened.refusal)
      return walk(opened.value.recognition.document).map(({ provision }) => [provision.eId, provision.text])
    })
    const [odf, word] = await Promise.all(trees)
    expect(odf).toEqual(word)
  })
})

async function languagesOf(name: string): Promise<string> {
  const file = await readLawFile(readFileSync(new URL(name, folder)))
  if (!file.ok || !('blocks' in file.value) || !file.value.languages) throw new Error('no languages')
  return signsOf([...file.value.languages.kk, ...file.value.languages.ru])
}

describe('a text in OpenDocument', () => {
  test('numbers of lists: prefix, suffix, outer levels, starts, continued lists, second paragraphs', async () => {
    const list = `<text:list-style style:name="L">${level(1, 'style:num-format="1" style:num-suffix="."')}${level(2, 'style:num-format="1" style:num-suffix=")" text:display-levels="2"')}</text:list-style>`
    const body =
      `<text:list text:style-name="L" xml:id="a">${item(p('вода') + p('и снег'))}` +
      `${item(`${p('лёд')}<text:list>${item(p('тонкий'))}</text:list>`)}</text:list>${p('Между')}` +
      `<text:list text:style-name="L" text:continue-list="a">${item(p('пар'))}${item(p('дым'), 'text:start-value="7"')}</text:list>` +
      `<text:list text:style-name="L"><text:list-header>${p('без номера')}</text:list-header>${item(p('снова'))}</text:list>`
    expect(shown(await read(body, list))).toEqual([
      '1. вода',
      'и снег',
      '2. лёд',
      '2.1) тонкий',
      'Между',
      '3. пар',
      '7. дым',
      'без номера',
      '1. снова',
    ])
  })

  test('hidden, struck-out and deleted text is left out and told; raised digits and symbols mean what they show', async () => {
    const styles =
      style('H', 'text:display="none"') +
      style('S', 'style:text-line-through-style="solid"') +
      style('U', 'style:text-position="super 58%"') +
      style('Y', 'style:font-name="Symbol"')
    const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`
    const blocks = await read(
      `<text:tracked-changes><text:changed-region><text:deletion>${p('удалено')}</text:deletion></text:changed-region></text:tracked-changes>` +
        p(
          `1. Статья 5${span('U', '1')}: ${span('Y', '\uf0b3')} 4 м${span('U', '3')}${span('H', 'тайна')}${span('S', 'пять шесть')}.`,
        ),
      styles,
    )
    expect(shown(blocks)).toEqual(['1. Статья 5¹: ≥ 4 м³.'])
    expect(noticed(blocks)).toEqual(['0 text-hidden 1', '0 text-struck 2', '0 changes-accepted'])
  })

  test('sections that are hidden, pictures, comments, text frames and footnotes', async () => {
    const blocks = await read(
      `<text:section text:display="none">${p('не для печати')}</text:section>` +
        p(
          '1. Вода<text:note><text:note-citation>*</text:note-citation><text:note-body><text:p>Питьевая.</text:p></text:note-body></text:note><office:annotation><text:p>проверить</text:p></office:annotation>.',
        ) +
        p(
          `<draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box>${p('В рамке')}</draw:text-box></draw:frame>2. Снег.`,
        ),
    )
    expect(shown(blocks)).toEqual(['1. Вода [1].', '[1] Питьевая.', 'В рамке', '2. Снег.'])
    expect(noticed(blocks)).toContain('3 picture-left-out')
    expect(noticed(blocks).some((notice) => notice.endsWith('text-hidden 3'))).toBe(true)
  })

  test('cells that are merged or repeated keep their columns', async () => {
    const cell = (text: string, attributes = '') =>
      `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`
    const blocks = await read(
      `<table:table><table:table-header-rows><table:table-row>${cell('А', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('Б')}</table:table-row></table:table-header-rows>` +
        `<table:table-row><table:table-cell table:number-columns-repeated="2"/>${cell('3')}</table:table-row></table:table>`,
    )
    const [table] = blocks
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      [
        { text: 'А', header: true, colspan: 2 },
        { text: 'Б', header: true },
      ],
      [{ text: '' }, { text: '' }, { text: '3' }],
    ])
  })
})

describe('a package that is no such text is refused', () => {
  const refusalOf = async (bytes: Uint8Array) => {
    const file = await readLawFile(bytes)
    return file.ok ? file.value.format : file.refusal
  }
  test.each<[string, string, Uint8Array]>([
    [
      'a spreadsheet',
      'docx-not-word',
      zipOf([{ name: 'mimetype', content: `${TYPE.replace('text', 'spreadsheet')}` }]),
    ],
    ['macros', 'docx-macros', odt(p('а'), '', [{ name: 'Basic/Standard/script-lb.xml', content: 'x' }])],
    [
      'a password',
      'docx-encrypted',
      odt(p('а'), '', [{ name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }]),
    ],
    ['no content', 'odt-broken', zipOf([{ name: 'mimetype', content: TYPE }])],
    ['broken XML', 'odt-broken', odt('<text:p>')],
    ['no words', 'file-empty', odt(p(' '))],
    [
      'cells repeated without end',
      'file-empty',
      odt(
        `<table:table><table:table-row>${'<table:table-cell table:number-columns-repeated="1000"/>'.repeat(400)}</table:table-row></table:table>`,
      ),
    ],
  ])('%s', async (_, refusal, bytes) => {
    expect(await refusalOf(bytes)).toBe(refusal)
  })
})
