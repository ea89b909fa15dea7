import { beforeEach, describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { followPath } from '../model.ts'
import { CITY } from '../testing/follower.ts'
import { followingMessages } from './messages.ts'

const NOW = '2026-11-23T09:00:00+05:00'
const site = await testSite({ now: NOW })
const { db } = site
const path = (language: string) => `/${language}${followPath(CITY)}`
const follows = () => db.selectFrom('follow').select(['account_id', 'kind', 'thing', 'frequency']).execute()
const linkIn = (text = '') => /\/(kk|ru|en)\/account\/confirm\/[\w-]+/.exec(text)?.[0] ?? ''

beforeEach(async () => {
  await site.work()
  site.letters.length = 0
  site.clock.set(NOW)
  await db.deleteFrom('follow').execute()
})

describe('Without an account', () => {
  test.each(languages)('one follows a place in four steps, with one letter: %s', async (language) => {
    // 1: the button of the page of the place.
    const place = (await site.get(`/${language}/territories/391010000`)).body
    expect(place).toContain(`action="${path(language)}"`)
    const pressed = await site.post(path(language), {})
    expect([pressed.statusCode, pressed.headers.location]).toEqual([303, path(language)])
    // 2: an address is typed.
    expect((await site.get(path(language))).body).toContain('name="email"')
    const email = `follower-${language}@example.kz`
    const sent = await site.post(path(language), { email, frequency: 'weekly' })
    expect([sent.statusCode, sent.body.includes(followingMessages.letterSent[language])]).toEqual([200, true])
    await site.work()
    expect(site.letters.map(({ to }) => to)).toEqual([email])
    expect(await follows()).toEqual([])
    // 3: the link of the letter; 4: its button.
    const link = linkIn(site.letters[0]?.text)
    expect(link).toMatch(new RegExp(`^/${language}/`))
    await site.get(link)
    expect(await follows()).toEqual([])
    const confirmed = await site.post(link, {})
    expect(confirmed.headers.location).toBe(`${path(language)}/confirmed`)
    expect((await site.get(`${path(language)}/confirmed`)).body).toContain(
      followingMessages.confirmed[language],
    )
    expect(await follows()).toMatchObject([{ kind: CITY.kind, thing: CITY.id, frequency: 'weekly' }])
    // The link again changes nothing.
    await site.post(link, {})
    expect(await follows()).toHaveLength(1)
  })

  test('nothing that a stranger typed stands in the letter, and the letters to one address are limited', async () => {
    const email = 'victim@example.kz'
    const form = { email, frequency: 'daily', name: 'Buy now at spam.example' }
    for (let sent = 0; sent < 10; sent += 1) expect((await site.post(path('ru'), form)).statusCode).toBe(200)
    const refused = await site.post(path('ru'), form)
    expect([refused.statusCode, refused.body.includes(followingMessages['letters-too-many'].ru)]).toEqual([
      422,
      true,
    ])
    await site.work()
    expect(site.letters).toHaveLength(10)
    for (const { text } of site.letters) expect(text).not.toContain('spam')
  })

  test('a missing or malformed address is refused beside its field, and what was typed stays', async () => {
    const empty = await site.post(path('ru'), { email: ' ', frequency: 'weekly' })
    expect([empty.statusCode, empty.body.includes(followingMessages['email-empty'].ru)]).toEqual([422, true])
    expect(empty.body).toMatch(/value="weekly"[^>]*checked/)
    const wrong = await site.post(path('ru'), { email: 'a@b', frequency: 'weekly' })
    expect([wrong.statusCode, wrong.body.includes(followingMessages['email-wrong'].ru)]).toEqual([422, true])
    expect(wrong.body).toContain('value="a@b"')
    expect(
      await db.selectFrom('contact_confirmation').select('id').where('email', '=', 'a@b').execute(),
    ).toEqual([])
  })
})

describe('Signed in', () => {
  test('one press follows, and the page and its state say so; stopping ends it', async () => {
    const { account, headers } = await site.signIn()
    const state = async () => (await site.get(`${path('ru')}/state`, headers)).json()
    expect(await state()).toEqual({ follows: false })
    const pressed = await site.post(path('ru'), {}, headers)
    expect([pressed.statusCode, pressed.headers.location]).toEqual([303, path('ru')])
    expect(await follows()).toEqual([
      { account_id: account, kind: CITY.kind, thing: CITY.id, frequency: 'daily' },
    ])
    expect((await site.get(path('ru'), headers)).body).toContain(followingMessages.followed.ru)
    expect(await state()).toEqual({ follows: true })
    await site.post(path('ru'), { frequency: 'at-once' }, headers)
    expect(await follows()).toMatchObject([{ frequency: 'at-once' }])
    await site.post(`${path('ru')}/stop`, {}, headers)
    expect(await follows()).toEqual([])
    expect(site.letters).toEqual([])
  })

  test('the state of nobody is that of somebody who follows nothing', async () => {
    expect((await site.get(`${path('ru')}/state`)).json()).toEqual({ follows: false })
  })
})

test.each([
  ['territories.place', '999999999'],
  ['territories.place', 'kostanai'],
  ['territories.place', "1' or '1'='1"],
  ['news.topic', 'constructor'],
  ['organisations.person', '391010000'],
  ['organisations.organisation', '00000000-0000-7000-8000-000000000000'],
  ['nothing.here', '391010000'],
  ['constructor', '391010000'],
])('what is not there cannot be followed: %s %s', async (kind, id) => {
  const { headers } = await site.signIn()
  for (const answer of [
    await site.get(`/ru${followPath({ kind, id })}`),
    await site.post(`/ru${followPath({ kind, id })}`, { email: 'a@example.kz' }),
    await site.post(`/ru${followPath({ kind, id })}`, {}, headers),
  ])
    expect(answer.statusCode).toBe(404)
  expect(await follows()).toEqual([])
})
