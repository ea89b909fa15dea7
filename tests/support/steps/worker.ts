import { parentPort, workerData } from 'node:worker_threads'
import { Meter } from './meter.ts'

const { name, sizes } = workerData as { readonly name: string; readonly sizes: readonly number[] }
const meter = new Meter()
await meter.start()
// Imported here, so that its code is counted.
const { parsers } = await import('./parsers.ts')
const parser = parsers[name]
if (!parser) throw new Error(`there is no parser of ${name}`)
const { pieces, wrap = (text) => text, times = 1 } = parser
const parse = await parser.prepare()

const counts: Record<string, number[]> = {}
for (const piece of pieces) {
  const text = (size: number) => {
    const length = Math.ceil((times * size) / piece.length)
    return wrap(Array.from({ length }, (_, n) => piece.replaceAll('{n}', String(n))).join(''))
  }
  // One-time initialisation is done before counting.
  await parse(text(sizes[0] ?? 1))
  counts[piece] = []
  for (const size of sizes) counts[piece].push(await meter.count(() => parse(text(size))))
}
parentPort?.postMessage(counts)
