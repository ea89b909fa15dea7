// What programs of crash tests have in common that make letters and send them.
import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { MINUTE_MS } from '#domain/base/duration.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { openDatabase, ReadCache, TableVersions } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import { type LetterJob, startJobs, type TransactionJob } from '#platform/jobs/index.ts'

const POLL_MS = 50
const WAIT_MS = 2000

/**
 * Carries out what waits, says 'idle' and waits to be killed. Arguments of the program: folder of the database, file of
 * the letters that were sent, the point at which it stops, the time it takes it to be, and for a server its URL. At the
 * point it says its name and waits: before the transaction of a job is committed, before a letter reaches the mail server
 * ('written'), or before it is marked as sent ('sent').
 * @param steps jobs by their queue, each with the name of the point at its end
 */
export async function runLetterWorker(
  steps: Readonly<Record<string, readonly [job: TransactionJob, point: string]>>,
  [letterQueue, letterJob]: readonly [queue: string, job: LetterJob],
  features: readonly Feature[],
): Promise<void> {
  const [folder = '', sentFile = '', point = '', at = '', url] = process.argv.slice(2)
  const stopAt = async (name: string) => {
    if (name !== point) return
    process.stdout.write(`${name}\n`)
    await sleep(MINUTE_MS)
  }
  /** Without its schedule: the test says when it runs. */
  const stopping = ([{ run }, name]: readonly [job: TransactionJob, point: string]): TransactionJob => ({
    run: async (work) => {
      await run(work)
      await stopAt(name)
    },
  })
  const readCache = new ReadCache(new TableVersions())
  const now = () => new Date(at)
  const context = { features, now, today: () => dayOf(now()), readCache, secret: () => Buffer.alloc(32) }
  const jobs = await startJobs(
    await openDatabase({ folder, url }),
    {
      ...Object.fromEntries(Object.entries(steps).map(([queue, step]) => [queue, stopping(step)])),
      [letterQueue]: letterJob,
    },
    {
      runJobs: true,
      timezone: 'Asia/Almaty',
      onError: (queue, error) => process.stderr.write(`${queue}: ${String(error)}\n`),
      // What the jobs touch of a context.
      context: () => context as Partial<Context> as Context,
      mailContext: {
        origin: 'http://127.0.0.1',
        mail: {
          send: async ({ to, messageId }) => {
            await stopAt('written')
            appendFileSync(sentFile, `${to} ${messageId}\n`)
            await stopAt('sent')
          },
        },
      },
    },
  )
  // Takes up what a killed process left, as at every start of the program.
  await jobs.work()
  for (const end = Date.now() + WAIT_MS; Date.now() < end; ) {
    await jobs.drain()
    await sleep(POLL_MS)
  }
  process.stdout.write('idle\n')
  await sleep(MINUTE_MS)
}
