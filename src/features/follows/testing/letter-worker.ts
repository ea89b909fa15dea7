// A program for the crash test: looks for events, finds their followers, makes and sends their letters, says 'idle' and
// waits to be killed. Arguments: folder of the database, file of the letters that were sent, the point at which it stops
// ('found', 'spread', 'collected', 'sent' or 'none'), the time it takes it to be, and for a server its URL. At the point
// it says its name and waits, before the transaction is committed or the letter is marked as sent.
import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { MINUTE_MS } from '#domain/base/duration.ts'
import { news } from '#features/news/index.ts'
import { territories } from '#features/territories/index.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { openDatabase, ReadCache, TableVersions } from '#platform/db/index.ts'
import { startJobs, type TransactionJob } from '#platform/jobs/index.ts'
import {
  COLLECT_LETTERS_QUEUE,
  collectJob,
  FIND_EVENTS_QUEUE,
  findEventsJob,
  LETTER_QUEUE,
  notifyFollowersJob,
  SPREAD_EVENT_QUEUE,
} from '../delivery/jobs.ts'
import { letterJob } from '../delivery/letters.ts'

const POLL_MS = 50
const WAIT_MS = 1000

const [folder = '', sentFile = '', point = '', at = '', url] = process.argv.slice(2)

async function stopAt(name: string) {
  if (name !== point) return
  process.stdout.write(`${name}\n`)
  await sleep(MINUTE_MS)
}
/** Without its schedule: the test says when it runs. */
const stopping = ({ run }: TransactionJob, name: string): TransactionJob => ({
  run: async (work) => {
    await run(work)
    await stopAt(name)
  },
})

const readCache = new ReadCache(new TableVersions())
const now = () => new Date(at)
const database = await openDatabase({ folder, url })
const jobs = await startJobs(
  database,
  {
    [FIND_EVENTS_QUEUE]: stopping(findEventsJob, 'found'),
    [SPREAD_EVENT_QUEUE]: stopping(notifyFollowersJob, 'spread'),
    [COLLECT_LETTERS_QUEUE]: stopping(collectJob, 'collected'),
    [LETTER_QUEUE]: letterJob,
  },
  {
    runJobs: true,
    timezone: 'Asia/Almaty',
    onError: (queue, error) => process.stderr.write(`${queue}: ${String(error)}\n`),
    // What the jobs touch of a context.
    context: () =>
      ({
        features: [territories, news],
        now,
        today: () => dayOf(now()),
        readCache,
        secret: () => Buffer.alloc(32),
      }) as Partial<Context> as Context,
    mailContext: {
      origin: 'http://127.0.0.1',
      mail: {
        send: async ({ to, messageId }) => {
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
