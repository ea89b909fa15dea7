import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { openEarlierDatabase } from '#app/testing/earlier-database.ts'

// The migrations before the venue of a meeting had a point.
const earlier = await openEarlierDatabase(inject('template'), '0041_meeting_points')
afterAll(() => earlier.close())
const { db } = earlier

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [BODY, MEETING, NEWS] = [1, 2, 3].map(id)

const draft = (which: string | undefined, kind: string) => `
  insert into draft (id, kind, organisation_id, state, version, content, title, search_key, changes, lacking, created_at, updated_at)
    values ('${which}', '${kind}', '${BODY}', 'draft', 2, '{"topic": "budget"}', '{"ru":"Черновик"}', 'chernovik', '{}', '{}',
      now(), now());
  insert into draft_version (draft_id, number, at, origin, content)
    values ('${which}', 1, now(), 'saved', '{}'), ('${which}', 2, now(), 'saved', '{"topic": "budget"}');`

const before = sql.raw(`
  insert into territory (code, level, kind, official, name, label, slug, ordinal, last_ordinal, search_key)
    values ('000000001', 'republic', 'republic', '{}', '{"kk":"Қ","ru":"К","en":"K"}', '{"kk":"Қ","ru":"К","en":"K"}',
      'kazakhstan', 1, 1, 'k');
  insert into organisation (id, slug, kind, name, territory_code)
    values ('${BODY}', 'council', 'public-council', '{"kk":"К","ru":"С"}', '000000001');
  ${draft(MEETING, 'meetings')} ${draft(NEWS, 'news')}`)

test('drafts of meetings and all their versions get an empty point, and no other draft changes', async () => {
  await before.execute(db)
  await earlier.upgrade()
  const drafts = await sql`select kind, content from draft order by kind`.execute(db)
  expect(drafts.rows).toEqual([
    { kind: 'meetings', content: { topic: 'budget', point: '' } },
    { kind: 'news', content: { topic: 'budget' } },
  ])
  const versions = await sql`select draft_id, content from draft_version order by draft_id, number`.execute(
    db,
  )
  expect(versions.rows).toEqual([
    { draft_id: MEETING, content: { point: '' } },
    { draft_id: MEETING, content: { topic: 'budget', point: '' } },
    { draft_id: NEWS, content: {} },
    { draft_id: NEWS, content: { topic: 'budget' } },
  ])
})
