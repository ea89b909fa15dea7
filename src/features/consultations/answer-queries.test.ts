import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { createConsultation, createPreparedVersion, lawOf } from './fixtures.ts'
import { findConsultation } from './store.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
const few = await createConsultation(ctx(), { slug: 'few' })
const many = await createConsultation(ctx(), { slug: 'many', organisation: few.organisation })
const { headers } = await site.signIn([
  { role: 'official', organisation: few.organisation },
  { role: 'secretary', organisation: few.organisation },
])

/** Writes public comments on two provisions in turn; returns their numbers. */
async function comment({ id, slug }: { id: Id<'consultation'>; slug: string }, count: number) {
  const version = (await findConsultation(ctx().db, { slug }))?.versionId ?? ''
  const { rows } = await sql<{ number: number }>`
    insert into comment (id, target_kind, target_id, kind, version_id, anchor, place, language, body, state, search_key,
      digest, written_at, published_at)
    select gen_random_uuid(), 'consultations', ${id}, 'remark', ${version}, place, place, 'ru', 'Мысль ' || n, 'public',
      'mysl ' || n, sha256((${slug} || n)::bytea), now(), now()
    from (select n, (array['art_1', 'art_3'])[1 + n % 2] as place from generate_series(1, ${sql.lit(count)}) n) as made
    returning number::float8 as number`.execute(ctx().db)
  return rows.map(({ number }) => number)
}
const [one, ...rest] = [...(await comment(few, 1)), ...(await comment(many, 40))]
const desk = ({ id }: { id: string }) => `/ru/desk/consultations/${id}`
const count = (path: string) => site.countQueries(path, headers)

describe('The number of queries at the desk does not depend on the number of comments', () => {
  test('The number of queries at the desk does not depend on the number of comments for the queue of comments', async () => {
    const requested = await count(`${desk(few)}/queue`)
    expect(requested).toBeLessThanOrEqual(12)
    expect(await count(`${desk(many)}/queue`)).toBe(requested)
  })

  test('The number of queries at the desk does not depend on the number of comments for the form of one answer to many comments', async () => {
    const requested = await count(`${desk(few)}/answer?numbers=${one}`)
    expect(requested).toBeLessThanOrEqual(12)
    const answer = `${desk(many)}/answer?numbers=`
    expect((await site.get(answer + rest.join(','), headers)).statusCode).toBe(200)
    // Those on one provision stand below its text; with several provisions there is none.
    const onOneProvision = rest.filter((_, at) => at % 2 === 0)
    expect(await count(answer + onOneProvision.join(','))).toBe(requested)
    expect(await count(answer + rest.join(','))).toBe(requested - 2)
  })

  test('The number of queries at the desk does not depend on the number of comments for the list of documents and for the page of a consultation', async () => {
    const list = await count('/ru/desk/consultations')
    const page = await count(desk(few))
    expect(await count(desk(many))).toBe(page)
    for (let n = 0; n < 10; n += 1) await createConsultation(ctx(), { organisation: few.organisation })
    expect(await count('/ru/desk/consultations')).toBe(list)
    expect(Math.max(list, page)).toBeLessThanOrEqual(12)
  })
})

test('the form of an answer shows the provision of its comments, unless there are several or it is gone', async () => {
  const isCited = async (...numbers: (number | undefined)[]) =>
    (await site.get(`${desk(many)}/answer?numbers=${numbers.join(',')}`, headers)).body.includes(
      'class="cited"',
    )
  const [ofThird, ofFirst, alsoOfThird] = rest
  expect(await isCited(ofThird)).toBe(true)
  expect(await isCited(ofThird, alsoOfThird)).toBe(true)
  expect(await isCited(ofThird, ofFirst)).toBe(false)
  await sql`update comment set gone = true where number = ${ofThird ?? 0}`.execute(ctx().db)
  expect(await isCited(ofThird)).toBe(false)
  await sql`update comment set gone = false where number = ${ofThird ?? 0}`.execute(ctx().db)
})

const later = {
  kk: lawOf('kk', ['1-тарау. Жалпы ережелер', '1-бап. Міндеті', 'Басқаша.', '3-бап. Күшіне енуі', 'Кейін.']),
  ru: lawOf('ru', [
    'Глава 1. Общие положения',
    'Статья 1. Задача',
    'Иначе.',
    'Статья 3. Вступление в силу',
    'Позже.',
  ]),
}

test('the form of the changes of the next version takes as many queries for thirty accepted comments as for three', async () => {
  const forms: string[] = []
  for (const [slug, count] of [
    ['three', 3],
    ['thirty', 30],
  ] as const) {
    const made = await createConsultation(ctx(), { slug, organisation: few.organisation })
    const numbers = await comment(made, count)
    await sql`update comment set verdict = 'accepted', answered_at = now() where target_id = ${made.id}`.execute(
      ctx().db,
    )
    const document = await createPreparedVersion(ctx(), made.id, later)
    const path = `/ru/desk/consultations/documents/${document}/changes`
    expect((await site.get(path, headers)).body.match(/name="cause-\d+-[a-z]/g)).toHaveLength(numbers.length)
    forms.push(path)
  }
  const [three = 0, thirty] = [await count(forms[0] ?? ''), await count(forms[1] ?? '')]
  expect(thirty).toBe(three)
  expect(three).toBeLessThanOrEqual(12)
})

test('the changes that a comment caused are read in one query, in any number of versions', async () => {
  const requested = await site.countQueries(`/ru/comments/${rest[0]}`)
  await sql`
    with versions as (
      insert into document_version (id, document_id, number, published_at)
      select gen_random_uuid(), d.id, n, now() from document d, generate_series(2, 9) n where d.slug = 'many'
      returning id
    ), texts as (
      insert into provision (version_id, language, position, depth, eid, anchor, kind, num, label, heading, body, part,
        place_name)
      select id, 'ru', 0, 0, 'art_1', 'art_1', 'article', '1', 'Статья 1', 'Цель', '', 1, 'статья 1' from versions
    )
    insert into answer_change (comment_id, version_id, anchor)
    select c.id, v.id, 'art_1' from comment c, versions v where c.number = ${rest[0] ?? 0}`.execute(ctx().db)
  const { body } = await site.get(`/ru/comments/${rest[0]}`)
  expect(body.match(/статья 1, версия \d/g)).toHaveLength(8)
  expect(await site.countQueries(`/ru/comments/${rest[0]}`)).toBe(requested)
  expect(requested).toBeLessThanOrEqual(7)
})

test('a list takes as many queries for forty comments as for one', async () => {
  const lists = ['comments', 'at/art_1', 'at/art_3?sort=newest']
  for (const path of lists) {
    const requested = await site.countQueries(`/ru/consultations/few/${path}`)
    expect(await site.countQueries(`/ru/consultations/many/${path}`)).toBeLessThanOrEqual(requested + 1)
    expect(requested).toBeLessThanOrEqual(5)
  }
})
