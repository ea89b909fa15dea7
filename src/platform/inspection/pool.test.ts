import PDFDocument from 'pdfkit'
import { afterAll, expect, test } from 'vitest'
import { Overloaded } from '#platform/overload.ts'
import { inspectDocument, inspectLawFile } from './index.ts'
import { InspectionPool, type PoolLimits } from './pool.ts'

const pools: InspectionPool[] = []
function troubledPool(limits: Partial<PoolLimits> = {}) {
  const pool = new InspectionPool(new URL('./testing/troubled-worker.ts', import.meta.url), {
    threads: 1,
    waiting: 8,
    longestMs: 60_000,
    megabytes: 32,
    ...limits,
  })
  pools.push(pool)
  return { inspect: (what: string) => pool.inspect('document', Buffer.from(what)) }
}
afterAll(async () => {
  for (const pool of pools) await pool.close()
})
const SOUND = { finding: { ok: true, value: { type: 'application/pdf', format: 'PDF' } } }

test('an inspection that does not end is stopped, and the next file is inspected', async () => {
  const { inspect } = troubledPool({ longestMs: 3000 })
  expect(await inspect('endless')).toEqual({ exhausted: 'time' })
  expect(await Promise.all([inspect('sound'), inspect('sound')])).toEqual([SOUND, SOUND])
})

test('a file that fills the memory of its thread is given up, and the program continues', async () => {
  const { inspect } = troubledPool()
  expect(await inspect('swelling')).toEqual({ exhausted: 'memory' })
  expect(await inspect('sound')).toEqual(SOUND)
})

test('an error of the inspection is thrown, also when the thread exits', async () => {
  const { inspect } = troubledPool()
  await expect(inspect('faulty')).rejects.toThrow('a fault of ours')
  await expect(inspect('leaving')).rejects.toThrow('ended by itself')
  expect(await inspect('sound')).toEqual(SOUND)
})

test('files beyond the waiting limit are refused', async () => {
  const { inspect } = troubledPool({ waiting: 2 })
  const taken = [inspect('sound'), inspect('sound'), inspect('sound')]
  expect(() => inspect('sound')).toThrow(Overloaded)
  expect(await Promise.all(taken)).toEqual([SOUND, SOUND, SOUND])
  expect(await inspect('sound')).toEqual(SOUND)
})

test('the site answers requests while a file is inspected', async () => {
  let turns = 0
  let inspecting = true
  const turn = () => {
    turns += 1
    if (inspecting) setImmediate(turn)
  }
  turn()
  const text = 'Статья 1. Снег\n1. Убирают.\n'.repeat(10_000)
  const [pdf, law] = await Promise.all([inspectDocument(await paper()), inspectLawFile(Buffer.from(text))])
  inspecting = false
  expect(pdf).toMatchObject({ ok: true, value: { format: 'PDF' } })
  expect(law.ok && law.value.format).toBe('text')
  expect(turns).toBeGreaterThan(20)
})

const paper = (): Promise<Buffer> =>
  new Promise((resolve) => {
    const document = new PDFDocument()
    const pieces: Buffer[] = []
    document.on('data', (piece: Buffer) => pieces.push(piece))
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.text('Report').end()
  })
