import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { contextOf, testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { messages as accountWords } from '#features/accounts/messages.ts'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { announce } from '#features/meetings/fixtures.ts'
import { aNewsItem, aPublisher } from '#features/news/fixtures.ts'
import { withdrawNewsItem } from '#features/news/index.ts'
import { FIND_NEW_QUEUE, LETTER_QUEUE } from './actions.ts'
import { notifications } from './index.ts'
import { messages as words } from './messages.ts'
import { readStopKey, stopKey } from './stop-key-actions.ts'
import { followersOf, linkIn, REGION } from './testing/follower.ts'

const NOW = '2026-11-23T09:00:00+05:00'
const reason = { kk: 'Қате', ru: 'Ошибка' }
const KOSTANAY = '391010000'
const site = await testSite({ now: NOW })
const db = site.db
const newsDb = site.db
const organiser = await aPublisher(newsDb)
const editor = await contextOf(site, organiser, 'editor')

const hour = (text: string) => `2026-11-${text}:00+05:00`
const at = (text: string) => new Date(hour(text))
const enqueue = (queue: string, data = {}) =>
  db.transaction().execute((tx) => site.context().jobs.enqueue(tx, queue, data))
/** Runs the hourly job and sends the resulting letters. */
async function strike(text?: string) {
  if (text) site.clock.set(hour(text))
  await enqueue(FIND_NEW_QUEUE)
  await site.work()
}
const item = (text: string, more: Partial<Parameters<typeof aNewsItem>[1]> = {}) =>
  aNewsItem(newsDb, { published_at: at(text), ...more })
const sitting = (text: string, starts: string) =>
  announce(site.db, organiser, {
    starts_at: at(starts),
    ends_at: new Date(at(starts).getTime() + 3_600_000),
    published_at: at(text),
    revised_at: at(text),
  })

const follower = followersOf(site)

beforeEach(async () => {
  await site.work()
  site.letters.length = 0
  for (const table of ['told_letter', 'account_preference', 'draft', 'news_item', 'meeting'])
    await sql`delete from ${sql.table(table)}`.execute(db)
  site.clock.set(NOW)
})

describe('A follower', () => {
  test.each(languages)(
    'gets one letter in their language with the new items in their place: %s',
    async (language) => {
      const { email, account } = await follower(['news', 'meetings'], { language })
      const { slug } = await item('23T09:10')
      const meeting = await sitting('23T09:20', '27T10:00')
      await strike('23T10:05')
      expect(site.letters).toHaveLength(1)
      const [letter] = site.letters
      const place = { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' }[language]
      expect(letter).toMatchObject({ to: email, subject: words.subject[language](place) })
      expect(letter?.text).toContain(words.intro[language](place))
      expect(letter?.text).toContain(`/${language}/news/${slug}\n`)
      expect(letter?.text).toContain(`/${language}/meetings/${meeting}\n`)
      const title = {
        kk: 'Бюджет жобасын талқылау',
        ru: 'Обсуждение проекта бюджета',
        en: 'Draft budget discussed',
      }
      expect(letter?.text).toContain(title[language])
      expect(letter?.text).toContain('10:00')
      expect(letter?.text).toContain(words.stop[language])
      expect(letter?.stop).toBe(
        `http://127.0.0.1:3000/${language}/account/letters/${stopKey(site.context().secret, account)}`,
      )
    },
  )

  test('is notified only of the kinds they chose, in their place and everything inside it', async () => {
    const news = await follower(['news'], { place: 'Қостанай', code: KOSTANAY })
    const meetings = await follower(['meetings'])
    await follower(['news'], { place: 'Ақтөбе облысы' })
    await item('23T09:10', { territory_code: KOSTANAY })
    await sitting('23T09:10', '27T10:00')
    await strike('23T10:05')
    const told = new Map(site.letters.map(({ to, text }) => [to, text]))
    expect(told.get(news.email)).toContain('/ru/news/')
    expect(told.get(news.email)).not.toContain('/ru/meetings/')
    expect(told.get(meetings.email)).toContain('/ru/meetings/')
    expect(told.get(meetings.email)).not.toContain('/ru/news/')
  })

  test('is notified of a consultation while it is open, with its last day', async () => {
    await follower(['consultations'])
    const asked = await createConsultation(site.context(), { slug: 'told-rules', closesOn: '2026-12-21' })
    await strike('23T10:05')
    const [letter] = site.letters
    expect(letter?.text).toContain(`/ru/consultations/${asked.slug}\n`)
    expect(letter?.text).toMatch(/Последний день высказаться: 21\sдекабря/)
    // Announced, but over before the next letter.
    await createConsultation(site.context(), {
      slug: 'short',
      closesOn: '2026-12-21',
      territory: KOSTANAY,
    })
    site.clock.set('2026-12-22T09:00:00+05:00')
    await strike()
    expect(site.letters).toHaveLength(1)
  })

  test('gets ten news items of an hour in one letter, and later ones the next day', async () => {
    await follower(['news'])
    for (let minute = 10; minute < 20; minute += 1) await item(`23T09:${minute}`)
    await strike('23T10:05')
    expect(site.letters.map(({ text }) => text.match(/\/ru\/news\//g)?.length)).toEqual([10])
    await item('23T10:30')
    await strike('23T11:05')
    await strike('24T08:05')
    expect(site.letters).toHaveLength(1)
    await strike('24T09:05')
    expect(site.letters.map(({ text }) => text.match(/\/ru\/news\//g)?.length)).toEqual([10, 1])
  })

  test('is told of a meeting on the next day at once, but at most every three hours', async () => {
    await follower(['news', 'meetings'])
    await item('23T09:10')
    await strike('23T10:05')
    const meeting = await sitting('23T11:00', '24T18:00')
    await strike('23T11:05')
    expect(site.letters).toHaveLength(1)
    await strike('23T13:05')
    expect(site.letters).toHaveLength(2)
    expect(site.letters[1]?.text).toContain(`/ru/meetings/${meeting}`)
    expect(site.letters[1]?.text).not.toContain('/ru/news/')
  })

  test('gets a letter with at most twenty items and a link to the rest', async () => {
    await follower(['news'])
    for (let minute = 10; minute < 33; minute += 1) await item(`23T09:${minute}`)
    await strike('23T10:05')
    expect(site.letters[0]?.text.match(/\/ru\/news\//g)).toHaveLength(20)
    expect(site.letters[0]?.text).toContain(words.more.ru(3))
    expect(site.letters[0]?.text).toMatch(/\/ru\/territories\/\S+\n/)
  })
})

describe('Nobody is notified', () => {
  test('of an item twice: neither when both jobs run again nor when they run at once', async () => {
    await follower(['news'])
    await item('23T09:10')
    await Promise.all([strike('23T10:05'), strike()])
    const { id } = await db.selectFrom('told_letter').select('id').executeTakeFirstOrThrow()
    await enqueue(LETTER_QUEUE, { letter: id })
    await strike('24T20:05')
    expect(site.letters).toHaveLength(1)
    expect(site.letters[0]?.messageId).toBe(`<${id}@127.0.0.1>`)
  })

  test('of items published before they followed the place, not yet published, or older than a week', async () => {
    await item('23T08:59')
    await follower(['news'])
    await item('24T09:00')
    await strike('23T10:05')
    expect(site.letters).toEqual([])
    await item('23T09:30')
    await strike('30T10:05')
    expect(site.letters).toHaveLength(1)
    expect(site.letters[0]?.text.match(/\/ru\/news\//g)).toHaveLength(1)
  })

  test('of withdrawn or cancelled items, even if the letter was made already', async () => {
    await follower(['news', 'meetings'])
    const [gone, stays] = [await item('23T09:10'), await item('23T09:11')]
    const meeting = await sitting('23T09:12', '27T10:00')
    site.clock.set(hour('23T10:05'))
    // The letter is made and waits in its queue.
    await db.transaction().execute(async (tx) => {
      const work = { ...site.context(), db: tx, data: {}, mail: undefined, origin: '' }
      const job = notifications.jobs?.[FIND_NEW_QUEUE]
      if (job && 'run' in job) await job.run(work)
    })
    await withdrawNewsItem(editor(), { slug: gone.slug, reason })
    await sql`update meeting set state = 'cancelled' where slug = ${meeting}`.execute(db)
    await site.work()
    expect(site.letters).toHaveLength(1)
    expect(site.letters[0]?.text).toContain(`/ru/news/${stays.slug}\n`)
    expect(site.letters[0]?.text).not.toContain(gone.slug)
    expect(site.letters[0]?.text).not.toContain(meeting)
  })

  test('when all items were withdrawn, or after they unsubscribed', async () => {
    const { account } = await follower(['news'])
    const { slug } = await item('23T09:10')
    await withdrawNewsItem(editor(), { slug, reason })
    await strike('23T10:05')
    await item('23T10:10')
    await sql`update account_preference set told = '[]' where account_id = ${account}`.execute(db)
    await strike('24T10:05')
    expect(site.letters).toEqual([])
  })

  test('after they erased their account; their notifications are erased with it', async () => {
    const { headers, account } = await follower(['news'])
    await item('23T09:10')
    await strike('23T09:05')
    await site.post('/ru/account/erase', { sure: 'yes' }, headers)
    await site.work()
    site.letters.length = 0
    await item('23T09:30')
    await strike('24T10:05')
    expect(site.letters).toEqual([])
    expect(
      await db.selectFrom('told_thing').select('thing').where('account_id', '=', account).execute(),
    ).toEqual([])
  })
})

describe('The unsubscribe link', () => {
  test.each(languages)('opens without signing in, asks once, and stops the letters: %s', async (language) => {
    const { account } = await follower(['news', 'meetings'], { language })
    await item('23T09:10')
    await strike('23T10:05')
    const link = linkIn(site.letters[0]?.text)
    expect((await site.get(link)).body).toContain(words.stopButton[language])
    const told = () => db.selectFrom('follower').select('told').where('account_id', '=', account).execute()
    // Mail programs open links automatically.
    expect(await told()).toEqual([{ told: ['meetings', 'news'] }])
    const pressed = await site.post(link, {})
    expect([pressed.statusCode, pressed.body.includes(words.stopped[language])]).toEqual([200, true])
    expect(await told()).toEqual([])
    expect((await site.post(link, {})).statusCode).toBe(200)
    await item('23T10:10')
    await strike('24T10:05')
    expect(site.letters).toHaveLength(1)
  })

  test('works with the button of a mail service, in both forms that RFC 8058 allows', async () => {
    const origin = await site.listen()
    for (const form of ['urlencoded', 'multipart'] as const) {
      const { account } = await follower(['news'])
      const link = `/ru/account/letters/${stopKey(site.context().secret, account)}`
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
      expect(
        await db.selectFrom('follower').select('told').where('account_id', '=', account).execute(),
      ).toEqual([])
    }
  })

  test('with a guessed, truncated or altered key stops nothing', async () => {
    const { account } = await follower(['news'])
    const { secret } = site.context()
    const key = stopKey(secret, account)
    expect(readStopKey(secret, key)).toBe(account)
    const altered = (key.startsWith('A') ? 'B' : 'A') + key.slice(1)
    for (const wrong of ['', key.slice(0, -1), `${key}A`, altered, 'x'.repeat(43)]) {
      expect(readStopKey(secret, wrong)).toBeUndefined()
      if (wrong) {
        expect((await site.post(`/ru/account/letters/${wrong}`, {})).statusCode).toBe(404)
        expect((await site.get(`/ru/account/letters/${wrong}`)).statusCode).toBe(404)
      }
    }
    expect(
      await db.selectFrom('follower').select('told').where('account_id', '=', account).execute(),
    ).toHaveLength(1)
  })
})

describe('The preferences page', () => {
  test('offers the kinds of all slices, and asks for the place when there is none', async () => {
    const { headers } = await site.signIn()
    const page = (await site.get('/ru/account/preferences', headers)).body
    const offered = [...page.matchAll(/name="told-(\w+)"/g)].map(([, kind]) => kind)
    expect(offered).toEqual(['meetings', 'news', 'consultations'])
    const wish = { language: 'ru', place: '', 'told-news': 'yes' }
    const refused = await site.post('/ru/account/preferences', wish, headers)
    expect([refused.statusCode, refused.body.includes(accountWords['place-needed'].ru)]).toEqual([422, true])
    expect(refused.body).toMatch(/name="told-news"[^>]*checked/)
  })

  test('keeps the start of following an unchanged place; another place starts anew', async () => {
    const { account, headers } = await follower(['news'])
    const since = async () =>
      (await db.selectFrom('follower').select('since').where('account_id', '=', account).execute())[0]?.since
    site.clock.set(hour('24T09:00'))
    const wish = { language: 'kk', place: REGION, 'told-news': 'yes', 'told-meetings': 'yes' }
    await site.post('/kk/account/preferences', wish, headers)
    expect(await since()).toEqual(new Date(NOW))
    await site.post('/kk/account/preferences', { ...wish, place: 'Ақтөбе облысы' }, headers)
    expect(await since()).toEqual(at('24T09:00'))
  })
})

test('the list of sent notifications is shown to its person, and erased after thirty days', async () => {
  const { headers } = await follower(['news'])
  const { id } = await item('23T09:10')
  await strike('23T10:05')
  // The file of one's data needs a fresh sign-in.
  site.clock.set(NOW)
  const data = JSON.parse((await site.get('/ru/account/data.json', headers)).body)
  expect(data.notifications).toMatchObject([{ kind: 'news', thing: id }])
  site.clock.set('2026-12-24T10:00:00+05:00')
  await site.eraseExpired()
  expect(await db.selectFrom('told_thing').select('thing').execute()).toEqual([])
})
