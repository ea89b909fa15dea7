import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { type Block, type LawDocument, recognise, wordsOf } from '#domain/law/index.ts'
import { generateAct, generatedBlocksOf } from '#domain/law/testing/act.ts'
import { anyBlocks } from '#domain/law/testing/blocks.ts'
import { writeLawDocx } from '#platform/exports/index.ts'
import { openZip } from '#platform/zip/index.ts'
import { type AknAbout, openLawFile, readAkn, writeAkn, writeHtmlPage } from './index.ts'

const about: AknAbout = {
  type: 'bill',
  subtype: 'decision',
  number: '12/3',
  date: '2026-03-05',
  versionDate: '2026-04-01',
  madeOn: '2026-04-02',
  author: {
    id: 'maslikhat',
    href: '/ontology/organization/maslikhat',
    name: 'Қостанай «аудандық» мәслихаты',
  },
}
const schema = readFileSync(new URL('../../../data/akn/akomantoso30-written.xsd', import.meta.url), 'utf8')

async function errorsOf(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'act.xml', contents: xml }],
    schema: [{ fileName: 'akn.xsd', contents: schema }],
    initialMemoryPages: 512,
    maxMemoryPages: 8192,
  })
  return errors.map(({ message }) => message)
}

const reopened = async (file: Uint8Array | string, language: LawDocument['language']) => {
  const opened = await openLawFile(typeof file === 'string' ? new TextEncoder().encode(file) : file, language)
  return opened.ok ? opened.value.recognition.document : opened.refusal
}
const fromAkn = (xml: string) => {
  const read = readAkn(xml)
  return read.ok ? read.value : read.refusal
}

describe.each(['kk', 'ru'] as const)('an act of 500 articles in %s comes back the same', (language) => {
  const act = recognise(
    generatedBlocksOf(generateAct({ seed: 21, language, articles: 500, sentences: 2 })),
    language,
  ).document

  test('an act comes back the same through Akoma Ntoso, valid against its schema', async () => {
    const xml = writeAkn(act, about)
    expect(fromAkn(xml)).toEqual(act)
    expect(await errorsOf(xml)).toEqual([])
  })
  test('an act comes back the same through HTML', async () =>
    expect(await reopened(writeHtmlPage(act), language)).toEqual(act))
  test('an act comes back the same through Word', async () =>
    expect(await reopened(await writeLawDocx(act), language)).toEqual(act))
})

/** What an import gives is what an export must bring back; the first import may tidy. */
const imported = (blocks: readonly Block[]) => recognise(blocks, 'ru').document

describe('whatever was imported', () => {
  test('comes back the same through Akoma Ntoso; footnotes that nothing refers to, from the second time on', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const document = imported(blocks)
        const first = fromAkn(writeAkn(document, about))
        if (blocks.every(({ type }) => type !== 'footnote')) expect(first).toEqual(document)
        if (typeof first === 'string') throw new Error(first)
        expect(fromAkn(writeAkn(first, about))).toEqual(first)
        expect(wordsOf(first).toSorted()).toEqual(wordsOf(document).toSorted())
      }),
      { numRuns: 400 },
    )
  })

  test('keeps the words of a table before the first article, and their footnotes', async () => {
    const row = { cells: [{ text: 'Ведомство' }, { text: 'Срок[1]' }] }
    const before: Block[] = [
      { type: 'paragraph', text: 'Правительство постановляет, поручив:' },
      { type: 'table', rows: [row] },
      { type: 'footnote', marker: '1', text: 'Рабочие дни.' },
      { type: 'paragraph', text: 'Статья 1. Вода' },
    ]
    const document = imported(before)
    const [preamble] = document.provisions
    expect([preamble?.kind, preamble?.children.map(({ kind }) => kind)]).toEqual([
      'preamble',
      ['text', 'table'],
    ])
    const xml = writeAkn(document, about)
    expect(fromAkn(xml)).toEqual(document)
    expect(await errorsOf(xml)).toEqual([])
  })

  test('keeps footnotes of the head of a table and of the cells under it, as real footnotes', async () => {
    const head = {
      cells: [
        { text: 'Вода [1]', header: true },
        { text: 'Норма [2]', header: true },
      ],
    }
    const row = { cells: [{ text: 'Фтор' }, { text: '1,5 [3]' }] }
    const document = imported([
      { type: 'paragraph', text: 'Статья 1. Вода' },
      { type: 'paragraph', text: '1. Нормы воды:' },
      { type: 'table', rows: [head, row] },
      ...['Питьевая.', 'На литр.', 'Не больше.'].map(
        (text, at): Block => ({ type: 'footnote', marker: String(at + 1), text }),
      ),
    ])
    expect(wordsOf(document).join(' ')).toContain('Не больше')
    const docx = await writeLawDocx(document)
    for (const file of [docx, writeHtmlPage(document), writeAkn(document, about)])
      expect(await reopened(file, 'ru')).toEqual(document)
    const parts = await openZip(docx)
    const body = new TextDecoder().decode((await parts.read('word/document.xml')) ?? undefined)
    expect(body.match(/<w:footnoteReference /g)).toHaveLength(3)
    // Programs draw no borders for a style that the file does not define.
    for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])
      expect(body).toMatch(new RegExp(`<w:${side} [^>]*w:val="single"`))
  })

  test('is valid Akoma Ntoso as an act, a bill or a document', async () => {
    const type = fc.constantFrom('act' as const, 'bill' as const, 'doc' as const)
    await fc.assert(
      fc.asyncProperty(anyBlocks, type, async (blocks, kind) => {
        expect(await errorsOf(writeAkn(imported(blocks), { ...about, type: kind }))).toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  test('comes back the same through HTML from the second time on', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlocks, async (blocks) => {
        const first = await reopened(writeHtmlPage(imported(blocks)), 'ru')
        if (typeof first === 'string') expect(first).toBe('file-empty')
        else expect(await reopened(writeHtmlPage(first), 'ru')).toEqual(first)
      }),
      { numRuns: 300 },
    )
  })

  test('comes back the same through Word from the second time on', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlocks, async (blocks) => {
        const first = await reopened(await writeLawDocx(imported(blocks)), 'ru')
        if (typeof first === 'string') expect(first).toBe('file-empty')
        else expect(await reopened(await writeLawDocx(first), 'ru')).toEqual(first)
      }),
      { numRuns: 50 },
    )
  })
})

test.each([
  ['kk', 'kaz', 'Су туралы'],
  ['ru', 'rus', 'О воде'],
  ['en', 'eng', 'On water'],
] as const)(
  'the metadata of a version in %s names its language, and has its title and author in it',
  async (language, code, name) => {
    const [title] = imported([{ type: 'paragraph', text: 'Статья 1. Вода' }]).provisions
    if (!title) throw new Error('no article')
    const version = { ...title, eId: 'title', kind: 'docTitle', label: '', heading: '', text: name } as const
    const author = { ...about.author, name: `${name}: author` }
    const xml = writeAkn({ language, provisions: [{ ...version, children: [] }] }, { ...about, author })
    expect(xml.match(/<FRBRlanguage language="[^"]*"\/>/g)).toEqual([`<FRBRlanguage language="${code}"/>`])
    const expression = /<FRBRExpression><FRBRthis value="([^"]*)"/.exec(xml)?.[1]
    expect(expression).toContain(`/${code}@${about.versionDate}`)
    expect(/<FRBRWork><FRBRthis value="([^"]*)"/.exec(xml)?.[1]).not.toContain(code)
    expect(xml).toContain(`<FRBRname value="${name}"/>`)
    expect(xml).toContain(`showAs="${author.name}"`)
    expect(fromAkn(xml)).toMatchObject({ language })
    expect(await errorsOf(xml)).toEqual([])
  },
)

test('a schema that does not find mistakes would prove nothing', async () => {
  const act = imported([{ type: 'paragraph', text: 'Статья 1. Вода' }])
  const xml = writeAkn(act, about)
  expect(await errorsOf(xml.replace('<heading>', '<heading><p/>'))).not.toEqual([])
  expect(await errorsOf(xml.replaceAll('eId="kenes"', 'eId="art_1"'))).not.toEqual([])
})
