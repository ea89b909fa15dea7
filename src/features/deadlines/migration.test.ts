import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { openEarlierDatabase } from '#app/testing/earlier-database.ts'
import { listDeadlineChanges } from './store.ts'

// The migrations before changes by moved days off were kept in the deadline.
const earlier = await openEarlierDatabase(inject('template'), '0034_deadline_changes')
afterAll(() => earlier.close())
const { db } = earlier

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const before = sql.raw(`
  insert into territory (code, level, kind, official, name, label, slug, ordinal, last_ordinal, search_key)
    values ('000000001', 'republic', 'republic', '{}', '{"kk":"Қ","ru":"К","en":"K"}', '{"kk":"Қ","ru":"К","en":"K"}',
      'kazakhstan', 1, 1, 'k');
  insert into organisation (id, slug, kind, name, territory_code)
    values ('${id(1)}', 'akimat', 'akimat', '{"kk":"Ә","ru":"А"}', '000000001');
  insert into deadline (id, kind, thing_id, organisation_id, territory_code, basis, counting, from_on, due_on, started_at)
    select ('00000000-0000-7000-8000-00000000001' || n)::uuid, 'consultations.answers', gen_random_uuid(), '${id(1)}',
      '000000001', 'promise', '{}', '2026-11-23', '2026-12-21', now() from generate_series(0, 1) as n;
  insert into deadline_change (id, deadline_id, at, what, due_before, due_after, reason, days) values
    ('${id(21)}', '${id(10)}', '2026-11-24T05:00Z', 'calendar', '2026-12-14', '2026-12-15', null,
      '[{"day":"2026-12-09","working":false}]'),
    ('${id(22)}', '${id(10)}', '2026-11-25T05:00Z', 'extended', '2026-12-15', '2026-12-18', '{"kk":"с","ru":"п"}', null),
    ('${id(23)}', '${id(10)}', '2026-11-26T05:00Z', 'calendar', '2026-12-18', '2026-12-21', null,
      '[{"day":"2026-12-17","working":false}]');`)

test('what moved days off changed before the upgrade is shown as before, in its place among other changes', async () => {
  await before.execute(db)
  await earlier.upgrade()
  const [deadline, other] = await db.selectFrom('deadline').select('id').orderBy('id').execute()
  const changes = deadline ? await listDeadlineChanges(db, deadline.id, 10) : []
  expect(changes).toEqual([
    {
      at: new Date('2026-11-24T05:00Z'),
      what: 'calendar',
      before: '2026-12-14',
      after: '2026-12-15',
      reason: null,
      days: [{ day: '2026-12-09', working: false }],
    },
    {
      at: new Date('2026-11-25T05:00Z'),
      what: 'extended',
      before: '2026-12-15',
      after: '2026-12-18',
      reason: { kk: 'с', ru: 'п' },
      days: null,
    },
    {
      at: new Date('2026-11-26T05:00Z'),
      what: 'calendar',
      before: '2026-12-18',
      after: '2026-12-21',
      reason: null,
      days: [{ day: '2026-12-17', working: false }],
    },
  ])
  expect(other && (await listDeadlineChanges(db, other.id, 10))).toEqual([])
})
