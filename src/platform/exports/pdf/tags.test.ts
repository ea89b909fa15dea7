import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { fontsFolder } from '#platform/exports/fonts.ts'
import type { Report } from '#platform/exports/report.ts'
import type { LongTable } from '#platform/exports/table.ts'
import { writeReportPdf } from './report.ts'
import { streamPdf } from './table.ts'
import { findFaults, readObjects } from './testing/pdf-ua.ts'

type Node = {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}
/** A PDF as another program reads it. */
type ReadPdf = {
  /** Role, text and description of each element with content, in reading order. */
  readonly elements: readonly (readonly [path: string, text: string, alt?: string])[]
  /** Texts that are content of no element. */
  readonly artifacts: readonly string[]
  /** Texts and drawings outside of both. */
  readonly unmarked: readonly string[]
  readonly source: string
  /** All characters as they stand in the file, in the order of the drawing. */
  readonly shown: string
  readonly marked: boolean
  readonly language: string | null
  readonly title: string
  readonly displaysTitle: boolean
  readonly pages: number
}

const painted = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.fill,
  OPS.stroke,
  OPS.constructPath,
  OPS.paintImageXObject,
])

const glyphsOf = ([glyphs]: [readonly ({ readonly unicode: string } | number)[]]) =>
  glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('')

async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await task.promise
  const elements: (readonly [string, string, string?])[] = []
  const artifacts: string[] = []
  const unmarked: string[] = []
  let shown = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = new Map<string, string>()
    const open: (string | undefined)[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((value) => value !== undefined)
        if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
        else if (open.length > 0) artifacts.push(item.str)
        else if (item.str.trim() !== '') unmarked.push(item.str)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.type === 'beginMarkedContentProps' ? (item.id ?? undefined) : undefined)
    }
    const visit = (node: Node, path: string) => {
      if (node.type === 'content') elements.push([path, (texts.get(node.id ?? '') ?? '').trim()])
      const role = node.role && node.role !== 'Root' ? `${path}/${node.role}` : path
      if (node.alt) elements.push([role, '', node.alt])
      for (const child of node.children ?? []) visit(child, role)
    }
    visit((await page.getStructTree()) as Node, '')
    const { fnArray, argsArray } = await page.getOperatorList()
    let depth = 0
    for (const [at, operator] of fnArray.entries()) {
      if (operator === OPS.showText) shown += glyphsOf(argsArray[at])
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
      else if (operator === OPS.endMarkedContent) depth -= 1
      else if (depth === 0 && painted.has(operator)) unmarked.push(`operator ${operator}`)
    }
    expect(depth, `marked content of page ${number}`).toBe(0)
  }
  const metadata = await pdf.getMetadata()
  const source = readObjects(bytes)
  const read = {
    elements,
    artifacts,
    unmarked,
    shown,
    source,
    marked: source.includes('/Marked true'),
    language: (metadata.info as { Language?: string }).Language ?? null,
    title: (metadata.info as { Title: string }).Title,
    displaysTitle: (await pdf.getViewerPreferences())?.get('DisplayDocTitle') === true,
    pages: pdf.numPages,
  }
  await task.destroy()
  return read
}

/** What PDF/UA-1 (ISO 14289-1) requires of every document, as far as a program can tell. */
function expectTagged(pdf: ReadPdf, language: string, title: string) {
  expect(pdf.marked).toBe(true)
  expect(pdf.language).toBe(language)
  expect(pdf.title).toBe(title)
  expect(pdf.displaysTitle).toBe(true)
  expect(pdf.unmarked).toEqual([])
  expect(findFaults(pdf.source)).toEqual([])
  // The title in the metadata, where PDF/UA-1 looks for it (7.1).
  expect(pdf.source).toContain('<dc:title>')
}

const SENTENCES = 400
const LONG = 'Снег убирают до семи часов. '.repeat(SENTENCES)
const sentencesIn = (texts: readonly string[]) =>
  texts.join(' ').match(/Снег убирают до семи часов\./g)?.length

async function aPicture() {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#00afca' } })
  return new Uint8Array(await picture.png().toBuffer())
}

describe('A report', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    const report: Report = {
      language: 'kk',
      title: 'Есеп',
      subtitle: ['Әкімдік'],
      author: 'Әкімдік',
      date: '2026-03-05T00:00:00Z',
      page: (number) => `${number}-бет`,
      blocks: [
        { kind: 'heading', text: 'Before' },
        { kind: 'chapter', text: 'Chapter' },
        { kind: 'heading', text: 'Section' },
        { kind: 'text', text: LONG },
        { kind: 'list', items: [{ text: 'First', note: 'Note' }] },
        { kind: 'list', items: [{ text: 'Second' }] },
        {
          kind: 'table',
          head: ['Place', 'Count'],
          rows: Array.from({ length: 90 }, (_, at) => [`Row ${at}`, String(at)]),
          numeric: [false, true],
          widths: [2, 1],
        },
        { kind: 'bars', title: 'Bars', bars: [{ name: 'Ulytau', value: 2, plan: 3, text: '2 km' }] },
        { kind: 'picture', bytes: await aPicture(), alt: 'A street' },
      ],
    }
    pdf = await readPdf(await writeReportPdf(report, fontsFolder))
  })

  test('has language, title and marks for everything drawn', () => expectTagged(pdf, 'kk', 'Есеп'))

  test('reads in order: headings without a skipped level, paragraphs, one list, tables, figures', () => {
    const seen = pdf.elements.filter(([path]) => !path.includes('TBody'))
    const found = seen.map(([path, text]) => [path.replace('/Document/', ''), text.slice(0, 10).trim()])
    const withoutRest = found.filter((item, at) => found[at - 1]?.[0] !== 'P' || item[0] !== 'P' || at < 3)
    expect(withoutRest).toEqual([
      ['H1', 'Есеп'],
      ['P', 'Әкімдік'],
      ['H2', 'Before'],
      ['H2', 'Chapter'],
      ['H3', 'Section'],
      ['P', 'Снег убира'],
      ['L/LI/LBody/P', 'First'],
      ['L/LI/LBody/P', 'Note'],
      ['L/LI/LBody/P', 'Second'],
      ['Table/THead/TR/TH', 'Place'],
      ['Table/THead/TR/TH', 'Count'],
      ['P', 'Bars'],
      ['Figure', ''],
      ['Figure', 'Ulytau 2 k'],
      ['Figure', ''],
      ['Figure', 'A street'],
    ])
  })

  test('a paragraph over several pages is one element with all of its text', () => {
    const parts = pdf.elements.filter(([path, text]) => path === '/Document/P' && text.includes('Снег'))
    expect(parts.length).toBeGreaterThan(1)
    expect(sentencesIn(parts.map(([, text]) => text))).toBe(SENTENCES)
  })

  test('pictures and charts have a description', () => {
    expect(pdf.elements.flatMap(([, , alt]) => alt ?? [])).toEqual(['Ulytau: 2 km', 'A street'])
    expect(pdf.source.match(/\/BBox \[/g)).toHaveLength(2)
  })

  test('header cells have a scope, and headers repeated on a page are no content', () => {
    expect(pdf.source.match(/\/Scope \/Column/g)).toHaveLength(2)
    expect(pdf.elements.filter(([path]) => path.endsWith('TH'))).toHaveLength(2)
    expect(pdf.elements.filter(([path]) => path.endsWith('TD'))).toHaveLength(180)
    expect(pdf.artifacts).toContain('Place')
    expect(pdf.artifacts).toContain('3-бет')
  })
})

describe('A long table', () => {
  const COUNT = 250
  let pdf: ReadPdf
  beforeAll(async () => {
    async function* batches() {
      for (let at = 0; at < COUNT; at += 1) yield [[at, at === 3 ? LONG : `Text ${at}`, null]]
    }
    const table: LongTable = {
      language: 'ru',
      title: 'Ответы',
      author: 'Акимат',
      at: new Date(0),
      opening: [
        { kind: 'text', text: 'Opening' },
        { kind: 'table', head: ['Kind', 'Count'], rows: [['Remark', '1']], widths: [1, 1] },
      ],
      caption: 'Table',
      columns: [
        { title: 'No', width: 1 },
        { title: 'Comment', width: 3 },
        { title: 'Answer', width: 2 },
      ],
      batches: batches(),
    }
    const pieces: Uint8Array[] = []
    for await (const piece of streamPdf(table, fontsFolder)) pieces.push(piece)
    pdf = await readPdf(Buffer.concat(pieces))
  })

  test('has language, title and marks for everything drawn', () => expectTagged(pdf, 'ru', 'Ответы'))

  test('reads in order: title, introduction, caption, header, rows', () => {
    expect(pdf.elements.slice(0, 13).map(([path, text]) => [path.replace('/Document/', ''), text])).toEqual([
      ['H1', 'Ответы'],
      ['P', 'Opening'],
      ['Table/THead/TR/TH', 'Kind'],
      ['Table/THead/TR/TH', 'Count'],
      ['Table/TBody/TR/TD', 'Remark'],
      ['Table/TBody/TR/TD', '1'],
      ['H2', 'Table'],
      ['Table/THead/TR/TH', 'No'],
      ['Table/THead/TR/TH', 'Comment'],
      ['Table/THead/TR/TH', 'Answer'],
      ['Table/TBody/TR/TD', '0'],
      ['Table/TBody/TR/TD', 'Text 0'],
      ['Table/TBody/TR/TD', ''],
    ])
  })

  test('a row over several pages is one row with all of its text, and spaces between its words', () => {
    const parts = pdf.elements.filter(([path, text]) => path.endsWith('TD') && text.includes('Снег'))
    expect(parts.length).toBeGreaterThan(1)
    expect(sentencesIn(parts.map(([, text]) => text))).toBe(SENTENCES)
    expect(pdf.shown).not.toMatch(/семичасов|досеми|убираютдо|Снегубирают/)
    expect(pdf.source.match(/\/S \/TR\n/g)).toHaveLength(COUNT + 3)
  })

  test('header cells have a scope, and headers repeated on a page are no content', () => {
    expect(pdf.source.match(/\/Scope \/Column/g)).toHaveLength(5)
    expect(pdf.elements.filter(([path]) => path.endsWith('TH'))).toHaveLength(5)
    expect(pdf.artifacts.filter((text) => text === 'Comment')).toHaveLength(pdf.pages - 1)
  })

  test('elements of finished pages are written while the table is, not kept until its end', () => {
    const parentTree = pdf.source.slice(pdf.source.indexOf('/ParentTree'))
    const values = parentTree.slice(0, parentTree.indexOf('>>')).match(/^ +\d+ \d+ 0 R$/gm)
    expect(values).toHaveLength(pdf.pages - 1)
  })
})
