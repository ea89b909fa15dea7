// Program for the crash tests: records acts, each in its own transaction, prints their ids after the commits, and
// integrates them. Arguments: folder, step at which it kills itself ('-' for none), and for a server its URL.

import { openDatabase } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { findLog, openJournal, recordAct } from '#platform/journal/index.ts'
import { testLocation } from './place.ts'

const ACTS = 40
/** The first round succeeds, so that a log has been seen that could be forked. */
const ROUND = 2

const [folder = '', deadly = '-', url] = process.argv.slice(2)
const database = await openDatabase({ folder, url })
const db = database.db
const now = () => new Date()
let round = 0
const journal = await openJournal(db, testLocation(folder), {
  now,
  onError: (error) => console.error(error),
  onStep: (step) => {
    if (step === deadly && round === ROUND) process.kill(process.pid, 'SIGKILL')
  },
})
for (;;) {
  round += 1
  const acts = Array.from({ length: ACTS }, async () => {
    const act = newId<'item'>(now())
    const content = { title: 'ә'.repeat(act.charCodeAt(35)) }
    const published = { type: 'news.published', act, territory: '750000000', body: null, content }
    await db.transaction().execute((tx) => recordAct({ db: tx, now }, published))
    process.stdout.write(`act ${act}\n`)
  })
  await Promise.all(acts)
  await journal.integrate()
  const log = await findLog(db)
  process.stdout.write(`checkpoint ${Buffer.from(log?.published ?? '').toString('base64')}\n`)
}
