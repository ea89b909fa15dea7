import { beforeEach, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import type { EmailConfirmation } from '#platform/feature.ts'
import { Assets, createSite } from '#platform/http/index.ts'
import { LiveHub } from '#platform/live/index.ts'
import { renderPage } from '#ui/render.ts'
import { accounts, type ConfirmationRequest, requestConfirmation } from '../index.ts'
import { messages } from '../messages.ts'
import { CONFIRMATION_QUEUE } from './actions.ts'

const NOW = '2026-11-20T09:00:00Z'
const site = await testSite({ now: NOW })
const ctx = () => ({ ...site.context(), features })
const db = site.db

const counted: { account: string; thing: string; signedIn: boolean }[] = []
const trial: EmailConfirmation = {
  label: { kk: 'Пікіріңізді растаңыз', ru: 'Подтвердите отзыв', en: 'Confirm your comment' },
  explanation: { kk: 'Содан кейін ол саналады.', ru: 'Тогда он будет учтён.', en: 'Then it counts.' },
  onConfirmed: async ({ actor }, account, thing) => {
    counted.push({ account, thing, signedIn: actor !== undefined })
    return `/trials/${thing}`
  },
}
const features = [accounts, { name: 'trial', routes: [], emailConfirmations: { 'trial.comment': trial } }]
const { app } = createSite({
  routes: accounts.routes,
  features,
  context: () => ctx(),
  origin: 'http://127.0.0.1:3000',
  demonstration: false,
  telegramChannel: undefined,
  sourceUrl: undefined,
  live: new LiveHub(),
  tableVersions: ctx().readCache.tableVersions,
  assets: Assets.read('/nowhere'),
  trustProxy: false,
  logLevel: 'silent',
  problemPages: () => {
    throw new Error('no page of this test fails')
  },
  render: renderPage,
  authentication: {
    identify: async () => undefined,
    deskSectionsFor: () => [],
    isFresh: () => true,
    requireSignIn: () => {
      throw new Error('nobody has to sign in')
    },
  },
})

const ask = (given: Partial<ConfirmationRequest> = {}) =>
  db.transaction().execute((tx) =>
    requestConfirmation(
      { ...ctx(), db: tx },
      {
        email: 'Aigul@Mail.kz',
        name: 'Айгүл',
        language: 'kk',
        purpose: 'trial.comment',
        thing: 'c1',
        ...given,
      },
    ),
  )

/** Sends the waiting letter of this slice and returns its link. */
async function linkOfLetter(): Promise<string> {
  const [row] = await db
    .selectFrom('contact_confirmation')
    .select('id')
    .where('key_hash', 'is', null)
    .execute()
  const job = accounts.jobs?.[CONFIRMATION_QUEUE]
  if (!job || !('write' in job)) throw new Error('It is no letter')
  const written = await db.transaction().execute((tx) =>
    job.write({
      ...ctx(),
      db: tx,
      data: { confirmation: row?.id },
      mail: { send: () => Promise.reject(new Error('The queue sends')) },
      origin: 'http://127.0.0.1:3000',
    }),
  )
  if (written) site.letters.push(written.letter)
  return /\/(kk|ru|en)\/account\/confirm\/[\w-]+/.exec(written?.letter.text ?? '')?.[0] ?? ''
}
const open = (url: string) => app.inject({ method: 'GET', url })
const press = (url: string) =>
  app.inject({ method: 'POST', url, headers: { 'sec-fetch-site': 'same-origin' } })

beforeEach(async () => {
  site.clock.set(NOW)
  counted.length = 0
  site.letters.length = 0
  await db.deleteFrom('contact_confirmation').execute()
  await db.deleteFrom('account').execute()
  await db.deleteFrom('quota').execute()
})

test.each(languages)('the letter comes in the language in which the person wrote: %s', async (language) => {
  await ask({ language })
  const link = await linkOfLetter()
  expect(link).toMatch(new RegExp(`^/${language}/`))
  const [letter] = site.letters
  expect(letter).toMatchObject({ to: 'aigul@mail.kz', subject: trial.label[language] })
  // Whoever asks types the name, and the address may be somebody else's.
  expect(letter?.text).not.toContain('Айгүл')
  expect(letter?.text).toContain(messages.letterGreeting[language])
  expect(letter?.text).toContain(trial.explanation[language])
})

test('opening the link confirms nothing; the button confirms, creates the account, and signs nobody in', async () => {
  await ask()
  const link = await linkOfLetter()
  for (let scanned = 0; scanned < 3; scanned += 1) expect((await open(link)).statusCode).toBe(200)
  expect(counted).toEqual([])
  expect(await db.selectFrom('account').selectAll().execute()).toEqual([])

  const pressed = await press(link)
  expect(pressed.statusCode).toBe(303)
  expect(pressed.headers.location).toBe('/kk/trials/c1')
  expect(pressed.headers['set-cookie']).toBeUndefined()
  const [account] = await db.selectFrom('account').selectAll().execute()
  expect(account).toMatchObject({ email: 'aigul@mail.kz', name: 'Айгүл', language: 'kk' })
  expect(counted).toEqual([{ account: account?.id, thing: 'c1', signedIn: false }])
})

test('pressing the button again redirects to the same page and counts once', async () => {
  await ask()
  const link = await linkOfLetter()
  const both = await Promise.all([press(link), press(link)])
  expect(both.map(({ headers }) => headers.location)).toEqual(['/kk/trials/c1', '/kk/trials/c1'])
  expect(counted).toHaveLength(1)
  expect((await open(link)).body).toContain(messages.confirmedAlready.kk)
})

test('an existing account keeps its name', async () => {
  await ask()
  await press(await linkOfLetter())
  await ask({ email: 'aigul@MAIL.kz', name: 'Another', thing: 'c2' })
  await press(await linkOfLetter())
  const all = await db.selectFrom('account').selectAll().execute()
  expect(all.map(({ name }) => name)).toEqual(['Айгүл'])
  expect(new Set(counted.map(({ account }) => account)).size).toBe(1)
})

test('a link that is unknown, truncated or a week old confirms nothing', async () => {
  await ask()
  const link = await linkOfLetter()
  for (const wrong of [link.slice(0, -1), `${link}x`, '/kk/account/confirm/x']) {
    expect((await open(wrong)).statusCode).toBe(404)
    expect((await press(wrong)).statusCode).toBe(404)
  }
  site.clock.set('2026-11-27T09:00:01Z')
  expect((await open(link)).statusCode).toBe(404)
  expect((await press(link)).statusCode).toBe(404)
  expect(counted).toEqual([])
})

test('the database contains no secret of a link', async () => {
  await ask()
  const key = (await linkOfLetter()).split('/').at(-1) ?? ''
  const rows = await db.selectFrom('contact_confirmation').selectAll().execute()
  expect(key).toHaveLength(43)
  expect(JSON.stringify(rows)).not.toContain(key)
})

test('an invalid address is refused, and so is the eleventh letter in an hour', async () => {
  expect(await ask({ email: 'a@b\r\nBcc: x@y.kz' })).toEqual({ ok: false, refusal: 'email-wrong' })
  for (let sent = 0; sent < 10; sent += 1) expect((await ask()).ok).toBe(true)
  expect(await ask()).toEqual({ ok: false, refusal: 'letters-too-many' })
  expect((await ask({ email: 'other@mail.kz' })).ok).toBe(true)
  site.clock.set('2026-11-20T10:00:01Z')
  expect((await ask()).ok).toBe(true)
})
