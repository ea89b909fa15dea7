import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { contextOf } from '#app/testing.ts'
import { withdrawThing } from '#features/withdrawals/index.ts'
import { AddressRefused } from '#platform/mail/index.ts'
import { listMessages } from '../messages.ts'
import { REGION } from '../testing/follower.ts'
import { letterSite, NOW, newsIn } from '../testing/letter-site.ts'
import { LETTER_QUEUE } from './jobs.ts'

const { site, db, organiser, enqueue, follower, strike, item, sitting, follows } = await letterSite()
const editor = await contextOf(site, organiser, 'editor')
const reason = { kk: 'Қате', ru: 'Ошибка' }

describe('Nobody is told', () => {
  test('Nobody is told of an event twice: neither when all jobs run again nor when they run at once', async () => {
    await follower([REGION])
    await item('23T09:10')
    await Promise.all([strike('23T10:05'), strike()])
    const { id } = await db.selectFrom('follow_letter').select('id').executeTakeFirstOrThrow()
    await enqueue(LETTER_QUEUE, { letter: id })
    await strike('24T20:05')
    expect(site.letters).toHaveLength(1)
    expect(site.letters[0]?.messageId).toBe(`<${id}@127.0.0.1>`)
  })

  test('Nobody is told of what happened before they followed, is not published yet, or is older than a week', async () => {
    await item('23T08:59')
    await follower([REGION])
    await item('24T09:00')
    await strike('23T10:05')
    expect(site.letters).toEqual([])
    await item('23T09:30')
    await strike('30T10:05')
    expect(site.letters.map(({ text }) => newsIn(text))).toEqual([1])
  })

  test('Nobody is told of what was withdrawn or cancelled after the letter was made', async () => {
    await follower([REGION], { frequency: 'daily' })
    const [gone, stays] = [await item('23T09:10'), await item('23T09:11')]
    const meeting = await sitting('23T09:12', '27T10:00')
    await strike('23T10:05')
    await withdrawThing(editor(), { kind: 'news.item', slug: gone.slug, reason })
    await sql`update meeting set state = 'cancelled' where slug = ${meeting}`.execute(db)
    await strike('24T08:05')
    expect(site.letters).toHaveLength(1)
    expect(site.letters[0]?.text).toContain(`/ru/news/${stays.slug}\n`)
    expect(site.letters[0]?.text).not.toContain(gone.slug)
    expect(site.letters[0]?.text).not.toContain(meeting)
  })

  test('Nobody is told of kinds of news that a follow from before the list of follows left out', async () => {
    const { account } = await follower([REGION])
    await sql`update follow set slices = '["news"]' where account_id = ${account}`.execute(db)
    await item('23T09:10')
    await sitting('23T09:12', '27T10:00')
    await strike('23T10:05')
    expect(site.letters).toHaveLength(1)
    expect(site.letters[0]?.text).not.toContain('/ru/meetings/')
  })

  test('Nobody is told after they erased their account; what they followed is erased with it', async () => {
    const { headers, account } = await follower([REGION])
    await item('23T09:10')
    await strike('23T09:11')
    site.clock.set(NOW)
    await site.post('/ru/account/erase', { sure: 'yes' }, headers)
    await site.work()
    site.letters.length = 0
    await item('23T09:30')
    await strike('24T10:05')
    expect(site.letters).toEqual([])
    expect(await follows(account)).toEqual([])
    expect(
      await db
        .selectFrom('follow_notification')
        .select('event_id')
        .where('account_id', '=', account)
        .execute(),
    ).toEqual([])
  })
})

test('an address that its mail server refuses for good gets no more letters until its person resumes them', async () => {
  const { email, account, headers } = await follower([REGION])
  const other = await follower([REGION])
  await item('23T09:10')
  const push = site.letters.push.bind(site.letters)
  site.letters.push = (...letters) => {
    if (letters.some(({ to }) => to === email)) throw new AddressRefused()
    return push(...letters)
  }
  await strike('23T10:05')
  site.letters.push = push
  expect(site.letters.map(({ to }) => to)).toEqual([other.email])
  await item('23T10:30')
  await strike('23T11:05')
  expect(site.letters.map(({ to }) => to)).toEqual([other.email, other.email])
  expect((await site.get('/ru/account/follows', headers)).body).toContain(listMessages.refused.ru)
  await site.post(`/ru/follow/${REGION.kind}/${REGION.id}`, { frequency: 'at-once' }, headers)
  expect(
    await db.selectFrom('follow').select('refused_at').where('account_id', '=', account).execute(),
  ).toEqual([{ refused_at: null }])
  await item('23T11:30')
  await strike('23T12:05')
  expect(site.letters.map(({ to }) => to)).toContain(email)
})
