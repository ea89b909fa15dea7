// A program for the crash test: does what is scheduled, says 'idle' and waits to be killed. Arguments: folder, 'slow' or
// 'fast', and for a server its URL. When it is slow it says 'written' and waits before the transaction is committed.
import { setTimeout as sleep } from 'node:timers/promises'
import { MINUTE_MS } from '#domain/base/duration.ts'
import { draftJobs } from '#features/drafts/index.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { openDatabase, ReadCache, TableVersions } from '#platform/db/index.ts'
import { startJobs, type TransactionJob } from '#platform/jobs/index.ts'
import { news } from '../index.ts'
import { drafts } from '../manifest/drafts.ts'

const PAUSE_MS = MINUTE_MS
const POLL_MS = 50
const WAIT_MS = 2000

const [folder = '', pace, url] = process.argv.slice(2)
const jobsOfDrafts = Object.entries(draftJobs(drafts))
// The test leaves the work itself: nothing runs by the clock.
const slowed = ({ run, schedule: _, ...job }: TransactionJob): TransactionJob => ({
  ...job,
  run: async (work) => {
    await run(work)
    process.stdout.write('written\n')
    if (pace === 'slow') await sleep(PAUSE_MS)
  },
})
const readCache = new ReadCache(new TableVersions())
const database = await openDatabase({ folder, url })
const jobs = await startJobs(
  database,
  Object.fromEntries(jobsOfDrafts.map(([queue, job]) => [queue, 'run' in job ? slowed(job) : job])),
  {
    runJobs: true,
    timezone: 'Asia/Almaty',
    onError: (queue, error) => process.stderr.write(`${queue}: ${String(error)}\n`),
    // What publishing an item touches of a context.
    context: () =>
      ({
        features: [news],
        now: () => new Date(),
        today: () => dayOf(new Date()),
        readCache,
      }) as Partial<Context> as Context,
    mailContext: { mail: undefined, origin: 'http://127.0.0.1' },
  },
)
await jobs.work()
for (const end = Date.now() + WAIT_MS; Date.now() < end; ) {
  await jobs.drain()
  await sleep(POLL_MS)
}
process.stdout.write('idle\n')
await sleep(PAUSE_MS)
