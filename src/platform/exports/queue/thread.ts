import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { MINUTE_MS } from '#domain/base/duration.ts'
import type { BatchOfRows, FromThread, ToThread, WriterData } from './order.ts'

/** Timeout: a document of 20,000 rows takes a fraction of it. */
const RUNNING_MS_MAX = 15 * MINUTE_MS
const MEGABYTES = 512

/** esbuild bundles the worker next to the program; tests run it from its source. */
function workerScript(): URL {
  const built = new URL('./export-worker.js', import.meta.url)
  return existsSync(built) ? built : new URL('./worker.ts', import.meta.url)
}

/**
 * Writes an export in a worker thread, so that the site keeps answering. `handed` is called with the number of rows
 * passed on. Rejects when the rows cannot be read, the thread fails, or `stop` is called.
 */
export async function writeInThread(
  data: WriterData,
  rows: AsyncIterable<BatchOfRows>,
  { handed, stop }: { readonly handed: (rows: number) => void; readonly stop: AbortSignal },
): Promise<void> {
  const deadline = AbortSignal.any([stop, AbortSignal.timeout(RUNNING_MS_MAX)])
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
      worker.on('message', (reply: FromThread) => {
        if (reply === 'written') resolve()
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
