import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { openEarlierDatabase } from '#app/testing/earlier-database.ts'

// The migrations before relations between things were links.
const earlier = await openEarlierDatabase(inject('template'), '0030_links')
afterAll(() => earlier.close())
const { db } = earlier

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [BODY, MEETING, WITHDRAWN, EVENT, ITEM, PLAIN, DRAFT, OTHER, PROGRAMME] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9,
].map(id)

const meeting = (which: string | undefined, slug: string, withdrawn = 'null') => `
  insert into meeting (id, slug, kind, state, starts_at, ends_at, territory_code, venue, address, organiser_id, topic,
      title, about, sequence, published_at, revised_at, demo, withdrawn_at)
    values ('${which}', '${slug}', 'council-sitting', 'announced', '2026-12-01T05:00Z', '2026-12-01T06:00Z', '000000001',
      '{"kk":"Зал","ru":"Зал"}', '{"kk":"К","ru":"У"}', '${BODY}', 'budget', '{"kk":"Ж ${slug}","ru":"В ${slug}"}',
      '{"kk":"Т","ru":"О"}', 0, now(), now(), false, ${withdrawn});`
const item = (which: string | undefined, slug: string, about: string) => `
  insert into news_item (id, slug, published_at, topic, territory_code, organisation_id, title, lead, body, meeting_id, demo)
    values ('${which}', '${slug}', '2026-11-01T05:00Z', 'budget', '000000001', '${BODY}',
      '{"kk":"Х ${slug}","ru":"Н ${slug}"}', '{"kk":"Қ","ru":"К"}', '{"kk":"М","ru":"Т"}', ${about}, false);`
const draft = (which: string | undefined, about: string) => `
  insert into draft (id, kind, organisation_id, state, version, content, title, search_key, changes, lacking, created_at, updated_at)
    values ('${which}', 'news', '${BODY}', 'draft', 1, '{"meeting": ${about}, "topic": "budget"}', '{"ru":"Черновик"}',
      'chernovik', '{}', '{}', now(), now());
  insert into draft_version (draft_id, number, at, origin, content)
    values ('${which}', 1, now(), 'saved', '{"meeting": ${about}, "topic": "budget"}');`

/** What a site held before: items about meetings, a programme with its event and its news, drafts. */
const before = sql.raw(`
  insert into territory (code, level, kind, official, name, label, slug, ordinal, last_ordinal, search_key)
    values ('000000001', 'republic', 'republic', '{}', '{"kk":"Қ","ru":"К","en":"K"}', '{"kk":"Қ","ru":"К","en":"K"}',
      'kazakhstan', 1, 1, 'k');
  insert into organisation (id, slug, kind, name, territory_code)
    values ('${BODY}', 'council', 'public-council', '{"kk":"К","ru":"С"}', '000000001');
  ${meeting(MEETING, 'sitting')} ${meeting(WITHDRAWN, 'mistake', 'now()')} ${meeting(EVENT, 'event')}
  ${item(ITEM, 'about', `'${MEETING}'`)} ${item(PLAIN, 'plain', 'null')}
  ${draft(DRAFT, '"sitting"')} ${draft(OTHER, 'null')}
  insert into programme (id, slug, name, summary, aims, starts_on, ends_on, published_at, revised_at, source_sha256, demo)
    values ('${PROGRAMME}', 'dialogue', '{"kk":"Б","ru":"П"}', '{"kk":"Б","ru":"П"}', '[]', '2026-01-01', '2026-12-31',
      now(), now(), repeat('a', 64), false);
  insert into programme_event (meeting_id, programme_id, attendance) values ('${EVENT}', '${PROGRAMME}', 40);
  insert into programme_material (meeting_id, position, title, url)
    values ('${EVENT}', 0, '{"kk":"Х","ru":"П"}', 'https://example.kz/a');
  insert into programme_news (news_item_id, programme_id) values ('${ITEM}', '${PROGRAMME}');`)

test('relations of news and programmes become links, and nothing else changes', async () => {
  await before.execute(db)
  await earlier.upgrade()

  const { rows } = await sql`select earlier_id as earlier, relation, later_id as later, origin from thing_link
    order by relation, earlier_id, later_id`.execute(db)
  expect(rows).toEqual([
    { earlier: PROGRAMME, relation: 'carried-out-by', later: EVENT, origin: 'slice' },
    { earlier: MEETING, relation: 'discussed-in', later: ITEM, origin: 'desk' },
    { earlier: MEETING, relation: 'discussed-in', later: DRAFT, origin: 'desk' },
    { earlier: PROGRAMME, relation: 'discussed-in', later: ITEM, origin: 'slice' },
  ])
  const events = await sql`select meeting_id, programme_id, attendance from programme_event`.execute(db)
  expect(events.rows).toEqual([{ meeting_id: EVENT, programme_id: PROGRAMME, attendance: 40 }])
  const reported = await sql`select news_item_id, programme_id from programme_news`.execute(db)
  expect(reported.rows).toEqual([{ news_item_id: ITEM, programme_id: PROGRAMME }])
  const kept = await sql`select (select count(*)::int from programme_material) as materials,
    (select count(*)::int from draft where content ? 'meeting' or not content ? 'topic') as drafts,
    (select count(*)::int from draft_version where content ? 'meeting') as versions`.execute(db)
  expect(kept.rows).toEqual([{ materials: 1, drafts: 0, versions: 0 }])
  const titles = await sql`select title ->> 'ru' as ru from linked_thing order by 1`.execute(db)
  expect(titles.rows).toEqual([
    { ru: 'В event' },
    { ru: 'В sitting' },
    { ru: 'Н about' },
    { ru: 'П' },
    { ru: 'Черновик' },
  ])
})
