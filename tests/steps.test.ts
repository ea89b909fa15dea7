import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { parsers } from './support/steps/parsers.ts'

/** Lengths of a text in characters, each twice the one before. */
const SIZES = [1000, 2000, 4000]
/** The allowed ratio of the second doubling to the first: 2 is linear, 2.2 is n log n, 4 is quadratic. */
const GROWTH = 2.6
/** Constant steps that do not grow with the length of a text. */
const NOISE = 2000

async function stepsOf(name: string): Promise<Readonly<Record<string, readonly number[]>>> {
  const worker = new Worker(new URL('./support/steps/worker.ts', import.meta.url), {
    workerData: { name, sizes: SIZES },
  })
  const [counts] = await once(worker, 'message')
  await worker.terminate()
  return counts
}

/** Whether twice the text takes about twice the steps, and not four times as many. */
const isLinear = ([small = 0, middle = 0, large = 0]: readonly number[]) =>
  large - middle <= GROWTH * (middle - small) + NOISE

describe('Twice the text takes about twice the steps', () => {
  test.each(Object.keys(parsers))(
    '%s',
    async (name) => {
      const counts = await stepsOf(name)
      const steep = Object.entries(counts).filter(([, steps]) => !isLinear(steps))
      expect(Object.fromEntries(steep)).toEqual({})
      // A parser whose steps are not counted would pass whatever it did.
      expect(Math.max(...Object.values(counts).flat())).toBeGreaterThan(20)
    },
    600_000,
  )
})
