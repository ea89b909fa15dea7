import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { openZip } from '#platform/zip/index.ts'
import { writeCsv } from './csv.ts'
import { cellText, type Row } from './table.ts'
import { streamXlsx, writeXlsx } from './xlsx.ts'

const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true })

test('a name that begins like a formula is a text in the file, and all else is unchanged', () => {
  const names = ['=1+1', '+7 701 234 56 78', '-5', '@SUM(A1)', '\t=1', '＝1', "Д'Арк", 'a;b,"c"\nd', 'Ғалым']
  const [row] = read(writeCsv([names]))
  expect(row).toEqual(names.map((name) => (/^[=+\-@\t＝]/.test(name) ? `'${name}` : name)))
})

test('any texts are read back from the file, and none of them begins like a formula', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((item) => !/^[\uFEFF\r\n]/.test(item))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (row) => {
      const back = read(writeCsv([row]))[0] ?? []
      expect(back.map((item, at) => (item === row[at] ? item : item.slice(1)))).toEqual(row)
      for (const item of back) expect(item).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})

test('the workbook contains the same texts and numbers, under any name of the sheet', async () => {
  const rows: Row[] = [
    ['Аты-жөні', 'Саны'],
    ['=1+1', 3],
    ['Ұлытау', null],
  ]
  const bytes = await writeXlsx('Бюджет: 2027/2028 [жоба] және тағы бірнеше сөз', rows)
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
  expect(await readSheet(Buffer.from(bytes))).toEqual(rows)
})

test('days and times are dates in the workbook, so that they sort, and ISO 8601 in CSV', async () => {
  const rows: Row[] = [
    ['Күні', 'Уақыты'],
    [{ day: '2026-11-20' }, { day: '2026-02-28', time: '09:30' }],
    [{ day: '1999-12-31' }, null],
  ]
  expect(await readSheet(Buffer.from(await writeXlsx('Күндер', rows)))).toEqual([
    ['Күні', 'Уақыты'],
    [new Date('2026-11-20T00:00:00Z'), new Date('2026-02-28T09:30:00Z')],
    [new Date('1999-12-31T00:00:00Z'), null],
  ])
  expect(read(writeCsv(rows))[1]).toEqual(['2026-11-20', '2026-02-28 09:30'])
  expect(cellText({ day: '2026-11-20' })).toBe('2026-11-20')
})

test('a workbook says its title, author, language and time', async () => {
  async function* none(): AsyncGenerator<Row[]> {}
  const table = {
    title: 'Жауаптар <кестесі>',
    author: 'Әкімдік',
    language: 'kk',
    at: new Date('2026-11-20T06:00:00.000Z'),
    caption: 'Кесте',
    columns: [{ title: '№', width: 1 }],
    batches: none(),
  } as const
  const pieces: Uint8Array[] = []
  for await (const piece of streamXlsx(table)) pieces.push(piece)
  const part = await (await openZip(Buffer.concat(pieces))).read('docProps/core.xml')
  const core = Buffer.from(part ?? []).toString()
  expect(core).toContain('<dc:title>Жауаптар &lt;кестесі&gt;</dc:title>')
  expect(core).toContain('<dc:creator>Әкімдік</dc:creator><dc:language>kk</dc:language>')
  expect(core).toContain('>2026-11-20T06:00:00Z</dcterms:created>')
})
