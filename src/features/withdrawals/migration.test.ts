import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { openEarlierDatabase } from '#app/testing/earlier-database.ts'

// The migrations before withdrawals of all kinds were kept in one place.
const earlier = await openEarlierDatabase(inject('template'), '0054_withdrawals')
afterAll(() => earlier.close())
const { db } = earlier

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [BODY, ITEM, MISTAKE, FORGOTTEN, MEETING] = [1, 2, 3, 4, 5].map(id)
const AT = '2026-11-20T06:00:00Z'

const meeting = (which: string | undefined, slug: string, withdrawn: string) => `
  insert into meeting (id, slug, kind, state, starts_at, ends_at, territory_code, venue, address, organiser_id, topic,
      title, about, sequence, published_at, revised_at, search_key, demo, withdrawn_at)
    values ('${which}', '${slug}', 'council-sitting', 'announced', '2026-12-01T05:00Z', '2026-12-01T06:00Z', '000000001',
      '{"kk":"Зал","ru":"Зал"}', '{"kk":"К","ru":"У"}', '${BODY}', 'budget', '{"kk":"Ж ${slug}","ru":"В ${slug}"}',
      '{"kk":"Т","ru":"О"}', 0, now(), now(), 'k', false, ${withdrawn});`

/** A news item and a meeting that were withdrawn, one of which nobody knows why, and a meeting that stands. */
const before = sql.raw(`
  insert into territory (code, level, kind, official, name, label, slug, ordinal, last_ordinal, search_key)
    values ('000000001', 'republic', 'republic', '{}', '{"kk":"Қ","ru":"К","en":"K"}', '{"kk":"Қ","ru":"К","en":"K"}',
      'kazakhstan', 1, 1, 'k');
  insert into organisation (id, slug, kind, name, territory_code)
    values ('${BODY}', 'council', 'public-council', '{"kk":"К","ru":"С"}', '000000001');
  insert into news_withdrawal (id, slug, organisation_id, territory_code, reason, withdrawn_at)
    values ('${ITEM}', 'item', '${BODY}', '000000001', '{"kk":"Қ","ru":"О","en":"E"}', '${AT}');
  ${meeting(MISTAKE, 'mistake', `'${AT}'`)} ${meeting(FORGOTTEN, 'forgotten', `'${AT}'`)} ${meeting(MEETING, 'stands', 'null')}
  insert into journal_act (act_id, version, type, recorded_at, territory_code, body_id, entry, salt, content)
    values
      ('${MISTAKE}', 1, 'meetings.published', now(), '000000001', '${BODY}', 'a', repeat('a', 32)::bytea, '{"title":{}}'),
      ('${MISTAKE}', 2, 'meetings.withdrawn', now(), '000000001', '${BODY}', 'a', repeat('a', 32)::bytea,
        '{"withdrawn":{"kk":"Қате","ru":"Ошибка"}}'),
      ('${FORGOTTEN}', 1, 'meetings.withdrawn', now(), '000000001', '${BODY}', 'a', null, null);`)

test('news and meetings that were withdrawn say why at their address from now on, as far as that is known', async () => {
  await before.execute(db)
  await earlier.upgrade()

  const { rows } =
    await sql`select kind, id, slug, title, organisation_id as organisation, territory_code as territory,
    reason, withdrawn_at as at from withdrawal order by kind`.execute(db)
  const common = { organisation: BODY, territory: '000000001', at: new Date(AT) }
  expect(rows).toEqual([
    {
      ...common,
      ...{ kind: 'meetings.meeting', id: MISTAKE, slug: 'mistake' },
      title: { kk: 'Ж mistake', ru: 'В mistake' },
      reason: { kk: 'Қате', ru: 'Ошибка' },
    },
    {
      ...common,
      ...{ kind: 'news.item', id: ITEM, slug: 'item', title: null },
      reason: { kk: 'Қ', ru: 'О', en: 'E' },
    },
  ])
  // A process of the former version reads its news under the former name.
  const former = await sql`select id, slug from news_withdrawal`.execute(db)
  expect(former.rows).toEqual([{ id: ITEM, slug: 'item' }])
  const addresses = await sql`select kind, slug from withdrawn_address order by kind`.execute(db)
  expect(addresses.rows).toEqual([
    { kind: 'meetings.meeting', slug: 'mistake' },
    { kind: 'news.item', slug: 'item' },
  ])
})
