import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { startMailServer } from '#app/testing/mail-server.ts'
import { testSite } from '#app/testing.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { uiMessages } from '#ui/messages.ts'
import { cookiesOf } from '../fixtures.ts'
import { messages } from '../messages.ts'

const NOW = '2026-11-20T09:00:00Z'
const mail = await startMailServer()
const failures: string[] = []
const site = await testSite(
  { now: NOW, onError: (what) => void (what === 'pg-boss' || failures.push(what)) },
  { smtpUrl: mail.url, mailFrom: 'kenes@example.org' },
)
afterAll(() => mail.close())

beforeEach(async () => {
  mail.answer = 'take'
  await again()
  mail.received.length = 0
  mail.offered = 0
  failures.length = 0
})

const ask = (email: string, language: Language = 'kk') => site.post(`/${language}/account/sign-in`, { email })
const codeOf = (text = '') => /^(\d{4}) (\d{4})$/m.exec(text)?.slice(1).join('') ?? ''

/** Makes failed work due at once instead of after its retry delay. */
async function again() {
  await sql`update pgboss.job set start_after = now() - interval '1 second' where state = 'retry'`.execute(
    site.db,
  )
  await site.work()
}

test.each(languages)('a code sent through a mail server signs its reader in: %s', async (language) => {
  const email = `smtp-${language}@example.kz`
  const signInBrowser = cookiesOf(await ask(email, language))
  await site.work()
  expect(mail.received).toHaveLength(1)
  const [letter] = mail.received
  expect(letter).toMatchObject({
    subject: messages.codeSubject[language](uiMessages.site[language]),
    from: { text: 'kenes@example.org' },
  })
  expect([letter?.to].flat()[0]?.text).toBe(email)
  expect(letter?.text).toContain(messages.codeLetterNotYou[language])
  const entered = await site.post(
    `/${language}/account/sign-in/code`,
    { code: codeOf(letter?.text) },
    signInBrowser,
  )
  expect(entered.statusCode).toBe(303)
  expect((await site.get(`/${language}/account`, cookiesOf(entered))).body).toContain(email)
})

test.each(['refuse', 'hang-up'] as const)(
  'a mail server that fails to accept a letter (%s) does not lose it: it arrives later, with a valid code',
  async (answer) => {
    mail.answer = answer
    const signInBrowser = cookiesOf(await ask(`later-${answer}@example.kz`))
    await site.work()
    expect(failures).toEqual(['accounts.send-code'])
    expect([mail.offered, mail.received.length]).toEqual([1, 0])
    mail.answer = 'take'
    await again()
    expect(mail.received).toHaveLength(1)
    const entered = await site.post(
      '/kk/account/sign-in/code',
      { code: codeOf(mail.received[0]?.text) },
      signInBrowser,
    )
    expect(entered.statusCode).toBe(303)
    await again()
    expect(mail.received).toHaveLength(1)
  },
)

test('a failing mail server does not reveal whether an address is known', async () => {
  const known = 'known@example.kz'
  const signInBrowser = cookiesOf(await ask(known))
  await site.work()
  await site.post('/kk/account/sign-in/code', { code: codeOf(mail.received[0]?.text) }, signInBrowser)
  mail.answer = 'refuse'
  const answers = []
  for (const email of [known, 'nobody@example.kz']) {
    const requested = await ask(email)
    await site.work()
    const shown = await site.get('/kk/account/sign-in/code', cookiesOf(requested))
    const { statusCode, body, headers } = requested
    answers.push({
      statusCode,
      body,
      location: headers.location,
      fields: Object.keys(headers),
      shown: [shown.statusCode, shown.body.replaceAll(email, 'E')],
    })
  }
  expect(answers[1]).toEqual(answers[0])
  expect(mail.offered).toBe(3)
  expect(failures).toHaveLength(2)
})

test('the report of a failure contains neither the address nor the code', async () => {
  mail.answer = 'refuse'
  await ask('quiet@example.kz')
  await site.work()
  const { rows } = await sql<{
    output: unknown
  }>`select output from pgboss.job where state = 'retry'`.execute(site.db)
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify([rows, await site.queue()])).not.toContain('quiet@example.kz')
})
