import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { openEarlierDatabase } from '#app/testing/earlier-database.ts'
import type { Id } from '#domain/base/id.ts'
import { batchState } from './model.ts'
import { findBatch, sumAgreedBatches } from './store.ts'

// The migrations before sheets had several numbers and corrections took two people.
const earlier = await openEarlierDatabase(inject('template'), '0046_paper_columns')
afterAll(() => earlier.close())
const { db } = earlier

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const before = sql.raw(`
  insert into territory (code, level, kind, official, name, label, slug, ordinal, last_ordinal, search_key)
    values ('000000001', 'republic', 'republic', '{}', '{"kk":"Қ","ru":"К","en":"K"}', '{"kk":"Қ","ru":"К","en":"K"}',
      'kazakhstan', 1, 1, 'k');
  insert into organisation (id, slug, kind, name, territory_code)
    values ('${id(1)}', 'akimat', 'akimat', '{"kk":"Ә","ru":"А"}', '000000001');
  insert into paper_batch (id, organisation_id, target_kind, target_id, number, sheets, opened_at)
    values ('${id(2)}', '${id(1)}', 'meetings.attendance', '${id(3)}', 1, 2, now());
  insert into paper_entry (id, batch_id, position, step, counts, reason, entered_at) values
    ('${id(4)}', '${id(2)}', 1, 'first', '{20,18}', null, now()),
    ('${id(5)}', '${id(2)}', 2, 'second', '{20,18}', null, now()),
    ('${id(6)}', '${id(2)}', 3, 'correction', '{20,17}', 'Зачёркнута', now());`)

test('a batch from before has one column, its numbers, and the correction that a single person made', async () => {
  await before.execute(db)
  await earlier.upgrade()
  const batch = await findBatch(db, id(2) as Id<'paper-batch'>)
  expect(batch?.columns).toEqual([{ key: 'count', label: null }])
  expect(batchState(batch?.entries ?? [])).toEqual({ is: 'agreed', counts: [20, 17] })
  expect(await sumAgreedBatches(db, { kind: 'meetings.attendance', id: id(3) })).toEqual({
    total: 37,
    columns: { count: 37 },
    open: 0,
  })
})
