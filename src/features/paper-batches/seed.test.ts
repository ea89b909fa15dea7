import { beforeAll, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import { seedAccounts } from '#features/accounts/seed.ts'
import { seedMeetings } from '#features/meetings/seed.ts'
import { seedOrganisations } from '#features/organisations/seed.ts'
import { seedRoles } from '#features/roles/seed.ts'
import { packagePath } from '#platform/package-path.ts'
import { batchState } from './model.ts'
import { seedPaperBatches } from './seed.ts'
import { listBatches } from './store.ts'

let site: TestSite

beforeAll(async () => {
  site = await testSite({ now: '2026-11-23T09:00:00+05:00' })
  const seeds = [seedOrganisations, seedMeetings, seedAccounts, seedRoles, seedPaperBatches]
  await site.db.transaction().execute(async (db) => {
    for (const seed of seeds) await seed({ ...site.context(), db }, packagePath('data/demo'), () => {})
  })
})

test('the demonstration has a batch in every state but the empty one, and what is agreed is in the journal', async () => {
  const { target_id } = await site.db.selectFrom('paper_batch').select('target_id').executeTakeFirstOrThrow()
  const batches = await listBatches(site.db, { kind: 'meetings.attendance', id: target_id })
  expect(batches.map(({ entries }) => batchState(entries).is)).toEqual(['agreed', 'differs', 'second'])
  const acts = await site.db
    .selectFrom('journal_act')
    .select(['act_id', 'type'])
    .where('type', 'like', 'paper-batches.%')
    .execute()
  expect(acts).toEqual([{ act_id: batches[0]?.id, type: 'paper-batches.agreed' }])
})
