import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { fontsFolder } from '#platform/exports/fonts.ts'
import type { Report } from '#platform/exports/report.ts'
import type { LongTable } from '#platform/exports/table.ts'
import { writeReportPdf } from './report.ts'
import { streamPdf } from './table.ts'
import { findFaults, readObjects } from './testing/pdf-ua.ts'

async function aPicture() {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#00afca' } })
  return new Uint8Array(await picture.png().toBuffer())
}

describe('The rules of PDF/UA-1 that a program can judge', () => {
  let source: string
  beforeAll(async () => {
    const report: Report = {
      language: 'en',
      title: 'Report',
      subtitle: [],
      author: 'Akimat',
      date: '2026-03-05T00:00:00Z',
      page: String,
      blocks: [
        { kind: 'chapter', text: 'Chapter' },
        { kind: 'heading', text: 'Section' },
        { kind: 'list', items: [{ text: 'One' }] },
        { kind: 'table', head: ['A', 'B'], rows: [['1', '2']], numeric: [true, true], widths: [1, 1] },
        { kind: 'picture', bytes: await aPicture(), alt: 'A street' },
      ],
    }
    source = readObjects(await writeReportPdf(report, fontsFolder))
  })

  test('our files break none of them', () => expect(findFaults(source)).toEqual([]))

  test.each([
    ['the catalogue has no language', '/Lang (en)', '/Long (en)'],
    ['the content is not marked', '/Marked true', '/Marked false'],
    ['the title is not displayed', '/DisplayDocTitle true', '/DisplayDocTitle false'],
    ['a font is not embedded', '/FontFile2', '/FontFile9'],
    ['a font has no characters for its glyphs', '/ToUnicode', '/ToNothing'],
    ['a glyph of a font has no number', '/CIDToGIDMap', '/CIDToOther'],
    ['a figure has no description', '/Alt (A street)', '/Alt ()'],
    ['a header cell has no scope', '/Scope /Column', '/Scope /Other'],
    ['an element is no standard type: Box', '/S /Figure', '/S /Box'],
    ['LI stands in Document', '/S /L\n', '/S /Document\n'],
    ['a heading H4 follows H1', '/S /H2', '/S /H4'],
    ['a row has 1 cells where others have 2', '/S /TD', '/S /P'],
    ['a page is not in the parent tree', '/StructParents', '/StructOther'],
  ])('a file is found in which %s', (fault, right, wrong) => {
    expect(source).toContain(right)
    expect(findFaults(source.replace(right, wrong))).toContain(fault)
  })
})

test('a table of thousands of rows is packed: some bytes for each cell, not a hundred', async () => {
  const ROWS = 2000
  async function* batches() {
    for (let at = 0; at < ROWS; at += 1) yield [[at, 'Text', 'Yes']]
  }
  const columns = ['No', 'Comment', 'Answer'].map((title) => ({ title, width: 1 }))
  const table: LongTable = {
    language: 'ru',
    title: 'T',
    author: 'A',
    at: new Date(0),
    opening: [],
    caption: 'Table',
    columns,
    batches: batches(),
  }
  let bytes = 0
  for await (const piece of streamPdf(table, fontsFolder)) bytes += piece.length
  // As objects of their own each of the 6000 cells took 115 bytes; the fonts take 40 KB.
  expect(bytes / (ROWS * columns.length)).toBeLessThan(50)
})
