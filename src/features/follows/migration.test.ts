import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { onServer } from '#app/testing/postgres.ts'
import { type Database, migrate, openDatabase } from '#platform/db/index.ts'
import { packagePath } from '#platform/package-path.ts'

const template = inject('template')
const scratch = mkdtempSync(join(tmpdir(), 'kenes-migration-'))
const name = `migration_${crypto.randomUUID().replaceAll('-', '')}`
const url = template.kind === 'server' ? `${template.url}/${name}` : undefined
if (template.kind === 'server')
  await onServer(`${template.url}/postgres`, (client) => client.query(`create database ${name}`))
const database: Database = await openDatabase({ folder: join(scratch, 'data'), url })
afterAll(async () => {
  await database.close()
  if (template.kind === 'server')
    await onServer(`${template.url}/postgres`, (client) => client.query(`drop database ${name} with (force)`))
  rmSync(scratch, { recursive: true, force: true })
})

const migrations = packagePath('migrations')
/** The migrations before people followed things of any kind. */
function earlierMigrations(): string {
  const folder = join(scratch, 'migrations')
  for (const file of readdirSync(migrations).filter((item) => item < '0038_follows'))
    cpSync(join(migrations, file), join(folder, file))
  return folder
}

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [FOLLOWER, NO_PLACE, NOT_NOTIFIED, SENT, WAITING, NEWS, MEETING] = [1, 2, 3, 4, 5, 6, 7].map(id)
const SINCE = '2026-11-01T05:00:00.000Z'

/** What a site held before: a follower with a sent and a waiting letter, and two people who asked for nothing. */
const before = sql.raw(`
  insert into territory (code, level, kind, official, name, label, slug, ordinal, last_ordinal, search_key)
    values ('000000001', 'republic', 'republic', '{}', '{"kk":"Қ","ru":"К","en":"K"}', '{"kk":"Қ","ru":"К","en":"K"}',
      'kazakhstan', 1, 1, 'k');
  insert into account (id, email, created_at)
    values ('${FOLLOWER}', 'a@example.kz', now()), ('${NO_PLACE}', 'b@example.kz', now()), ('${NOT_NOTIFIED}', 'c@example.kz', now());
  insert into account_preference (account_id, territory_code, told, since)
    values ('${FOLLOWER}', '000000001', '["news", "meetings"]', '${SINCE}'), ('${NO_PLACE}', null, '[]', now()),
      ('${NOT_NOTIFIED}', '000000001', '[]', now());
  insert into told_letter (id, account_id, made_at, done_at)
    values ('${SENT}', '${FOLLOWER}', '2026-11-20T05:00Z', '2026-11-20T05:01Z'),
      ('${WAITING}', '${FOLLOWER}', '2026-11-21T05:00Z', null);
  insert into told_thing (account_id, thing, kind, letter_id)
    values ('${FOLLOWER}', '${NEWS}', 'news', '${SENT}'), ('${FOLLOWER}', '${MEETING}', 'meetings', '${WAITING}');`)

test('a place that somebody followed is followed on; what they were told is not told again, and waiting letters wait', async () => {
  const { db } = database
  await migrate(database, earlierMigrations())
  await before.execute(db)
  await migrate(database, migrations)
  expect(
    await db
      .selectFrom('follow')
      .select(['account_id', 'kind', 'thing', 'channel', 'frequency', 'slices', 'since', 'refused_at'])
      .execute(),
  ).toEqual([
    {
      account_id: FOLLOWER,
      kind: 'territories.place',
      thing: '000000001',
      channel: 'email',
      frequency: 'daily',
      slices: ['news', 'meetings'],
      since: new Date(SINCE),
      refused_at: null,
    },
  ])
  expect(
    await db
      .selectFrom('follow_notification as n')
      .innerJoin('follow_event as e', 'e.id', 'n.event_id')
      .innerJoin('follow_letter as l', 'l.id', 'n.letter_id')
      .select(['n.account_id', 'e.source', 'e.thing', 'e.spread_at', 'l.id as letter', 'l.done_at'])
      .orderBy('e.source')
      .execute(),
  ).toEqual([
    {
      account_id: FOLLOWER,
      source: 'meetings.announced',
      thing: MEETING,
      spread_at: null,
      letter: WAITING,
      done_at: null,
    },
    {
      account_id: FOLLOWER,
      source: 'news.published',
      thing: NEWS,
      spread_at: null,
      letter: SENT,
      done_at: new Date('2026-11-20T05:01Z'),
    },
  ])
})
