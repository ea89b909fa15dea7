import { existsSync, readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, expect, test } from 'vitest'
import { fontsFolder } from '#platform/exports/fonts.ts'
import type { BatchOfRows, ExportOrder } from './order.ts'
import { ExportQueue, type ExportRequest, type ExportStatus } from './queue.ts'

const queue = new ExportQueue()
afterAll(() => queue.stop())

const order = (format: 'docx' | 'pdf' | 'xlsx'): ExportOrder => ({
  kind: 'table',
  demonstration: false,
  format,
  fonts: fontsFolder,
  table: {
    language: 'kk',
    title: 'Жауаптар кестесі',
    author: 'Әкімдік',
    at: new Date(0),
    opening: [],
    caption: 'Кесте',
    columns: [
      { title: '№', width: 1 },
      { title: 'Пікір', width: 9 },
    ],
  },
})
let reads = 0
async function* rowsOf(batches: number): AsyncGenerator<BatchOfRows> {
  for (let n = 0; n < batches; n += 1)
    yield Array.from({ length: 100 }, (_, row) => [n * 100 + row, `Қар ерте тазалансын, ${n}`])
}
const wanted = (key: string, batches = 2, format: 'docx' | 'pdf' | 'xlsx' = 'xlsx'): ExportRequest => ({
  key,
  read: async () => {
    reads += 1
    return { order: order(format), rows: rowsOf(batches), total: batches * 100 }
  },
})
const ready = (status: ExportStatus) => {
  if (status.is !== 'ready') throw new Error(status.is)
  return status
}

test('a hundred requests for one file write it once', async () => {
  reads = 0
  const all = await Promise.all(Array.from({ length: 100 }, () => queue.wait(wanted('one'), 60_000)))
  const paths = new Set(all.map((item) => ready(item).path))
  expect(paths.size).toBe(1)
  expect(reads).toBe(1)
  expect(
    readFileSync([...paths][0] ?? '')
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  // Other data gives another file.
  expect(ready(await queue.wait(wanted('two'), 60_000)).path).not.toBe([...paths][0])
})

test('files are written one after the other; waiting requests see their position, and too many are refused', async () => {
  const small = new ExportQueue({ waiting: 2 })
  const first = small.wait(wanted('long', 40, 'pdf'), 60_000)
  const others = [small.ask(wanted('second')), small.ask(wanted('third'))]
  expect(others).toEqual([
    { is: 'waiting', before: 1 },
    { is: 'waiting', before: 2 },
  ])
  expect(small.ask(wanted('too many'))).toEqual({ is: 'full' })
  // A file that is being written is available to everyone.
  expect(small.ask(wanted('long')).is).toBe('writing')
  ready(await first)
  ready(await small.wait(wanted('third'), 60_000))
  await small.stop()
})

test('the least recently requested files are removed first', async () => {
  const small = new ExportQueue({ kept: 2 })
  const paths: string[] = []
  for (const key of ['a', 'b', 'a', 'c']) paths.push(ready(await small.wait(wanted(key), 60_000)).path)
  expect(paths.map((path) => existsSync(path))).toEqual([true, false, true, true])
  await small.stop()
})

test('progress is reported, and the site keeps answering meanwhile', async () => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const requested = wanted('far', 50, 'pdf')
  queue.ask(requested)
  delay.enable()
  const seen: number[] = []
  for (;;) {
    const status = await queue.wait(requested, 50)
    if (status.is === 'ready') break
    if (status.is === 'writing') seen.push(status.done)
  }
  delay.disable()
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.some((done) => done > 0 && done < 5000)).toBe(true)
  // Writing takes seconds; an event loop blocked for so long would mean that the site does not answer.
  expect(delay.percentile(99) / 1e6).toBeLessThan(250)
}, 120_000)

test('a failure is reported to the request, and the next request tries again', async () => {
  let broken = true
  const shaky: ExportRequest = {
    key: 'shaky',
    read: async () => {
      if (broken) throw new Error('the database is away')
      return { order: order('docx'), rows: rowsOf(1) }
    },
  }
  await expect(queue.wait(shaky, 60_000)).rejects.toThrow('the database is away')
  broken = false
  ready(await queue.wait(shaky, 60_000))
  async function* failing(): AsyncGenerator<BatchOfRows> {
    yield [[1, 'а']]
    throw new Error('in the middle')
  }
  const halfway = { key: 'half', read: async () => ({ order: order('pdf'), rows: failing() }) }
  await expect(queue.wait(halfway, 60_000)).rejects.toThrow('in the middle')
})

test('stopping ends the current file and leaves none', async () => {
  const own = new ExportQueue()
  const { path } = ready(await own.wait(wanted('kept'), 60_000))
  const cut = own.wait(wanted('cut', 1000, 'pdf'), 60_000)
  await Promise.all([own.stop(), expect(cut).rejects.toThrow('stopping')])
  expect(existsSync(path)).toBe(false)
})
