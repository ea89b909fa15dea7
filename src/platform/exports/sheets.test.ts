import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'
import type { Row } from './table.ts'
import { writeXlsx } from './xlsx.ts'

const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true })

test('a name that begins like a formula is a text in the file, and all else is unchanged', () => {
  const names = ['=1+1', '+7 701 234 56 78', '-5', '@SUM(A1)', '\t=1', '＝1', "Д'Арк", 'a;b,"c"\nd', 'Ғалым']
  const [row] = read(writeCsv([names]))
  expect(row).toEqual(names.map((name) => (/^[=+\-@\t＝]/.test(name) ? `'${name}` : name)))
})

test('any texts are read back from the file, and none of them begins like a formula', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !/^[\uFEFF\r\n]/.test(one))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (row) => {
      const back = read(writeCsv([row]))[0] ?? []
      expect(back.map((one, at) => (one === row[at] ? one : one.slice(1)))).toEqual(row)
      for (const one of back) expect(one).not.toMatch(/^[=+\-@\t\r]/)
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
