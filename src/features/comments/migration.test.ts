import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { openEarlierDatabase } from '#app/testing/earlier-database.ts'

// The migrations before comments were a slice of their own.
const earlier = await openEarlierDatabase(inject('template'), '0019_comments')
afterAll(() => earlier.close())
const { db } = earlier

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [AKIMAT, AUTHOR, JOINER, DOCUMENT, VERSION, CONSULTATION, COMMENT, PENDING, HIDDEN] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9,
].map(id)

/** What a site held before: comments in every state, a join, a reply, an answer, a linked change, an entry. */
const before = sql.raw(`
  insert into territory (code, level, kind, official, name, label, slug, ordinal, last_ordinal, search_key)
    values ('000000001', 'republic', 'republic', '{}', '{"kk":"Қ","ru":"К","en":"K"}', '{"kk":"Қ","ru":"К","en":"K"}',
      'kazakhstan', 1, 1, 'k');
  insert into organisation (id, slug, kind, name, territory_code)
    values ('${AKIMAT}', 'akimat', 'akimat', '{"kk":"Ә","ru":"А"}', '000000001');
  insert into account (id, email, language, created_at) values
    ('${AUTHOR}', 'a@example.kz', 'ru', now()), ('${JOINER}', 'b@example.kz', 'ru', now());
  insert into document (id, slug, kind, title, organisation_id, territory_code, created_at, demo)
    values ('${DOCUMENT}', 'yards', 'legal-act', '{"kk":"Қ","ru":"П"}', '${AKIMAT}', '000000001', now(), false);
  insert into document_version (id, document_id, number, published_at) values ('${VERSION}', '${DOCUMENT}', 1, now());
  insert into consultation (id, slug, document_id, version_id, purpose, explanatory_note, promise, term_rule,
      earliest_close, opens_on, closes_on, answers_due_on, announced_at)
    values ('${CONSULTATION}', 'yards', '${DOCUMENT}', '${VERSION}', '{"kk":"М","ru":"Ц"}', '{"kk":"Т","ru":"З"}',
      '{"kk":"У","ru":"О"}', 'npa.council.bylaw', '2026-11-20', '2026-11-10', '2026-12-01', '2026-12-20', now());
  insert into comment (id, consultation_id, kind, version_id, anchor, place, language, body, account_id, state,
      search_key, digest, joins, written_at, published_at, verdict, answered_at, hidden_rule, hidden_reason, hidden_at)
    values
    ('${COMMENT}', '${CONSULTATION}', 'remark', '${VERSION}', 'art_1', 'art_2', 'ru', 'Слово', '${AUTHOR}', 'public',
      'slovo', sha256('1'), 1, now(), now(), 'accepted', now(), null, null, null),
    ('${PENDING}', '${CONSULTATION}', 'remark', '${VERSION}', '', '', 'ru', 'Ждёт', null, 'pending', 'zhdet',
      sha256('2'), 0, now(), null, null, null, null, null, null),
    ('${HIDDEN}', '${CONSULTATION}', 'remark', '${VERSION}', '', '', 'ru', 'Брань', '${JOINER}', 'hidden', 'bran',
      sha256('3'), 0, now(), now(), null, null, 'insult', '{"kk":"Б","ru":"Б"}', now());
  insert into comment_join (id, comment_id, account_id, joined_at) values ('${id(10)}', '${COMMENT}', '${JOINER}', now());
  insert into reply (id, comment_id, language, body, account_id, state, digest, written_at)
    values ('${id(11)}', '${COMMENT}', 'ru', 'И я', '${JOINER}', 'public', sha256('4'), now());
  insert into answer (id, comment_id, number, verdict, reason, answered_at)
    values ('${id(12)}', '${COMMENT}', 1, 'accepted', '{"kk":"Ия","ru":"Да"}', now());
  insert into answer_change (comment_id, version_id, anchor) values ('${COMMENT}', '${VERSION}', 'art_2');
  insert into journal_act (act_id, version, type, recorded_at, territory_code, entry, salt, content)
    values ('${COMMENT}', 1, 'consultations.comment', now(), '000000001', 'entry', sha256('5'),
      '{"consultation":"yards","number":1}');
`)

const rowsOf = async (query: string) => (await sql.raw<Record<string, unknown>>(query).execute(db)).rows
const COMMENT_COLUMNS = `id, number, kind, version_id, anchor, place, gone, language, body, account_id, state, digest,
  joins, written_at, published_at, verdict, answered_at, hidden_rule`

test('existing comments become comments on targets, and nothing of them is lost or changed', async () => {
  await before.execute(db)
  const kept = [
    `select ${COMMENT_COLUMNS} from comment order by number`,
    'select * from reply',
    'select * from answer',
    'select * from answer_change',
    'select * from journal_act',
  ]
  const old = await Promise.all(kept.map(rowsOf))
  expect(await earlier.upgrade()).toContain('0019_comments')
  expect(await Promise.all(kept.map(rowsOf))).toEqual(old)
  const targets = await rowsOf('select distinct target_kind, target_id from comment')
  expect(targets).toEqual([{ target_kind: 'consultations', target_id: CONSULTATION }])
  const joins = await rowsOf('select id, target_kind, target_id, account_id from joining')
  expect(joins).toEqual([{ id: id(10), target_kind: 'comment', target_id: COMMENT, account_id: JOINER }])
})

test('the views show public comments and participants to other slices', async () => {
  const [seen, ...rest] = await rowsOf('select id, place, verdict, joins, replies, files from public_comment')
  expect(rest).toEqual([])
  expect(seen).toEqual({ id: COMMENT, place: 'art_2', verdict: 'accepted', joins: 1, replies: 1, files: 0 })
  const people = await rowsOf('select account_id from comment_participant order by account_id')
  expect(people.map(({ account_id }) => account_id)).toEqual([AUTHOR, JOINER])
  expect(await rowsOf('select comment_id, number, verdict from comment_answer')).toEqual([
    { comment_id: COMMENT, number: 1, verdict: 'accepted' },
  ])
})

test('repeated comments and joins of one person on one target are still refused', async () => {
  const again = (
    column: string,
  ) => `insert into comment (id, target_kind, target_id, kind, anchor, place, language, body,
      account_id, state, search_key, digest, written_at, published_at)
    values ('${id(20)}', 'consultations', '${column}', 'remark', 'art_1', 'art_1', 'ru', 'Слово', '${AUTHOR}', 'public',
      'slovo', sha256('1'), now(), now())`
  await expect(rowsOf(again(CONSULTATION ?? ''))).rejects.toThrow()
  await rowsOf(again(id(21)))
  const join = `insert into joining (id, target_kind, target_id, account_id, joined_at)
    values ('${id(22)}', 'comment', '${COMMENT}', '${JOINER}', now())`
  await expect(rowsOf(join)).rejects.toThrow()
})
