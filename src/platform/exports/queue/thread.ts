import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { MINUTE_MS } from '#domain/base/duration.ts'
import type { BatchOfRows, FromThread, ToThread, WriterData } from './order.ts'

/** A document of 20,000 rows takes a part of this; what takes longer has gone wrong. */
const LONGEST_MS = 15 * MINUTE_MS
const MEGABYTES = 512

/** esbuild bundles the thread beside the program; under the tests it is run from its source. */
function workerScript(): URL {
  const built = new URL('./export-worker.js', import.meta.url)
  return existsSync(built) ? built : new URL('./worker.ts', import.meta.url)
}

/**
 * Writes an export in a thread of its own, so that the site goes on answering. `handed` hears how many rows were handed
 * over. Rejects when the rows cannot be read, the thread fails, or `stop` is called for.
 */
export async function writeInThread(
  data: WriterData,
  rows: AsyncIterable<BatchOfRows>,
  { handed, stop }: { readonly handed: (rows: number) => void; readonly stop: AbortSignal },
): Promise<void> {
  const deadline = AbortSignal.any([stop, AbortSignal.timeout(LONGEST_MS)])
  deadline.throwIfAborted()
  const worker = new Worker(workerScript(), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  const batches = rows[Symbol.asyncIterator]()
  try {
    await new Promise<void>((resolve, reject) => {
      const give = async () => {
        const { done, value } = await batches.next()
        worker.postMessage((done ? 'end' : value) satisfies ToThread)
        if (!done) handed(value.length)
      }
      worker.on('message', (said: FromThread) => {
        if (said === 'written') resolve()
        else give().catch(reject)
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the thread of an export ended with ${code}`)))
      deadline.addEventListener('abort', () => reject(deadline.reason), { once: true })
    })
  } finally {
    await batches.return?.()
    await worker.terminate()
  }
}
