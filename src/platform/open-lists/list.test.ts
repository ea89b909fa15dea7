import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Row } from '#platform/exports/index.ts'
import { describeList, LIST_LICENCE, listFile, listFormats, type OpenList, readPages } from './index.ts'

const title = { kk: 'Атауы', ru: 'Название', en: 'Title' }
/** A list of so many batches, each of a thousand rows; `read` is told of each batch that is read. */
const aList = (batches: number, read: (batch: number) => void = () => {}): OpenList => ({
  name: 'things',
  title: 'Things',
  fields: [
    { name: 'number', type: 'integer', title },
    { name: 'title', type: 'string', title },
  ],
  homepage: 'https://kenes.example/en/things',
  at: new Date('2026-11-23T05:00:00Z'),
  rows: async function* () {
    for (let batch = 0; batch < batches; batch += 1) {
      read(batch)
      yield Array.from({ length: 1000 }, (_, at): Row => [batch * 1000 + at, `=1+${at}`])
    }
  },
})

async function textOf(list: OpenList, format: 'csv' | 'json'): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of listFile(list, format, 'en')) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

describe('The file of a list', () => {
  test.each(listFormats)('is written as .%s while the list is read, batch by batch', async (format) => {
    let read = 0
    let mostBetween = 0
    let seen = 0
    for await (const _ of listFile(
      aList(50, () => {
        read += 1
      }),
      format,
      'en',
    )) {
      mostBetween = Math.max(mostBetween, read - seen)
      seen = read
    }
    expect(read).toBe(50)
    // A reader who waits lets no more be read than a compressor holds: a few batches, not the list.
    expect(mostBetween).toBeLessThanOrEqual(6)
  })

  test('is not read on when the reader has gone', async () => {
    let read = 0
    const list = aList(50, () => {
      read += 1
    })
    for await (const _ of listFile(list, 'csv', 'en')) if (read > 2) break
    expect(read).toBeLessThanOrEqual(4)
  })

  test('has no text that a spreadsheet program takes for a formula, and JSON has the text as it is', async () => {
    const lines = (await textOf(aList(1), 'csv')).trimEnd().split('\r\n')
    expect(lines[1]).toBe("0,'=1+0")
    for (const line of lines.slice(1)) expect(line.split(',')[1]).toMatch(/^'=/)
    const { rows } = JSON.parse(await textOf(aList(1), 'json'))
    expect(rows[0]).toEqual({ number: 0, title: '=1+0' })
  })

  test('has its header when the list is empty', async () => {
    expect((await textOf(aList(0), 'csv')).replace('\uFEFF', '').trimEnd()).toBe('number,title')
    expect(JSON.parse(await textOf(aList(0), 'json')).rows).toEqual([])
  })
})

test('the package says licence, day, length and hash of the CSV', async () => {
  const csv = await textOf(aList(3), 'csv')
  const described = await describeList(aList(3), 'en', (format) => `https://kenes.example/things.${format}`)
  expect(described).toMatchObject({
    created: '2026-11-23T05:00:00.000Z',
    licenses: [LIST_LICENCE],
    resources: [
      {
        path: 'https://kenes.example/things.csv',
        bytes: Buffer.byteLength(csv),
        hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
      },
    ],
  })
})

test('a list that is read by pages ends with the first page that is not full', async () => {
  const offsets: number[] = []
  const pages = readPages(async (offset, limit) => {
    offsets.push(offset)
    return Array.from({ length: Math.max(0, Math.min(limit, 25 - offset)) }, (_, at) => offset + at)
  }, 10)
  const all: number[] = []
  for await (const page of pages) all.push(...page)
  expect(all).toEqual(Array.from({ length: 25 }, (_, at) => at))
  expect(offsets).toEqual([0, 10, 20])
})
