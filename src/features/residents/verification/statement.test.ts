import { beforeAll, beforeEach, expect, test } from 'vitest'
import { HERE } from '#app/testing/every-role.ts'
import type { SignedIn } from '#app/testing/people.ts'
import { type TestSite, testSite } from '#app/testing.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { SignatureVerifier } from '#platform/identity/index.ts'
import { residenceProblemMessages } from '../problem-messages.ts'

// Test numbers that belong to nobody: data/kz/iin_test_vectors.json.
const [ONE, TWO] = ['650412108888', '650412109625'] as const

/** A fake verification service: the "signature" is the text itself after the number of its signer. */
const double: SignatureVerifier = {
  verify: async (cms) => {
    const [iin = '', ...text] = Buffer.from(cms).toString('utf8').split('|')
    if (iin === 'silent') return refuse('signature-service-silent')
    return /^\d{12}$/.test(iin)
      ? accept({ iin, text: new Uint8Array(Buffer.from(text.join('|'), 'utf8')) })
      : refuse('signature-wrong')
  },
}

let site: TestSite
let person: SignedIn
beforeAll(async () => {
  site = await testSite({ now: '2026-11-20T06:00:00Z', signatures: double })
})
beforeEach(async () => {
  person = await site.signIn()
})

const prepare = (who = person, fields: object = {}) =>
  site.post(
    '/kk/account/residence/statement',
    { place: HERE.territory, since: '2021-03-01', ...fields },
    who.headers,
  )
const textOf = async ({ headers }: SignedIn) =>
  (await site.get('/kk/account/residence/statement.txt', headers)).body

function bring(content: string, { headers }: SignedIn = person) {
  const boundary = 'kenes'
  const payload = [
    `--${boundary}`,
    'content-disposition: form-data; name="signature"; filename="statement.cms"',
    'content-type: application/octet-stream',
    '',
    content,
    `--${boundary}--`,
    '',
  ].join('\r\n')
  return site.upload('/kk/account/residence/signature', payload, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...headers,
  })
}
const residentRow = () =>
  site.db.selectFrom('resident').selectAll().where('account_id', '=', person.account).executeTakeFirst()

test('A resident signs the statement elsewhere, uploads it, and is verified', async () => {
  expect((await prepare()).headers.location).toBe('/kk/account/residence/statement')
  const page = await site.get('/kk/account/residence/statement', person.headers)
  expect(page.body).toContain('Тұратын жерім туралы мәлімдеме')
  const text = await textOf(person)
  expect(text).toContain('http://127.0.0.1')
  expect(await textOf(person)).toBe(text)
  const reply = await bring(`${ONE}|${text}`)
  expect(reply.headers.location).toBe('/kk/account/residence?done=verified')
  expect(await residentRow()).toMatchObject({
    way: 'signed-statement',
    since: '2021-03-01',
    territory_code: HERE.territory,
    verified_by: null,
  })
  const again = await bring(`${ONE}|${text}`)
  expect(again.statusCode).toBe(409)
  expect(again.headers.location).toBeUndefined()
})

test('Another text, also another person’s statement, is refused with a message, and the statement stays valid', async () => {
  const other = await site.signIn()
  await prepare(other)
  await prepare()
  const text = await textOf(person)
  for (const wrong of [await textOf(other), `${text} `, text.replace('2021', '2011'), '']) {
    const reply = await bring(`${TWO}|${wrong}`)
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(residenceProblemMessages['statement-other'].kk)
  }
  expect(await residentRow()).toBeUndefined()
  expect((await bring(`${TWO}|${text}`)).statusCode).toBe(303)
})

test('A wrong signature, an unavailable service, a missing file and a huge one have different messages', async () => {
  await prepare()
  const text = await textOf(person)
  const cases = [
    [`nobody|${text}`, 'signature-wrong'],
    [`000000000000|${text}`, 'signature-wrong'],
    [`silent|${text}`, 'signature-service-silent'],
    ['', 'file-empty'],
    ['x'.repeat(70_000), 'file-large'],
  ] as const
  for (const [content, refusal] of cases) {
    const reply = await bring(content)
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(residenceProblemMessages[refusal].kk)
    expect(reply.body).not.toContain('000000000000')
  }
})

test('An expired statement is refused', async () => {
  await prepare()
  const text = await textOf(person)
  site.clock.set('2026-11-21T06:00:01Z')
  const reply = await bring(`${ONE}|${text}`)
  site.clock.set('2026-11-20T06:00:00Z')
  expect([reply.statusCode, reply.headers.location]).toEqual([409, undefined])
  expect(reply.body).toContain(residenceProblemMessages['statement-gone-already'].kk)
})

test('The form names its errors and keeps what was typed', async () => {
  const reply = await prepare(person, { place: 'Атлантида', since: '2026-12-01' })
  expect(reply.statusCode).toBe(422)
  expect(reply.body).toContain(residenceProblemMessages['place-unknown'].kk)
  expect(reply.body).toContain(residenceProblemMessages['since-future'].kk)
  expect(reply.body).toContain('value="Атлантида"')
})
