import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { ideas as makeIdeas } from '#features/comments/testing/ideas.tsx'
import { createMeeting } from '#features/meetings/fixtures.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { newId } from '#platform/id.ts'
import { CONTRIBUTIONS_PATH, type Contribution, mergeContributions, PAGE_SIZE, PAGES_MAX } from './model.ts'

const ideas = makeIdeas()
const site = await testSite({ now: '2026-11-23T10:00:00+05:00', moreFeatures: [ideas.feature] })
const ctx = () => site.context()
const territory = '391010000'
const organisation = await createAkimat(ctx().db, 'ideas-akimat', territory)
const { first, last } = await ctx()
  .db.selectFrom('territory_place')
  .select(['ordinal as first', 'last_ordinal as last'])
  .where('code', '=', territory)
  .executeTakeFirstOrThrow()
const official = await site.signIn([{ role: 'official', organisation }])

function anIdea(slug: string): string {
  const id = newId<'idea'>(ctx().now())
  ideas.add({ id, slug, organisation, territory, range: { first, last } })
  return id
}
const comment = async (slug: string, body: string, headers: Record<string, string>) => {
  const sent = await site.post(`/ru/ideas/${slug}/comment`, { kind: 'remark', seen: 'yes', body }, headers)
  return Number(/^\/ru\/comments\/(\d+)#/.exec(String(sent.headers.location))?.[1])
}
const contributionsOf = async (headers: Record<string, string>, query = '') =>
  (await site.get(`/ru${CONTRIBUTIONS_PATH}${query}`, headers)).body

describe('People see the outcome of', () => {
  test('a comment: waiting, then answered', async () => {
    const id = anIdea('park')
    const { headers } = await site.signIn()
    expect(await contributionsOf(headers)).toContain('Пока ничего нет')
    const number = await comment('park', 'Посадите деревья вдоль дороги', headers)
    const before = await contributionsOf(headers)
    expect(before).toContain(`href="/ru/comments/${number}"`)
    expect(before).toContain('Идея park')
    expect(before).toContain('Посадите деревья вдоль дороги')
    expect(before).toContain('Ждёт ответа')
    const answer = { numbers: String(number), verdict: 'accepted', 'reason-kk': 'Иә', 'reason-ru': 'Да' }
    await site.post(`/ru/desk/ideas/${id}/answer`, answer, official.headers)
    const after = await contributionsOf(headers)
    expect(after).toContain('Принято')
    expect(after).not.toContain('Ждёт ответа')
  })

  test('a comment without an answer when the discussion was closed', async () => {
    const id = anIdea('closed')
    const { headers } = await site.signIn()
    await comment('closed', 'Останется без ответа', headers)
    ideas.set(id, { intake: 'over', closed: true })
    expect(await contributionsOf(headers)).toContain('Завершено без ответа')
  })

  test('a registration for a meeting, by the confirmed address of the account', async () => {
    const person = await site.signIn()
    const { email } = await ctx()
      .db.selectFrom('account')
      .select('email')
      .where('id', '=', person.account)
      .executeTakeFirstOrThrow()
    const slug = await createMeeting(ctx().db, organisation)
    await site.post(`/ru/meetings/${slug}/register`, { name: 'Айгүл', contact: String(email) })
    const page = await contributionsOf(person.headers)
    expect(page).toContain(`href="/ru/meetings/${slug}"`)
    expect(page).toContain('Место за вами')
  })
})

test('contributions are private, and the page requires a sign-in', async () => {
  anIdea('own')
  const [one, other] = [await site.signIn(), await site.signIn()]
  await comment('own', 'Слова одного человека', one.headers)
  expect(await contributionsOf(other.headers)).not.toContain('Слова одного человека')
  expect((await site.get(`/ru${CONTRIBUTIONS_PATH}`)).statusCode).toBe(302)
})

test('the number of queries does not depend on the number of contributions', async () => {
  anIdea('few')
  anIdea('many')
  const [few, many] = [await site.signIn(), await site.signIn()]
  await comment('few', 'Единственное слово', few.headers)
  for (let n = 0; n < 6; n++)
    await comment('many', `Слово номер ${n} о другом деле ${'абвгде'[n]}`, many.headers)
  const path = `/ru${CONTRIBUTIONS_PATH}`
  expect(await site.countQueries(path, many.headers)).toBe(await site.countQueries(path, few.headers))
})

describe('pages', () => {
  const at = (minute: number): Contribution => ({
    path: undefined,
    kind: { kk: 'a', ru: 'a', en: 'a' },
    title: { kk: String(minute), ru: String(minute) },
    at: new Date(minute * 60_000),
    outcome: { kk: 'b', ru: 'b', en: 'b' },
  })
  const list = (from: number, count: number) => Array.from({ length: count }, (_, n) => at(from - n))

  test('list the newest of all slices first, and link to older ones', () => {
    const lists = [list(100, 15), list(101, 15)]
    const items = mergeContributions(lists, { offset: 0, limit: PAGE_SIZE })
    expect(items).toHaveLength(PAGE_SIZE)
    expect(items[0]).toMatchObject({ title: { ru: '101' } })
    const older = mergeContributions(lists, { offset: PAGE_SIZE, limit: PAGE_SIZE + 1 })
    expect(older).toHaveLength(30 - PAGE_SIZE)
    expect(Number(older[0]?.at)).toBeLessThanOrEqual(Number(items.at(-1)?.at))
  })

  test('are limited, because each slice reads everything before a page', async () => {
    const { headers } = await site.signIn()
    expect((await site.get(`/ru${CONTRIBUTIONS_PATH}?page=${PAGES_MAX + 1}`, headers)).statusCode).toBe(404)
    expect((await site.get(`/ru${CONTRIBUTIONS_PATH}?page=-1`, headers)).statusCode).toBe(400)
  })
})
