import { expect, test } from 'vitest'
import { recognise } from '#domain/law/index.ts'
import { openZip } from '#platform/zip/index.ts'
import { writeComparisonDocx } from './comparison.ts'
import { writeLawDocx } from './law.ts'
import { writeReportDocx } from './report.ts'
import { streamDocx } from './table.ts'

const languages = [
  ['kk', 'kk-KZ'],
  ['ru', 'ru-KZ'],
  ['en', 'en-GB'],
] as const
type Language = (typeof languages)[number][0]

const TITLE = 'Дороги & мосты'

async function table(language: Language) {
  async function* batches() {
    yield [['1']]
  }
  const stream = streamDocx({
    language,
    title: TITLE,
    author: 'Акимат',
    at: new Date('2026-03-05T00:00:00Z'),
    opening: [],
    caption: 'Table',
    columns: [{ title: 'No', width: 1 }],
    batches: batches(),
  })
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

const report = (language: Language) =>
  writeReportDocx({
    language,
    title: TITLE,
    subtitle: ['2026'],
    author: 'Акимат',
    date: '2026-03-05T00:00:00Z',
    page: (number) => number,
    blocks: [],
  })

const law = (language: Language) => {
  const { document } = recognise([{ type: 'paragraph', text: 'Статья 1. Вода' }], 'ru')
  const [article] = document.provisions
  if (!article) throw new Error('no article')
  const title = { ...article, eId: 'title', kind: 'docTitle' as const, label: '', heading: '', text: TITLE }
  return writeLawDocx({ language, provisions: [{ ...title, children: [] }, article] })
}

const writers = [
  ['long table', table, 'Акимат'],
  ['report', report, 'Акимат'],
  ['legal text', law, 'Kenes'],
  ['comparison table', (language: Language) => writeComparisonDocx([], language, TITLE), 'Kenes'],
] as const
const cases = writers.flatMap(([name, write, author]) =>
  languages.map(([language, locale]) => ({ name, write, author, language, locale })),
)

test.each(cases)(
  'a $name in $language as .docx has its title, author, time and language in its properties',
  async ({ write, author, language, locale }) => {
    const zip = await openZip(await write(language))
    const part = async (name: string) => Buffer.from((await zip.read(name)) ?? []).toString()
    const core = await part('docProps/core.xml')
    expect(core).toMatch(/<dc:title>Дороги &amp; мосты<\/dc:title>/)
    expect(core).toContain(`<dc:creator>${author}</dc:creator>`)
    expect(core).toMatch(/<dcterms:created xsi:type="dcterms:W3CDTF">20\d\d-\d\d-\d\dT/)
    // The language by which a screen reader chooses its voice.
    expect(await part('word/styles.xml')).toContain(`<w:lang w:val="${locale}"`)
  },
)
