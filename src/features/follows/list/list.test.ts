import { describe, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { messages as accountMessages } from '#features/accounts/messages.ts'
import { newId } from '#platform/id.ts'
import { readStopKey, stopKey } from '../delivery/stop-key-checks.ts'
import { followingMessages } from '../following/messages.ts'
import { listMessages } from '../messages.ts'
import { FOLLOW_PATH, FOLLOWS_MAX, FOLLOWS_PATH, followPath, frequencyField, keyPath } from '../model.ts'
import { CITY, linkIn, REGION } from '../testing/follower.ts'
import { letterSite, NOW } from '../testing/letter-site.ts'

const { site, db, follower, strike, item, follows } = await letterSite()

describe('The link of a letter', () => {
  test.each(languages)(
    'opens the list without signing in, and stops all letters by one button: %s',
    async (language) => {
      const { account } = await follower([REGION, CITY], { language })
      await item('23T09:10')
      await strike('23T10:05')
      const link = linkIn(site.letters[0]?.text)
      const page = (await site.get(link)).body
      expect(page).toContain(listMessages.stopAll[language])
      expect(page).toContain(`/${language}/territories/`)
      // Mail programs open links automatically.
      expect(await follows(account)).toHaveLength(2)
      const pressed = await site.post(link, {})
      expect([pressed.statusCode, pressed.body.includes(listMessages.stopped[language])]).toEqual([200, true])
      expect(await follows(account)).toEqual([])
      expect((await site.post(link, {})).statusCode).toBe(200)
      await item('23T10:10')
      await strike('24T10:05')
      expect(site.letters).toHaveLength(1)
    },
  )

  test('works with the button of a mail service, in both forms that RFC 8058 allows', async () => {
    const origin = await site.listen()
    for (const form of ['urlencoded', 'multipart'] as const) {
      const { account } = await follower([REGION])
      const link = `/ru${keyPath({ key: stopKey(site.context().secret, account) })}`
      const sent =
        form === 'urlencoded'
          ? { body: 'List-Unsubscribe=One-Click', type: 'application/x-www-form-urlencoded' }
          : {
              body: '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
              type: 'multipart/form-data; boundary=b',
            }
      const answer = await fetch(origin + link, {
        method: 'POST',
        body: sent.body,
        headers: { 'content-type': sent.type },
        redirect: 'manual',
      })
      expect(answer.status).toBe(200)
      expect(await follows(account)).toEqual([])
    }
  })

  test('The link of a letter with a guessed, truncated or altered key shows and stops nothing', async () => {
    const { account } = await follower([REGION])
    const { secret } = site.context()
    const key = stopKey(secret, account)
    expect(readStopKey(secret, key)).toBe(account)
    const altered = (key.startsWith('A') ? 'B' : 'A') + key.slice(1)
    for (const wrong of ['', key.slice(0, -1), `${key}A`, altered, 'x'.repeat(43)]) {
      expect(readStopKey(secret, wrong)).toBeUndefined()
      if (wrong) {
        expect((await site.get(`/ru${keyPath({ key: wrong })}`)).statusCode).toBe(404)
        expect((await site.post(`/ru${keyPath({ key: wrong })}`, {})).statusCode).toBe(404)
        expect((await site.post(`/ru${keyPath({ key: wrong })}/change`, { stop: 'yes' })).statusCode).toBe(
          404,
        )
      }
    }
    expect(await follows(account)).toHaveLength(1)
  })
})

test('what a person follows and was told is shown to them; what they were told is erased after thirty days', async () => {
  const { headers } = await follower([REGION])
  const { id } = await item('23T09:10')
  await strike('23T10:05')
  // The file of one's data needs a fresh sign-in.
  site.clock.set(NOW)
  const data = JSON.parse((await site.get('/ru/account/data.json', headers)).body)
  expect(data.follows).toMatchObject([
    { follows: REGION.kind, thing: REGION.id, frequency: 'at-once' },
    { source: 'news.published', thing: id },
  ])
  site.clock.set('2026-12-24T10:00:00+05:00')
  await site.eraseExpired()
  expect(await db.selectFrom('follow_notification').select('event_id').execute()).toEqual([])
  expect(await db.selectFrom('follow').select('id').execute()).toHaveLength(1)
})

describe('The list of an account', () => {
  test('shows what is followed; how often letters come is changed there, one is stopped, or all are', async () => {
    const { account, headers } = await follower([REGION, CITY], { frequency: 'daily' })
    const page = (await site.get(`/ru${FOLLOWS_PATH}`, headers)).body
    expect(page).toContain('Костанайская область')
    const rows = await db
      .selectFrom('follow')
      .select(['id', 'thing'])
      .where('account_id', '=', account)
      .orderBy('thing')
      .execute()
    const [region, city] = rows
    await site.post(
      `/ru${FOLLOWS_PATH}/change`,
      { follow: region?.id ?? '', [frequencyField(region?.id ?? '')]: 'weekly' },
      headers,
    )
    await site.post(`/ru${FOLLOWS_PATH}/change`, { follow: city?.id ?? '', stop: 'yes' }, headers)
    const left = db.selectFrom('follow').select(['thing', 'frequency']).where('account_id', '=', account)
    expect(await left.execute()).toEqual([{ thing: REGION.id, frequency: 'weekly' }])
    await site.post(`/ru${FOLLOWS_PATH}/stop`, {}, headers)
    expect(await left.execute()).toEqual([])
    expect((await site.get(`/ru${FOLLOWS_PATH}`, headers)).body).toContain(listMessages.none.ru)
  })

  test('The list of an account and its first page begin with what I follow; every control has a name of its own', async () => {
    const { headers } = await follower([REGION, CITY])
    const first = (await site.get('/ru/account', headers)).body
    expect(first.indexOf('Костанайская область')).toBeGreaterThan(0)
    expect(first.indexOf('Костанайская область')).toBeLessThan(first.indexOf(accountMessages.level.ru))
    const list = (await site.get(`/ru${FOLLOWS_PATH}`, headers)).body
    const ids = [...list.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('changes nothing of another person', async () => {
    const { account } = await follower([REGION], { frequency: 'daily' })
    const stranger = await follower([])
    const [row] = await db.selectFrom('follow').select('id').where('account_id', '=', account).execute()
    const send = (form: Record<string, string>) =>
      site.post(`/ru${FOLLOWS_PATH}/change`, { follow: row?.id ?? '', ...form }, stranger.headers)
    expect((await send({ stop: 'yes' })).statusCode).toBe(303)
    expect((await send({ [frequencyField(row?.id ?? '')]: 'weekly' })).statusCode).toBe(404)
    await site.post(`/ru${FOLLOWS_PATH}/stop`, {}, stranger.headers)
    expect(
      await db.selectFrom('follow').select('frequency').where('account_id', '=', account).execute(),
    ).toEqual([{ frequency: 'daily' }])
  })

  test('shows a frequency that there is not beside its follow, and does not look saved', async () => {
    const { account, headers } = await follower([REGION], { frequency: 'daily' })
    const { id } = await db
      .selectFrom('follow')
      .select('id')
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    const path = `/ru${FOLLOWS_PATH}/change`
    const refused = await site.post(path, { follow: id, [frequencyField(id)]: 'hourly' }, headers)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(listMessages['frequency-empty'].ru)
    expect(refused.body).toContain(`href="#${frequencyField(id)}"`)
    expect(refused.body).not.toContain(listMessages.saved.ru)
    expect((await site.post(path, { follow: 'nothing', stop: 'yes' }, headers)).statusCode).toBe(404)
  })

  test('takes the same number of queries for one thing and for a page of them', async () => {
    const one = await follower([REGION])
    const two = await follower([REGION, CITY])
    const path = `/ru${FOLLOWS_PATH}`
    expect(await site.countQueries(path, two.headers)).toBe(await site.countQueries(path, one.headers))
  })

  test('is limited, and its pages are: nobody follows more than the limit', async () => {
    const { account, headers } = await follower([])
    const rows = Array.from({ length: FOLLOWS_MAX }, (_, n) => ({
      id: newId<'follow'>(new Date(NOW)),
      account_id: account,
      kind: REGION.kind,
      thing: String(n),
      channel: 'email' as const,
      frequency: 'daily' as const,
      slices: null,
      since: new Date(NOW),
      refused_at: null,
    }))
    await db.insertInto('follow').values(rows).execute()
    const refused = await site.post(`/ru${followPath(REGION)}`, {}, headers)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(followingMessages['follows-too-many'].ru(String(FOLLOWS_MAX)))
    const page = (await site.get(`/ru${FOLLOWS_PATH}`, headers)).body
    expect(page.match(/name="follow"/g)).toHaveLength(50)
    expect((await site.get(`/ru${FOLLOWS_PATH}?page=10`, headers)).statusCode).toBe(200)
    expect((await site.get(`/ru${FOLLOWS_PATH}?page=11`, headers)).statusCode).toBe(404)
  })
})

test('Ending the follow of a kind that nobody declared leads to a page and not to an error', async () => {
  const { headers } = await site.signIn()
  const answer = await site.post(`/ru${FOLLOW_PATH}/%F3%85%96%94/391010000/stop`, {}, headers)
  expect([answer.statusCode, answer.headers.location]).toEqual([
    303,
    `/ru${FOLLOW_PATH}/%F3%85%96%94/391010000`,
  ])
})
