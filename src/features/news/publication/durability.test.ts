import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import {
  buildProgram,
  leaveWork,
  lookAndLetTimePass,
  type Program,
  startProcess,
  withOpened,
} from '#app/testing/crashes.ts'
import { copyTemplate } from '#app/testing/template.ts'
import type { Config } from '#platform/config.ts'
import { completeTexts, createNewsDraft, createPublisher } from '../fixtures.ts'

const SCHEDULED_QUEUE = 'news.publish-scheduled'
const KILLS = 2
let copy: { config: Config; remove: () => Promise<void> }
let publishingWorker: Program
beforeAll(async () => {
  publishingWorker = await buildProgram('src/features/news/testing/publishing-worker.ts')
  copy = await copyTemplate(inject('template'))
})
afterAll(async () => {
  publishingWorker.remove()
  await copy.remove()
})

const schedule = (): Promise<string> =>
  withOpened(copy.config, async (database) => {
    const { db } = database
    const at = new Date(Date.now() - 1000)
    const { id } = await createNewsDraft(db, await createPublisher(db), completeTexts, at)
    await leaveWork(database, [SCHEDULED_QUEUE], [SCHEDULED_QUEUE, { draft: id, at: at.toISOString() }])
    return id
  })

const start = (pace: 'slow' | 'fast') => startProcess(copy.config, publishingWorker, [pace])

type Counts = Readonly<Record<'items' | 'versions' | 'records' | 'acts', number>>

/** What there is of an item; then time passes. */
async function countsOf(id: string): Promise<Counts | undefined> {
  const { rows } = await lookAndLetTimePass(copy.config, [SCHEDULED_QUEUE], ({ db }) =>
    sql<Counts>`select
      (select count(*)::int from news_item where id = ${id}) as items,
      (select count(*)::int from news_version where news_item_id = ${id}) as versions,
      (select count(*)::int from audit_entry where thing = ${id} and what = 'news.published') as records,
      (select count(*)::int from journal_act where act_id = ${id}) as acts`.execute(db),
  )
  return rows[0]
}

test('what is scheduled appears once, however often the program is killed while it publishes', async () => {
  const id = await schedule()
  for (let cycle = 0; cycle < KILLS; cycle += 1) {
    const worker = start('slow')
    await worker.heard('written')
    await worker.kill()
    // It was all written but the last word: so there is nothing.
    expect(await countsOf(id)).toEqual({ items: 0, versions: 0, records: 0, acts: 0 })
  }
  const once = { items: 1, versions: 1, records: 1, acts: 1 }
  const last = start('fast')
  await last.heard('idle')
  await last.kill()
  expect(await countsOf(id)).toEqual(once)
  const again = start('fast')
  await again.heard('idle')
  await again.kill()
  expect(await countsOf(id)).toEqual(once)
}, 300_000)
