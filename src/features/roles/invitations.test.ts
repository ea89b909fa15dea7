import { beforeEach, expect, test } from 'vitest'
import { createOrganisations } from '#app/testing/every-role.ts'
import { testSite } from '#app/testing.ts'
import { askCode, cookiesOf } from '#features/accounts/fixtures.ts'
import { inTransaction } from '#platform/transition.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { messages } from './messages.ts'

const NOW = '2026-11-20T06:00:00Z'
const site = await testSite({ now: NOW })
const { own } = await createOrganisations(site.db)
/** An administrator of the whole site, in a new session: those of officials end after hours. */
const administrator = () => site.signIn([{ role: 'administrator' }])

let numbered = 0
const someone = () => {
  numbered += 1
  return `invited-${numbered}@example.kz`
}
const invite = async (email: string, role = 'secretary') =>
  site.post('/ru/desk/roles', { organisation: 'body-here', email, role }, (await administrator()).headers)
/** Signs in with a code, as whoever reads the letters of the address; returns the cookies. */
const enter = async (email: string) => {
  const { signInBrowser, code } = await askCode(site, email)
  return cookiesOf(await site.post('/kk/account/sign-in/code', { code }, signInBrowser))
}
const accountOf = (email: string) =>
  site.db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()
const grantsOf = async (email: string) =>
  site.db
    .selectFrom('role_grant')
    .selectAll()
    .where('account_id', '=', (await accountOf(email))?.id ?? '')
    .execute()
const inForce = async (email: string) =>
  site.db
    .selectFrom('granted_role')
    .select('role')
    .where('account_id', '=', (await accountOf(email))?.id ?? '')
    .execute()
const recorded = async (thing: string) =>
  (
    await site.db
      .selectFrom('audit_entry')
      .select('what')
      .where('thing', '=', thing)
      .orderBy('what')
      .execute()
  ).map(({ what }) => what)

beforeEach(async () => {
  site.clock.set(NOW)
  await site.work()
  site.letters.length = 0
})

test('A role waits for somebody who never signed in, and is in force once a code has proved the address', async () => {
  const email = someone()
  const reply = await invite(email)
  expect(reply.statusCode).toBe(303)
  expect(reply.headers.location).toContain('?done=invited')
  const page = await site.get(String(reply.headers.location), (await administrator()).headers)
  expect(page.body).toContain(messages.invited.ru)
  expect(page.body).toContain(messages.withdraw.ru)
  expect(await inForce(email)).toEqual([])
  const [grant] = await grantsOf(email)
  expect(grant).toMatchObject({ role: 'secretary', organisation_id: own })

  await site.work()
  const [letter, ...more] = site.letters
  expect(more).toEqual([])
  // In the language of the administrator: nobody knows that of the person yet.
  expect(letter).toMatchObject({ to: email, subject: messages.subjectInvited.ru('секретарь', 'Кенес') })
  expect(letter?.text).toContain('/ru/account/sign-in?then=%2Fru%2Fdesk')
  expect(letter?.text).not.toContain(messages.letterPasskey.ru)

  const headers = await enter(email)
  expect(await inForce(email)).toEqual([{ role: 'secretary' }])
  expect((await site.get('/ru/desk/meetings', headers)).statusCode).toBe(200)
  expect(await recorded(grant?.id ?? '')).toEqual(['roles.accepted', 'roles.invited'])
})

test('an invited administrator is led to a passkey, and a code alone opens nothing', async () => {
  const email = someone()
  await invite(email, 'administrator')
  await site.work()
  expect(site.letters[0]?.text).toContain('then=%2Fru%2Faccount%2Fpasskeys')
  expect(site.letters[0]?.text).toContain(messages.letterPasskey.ru)
  const headers = await enter(email)
  expect(await inForce(email)).toEqual([{ role: 'administrator' }])
  expect((await site.get('/ru/desk/roles', headers)).statusCode).toBe(403)
})

test('somebody who has signed in gets the role at once, as before', async () => {
  const email = someone()
  await enter(email)
  site.letters.length = 0
  expect((await invite(email)).headers.location).toContain('?done=granted')
  expect(await inForce(email)).toEqual([{ role: 'secretary' }])
})

test('a second role for an invited address waits too, and the same one twice is refused', async () => {
  const email = someone()
  await invite(email)
  expect((await invite(email)).statusCode).toBe(409)
  expect((await invite(email, 'editor')).headers.location).toContain('?done=invited')
  expect(await inForce(email)).toEqual([])
  await enter(email)
  expect((await inForce(email)).map(({ role }) => role).toSorted()).toEqual(['editor', 'secretary'])
})

test('an invitation that was withdrawn gives nothing, and no letter tells it', async () => {
  const email = someone()
  const { headers } = await invite(email)
  const path = String(headers.location).split('?')[0]
  const ended = await site.post(`${path}/end`, {}, (await administrator()).headers)
  expect(ended.statusCode).toBe(303)
  await site.work()
  expect(site.letters.filter(({ to }) => to === email)).toEqual([])
  await enter(email)
  expect(await inForce(email)).toEqual([])
})

test('an invitation gives nothing after two weeks, and the night after, the address is erased', async () => {
  const [late, gone, kept] = [someone(), someone(), someone()]
  await invite(late)
  await invite(gone)
  const [grant] = await grantsOf(gone)
  site.clock.set('2026-12-03T06:00:00Z')
  await invite(kept)
  site.clock.set('2026-12-04T06:00:00Z')
  await enter(late)
  expect(await inForce(late)).toEqual([])
  expect(retention).toHaveLength(1)
  for (const { erase } of retention) await inTransaction(site.context(), erase)
  expect(await accountOf(gone)).toBeUndefined()
  expect(await recorded(grant?.id ?? '')).toEqual(['roles.invitation-over', 'roles.invited'])
  expect([await accountOf(late), await accountOf(kept)].map((item) => item?.erased_at)).toEqual([null, null])
  // The address is free again.
  expect((await invite(gone)).headers.location).toContain('?done=invited')
})

test('an invited administrator who never came is not counted as the one who is left', async () => {
  const email = someone()
  await invite(email, 'administrator')
  const listed = await site.db
    .selectFrom('granted_role')
    .select('id')
    .where('account_id', '=', (await accountOf(email))?.id ?? '')
    .execute()
  expect(listed).toEqual([])
  expect(privacy[0]?.text.map(({ en }) => en).join()).toContain('invited')
})

test('An invitation is written in the language that was chosen for it, and otherwise in that of the page', async () => {
  const [chosen, unchosen] = [someone(), someone()]
  const { headers } = await administrator()
  const invitation = (email: string) => ({ organisation: 'body-here', email, role: 'secretary' })
  const form = (await site.get('/ru/desk/roles/new?organisation=body-here', headers)).body
  expect(form).toMatch(/<option value="ru" selected/)
  await site.post('/ru/desk/roles', { ...invitation(chosen), language: 'kk' }, headers)
  await site.post('/ru/desk/roles', invitation(unchosen), headers)
  const wrong = await site.post('/ru/desk/roles', { ...invitation(someone()), language: 'de' }, headers)
  expect([wrong.statusCode, wrong.body.includes('Выберите язык')]).toEqual([422, true])
  await site.work()
  const written = site.letters.map(({ to, text }) => [to, /\/(kk|ru)\/account\/sign-in/.exec(text)?.[1]])
  expect(written).toEqual([
    [chosen, 'kk'],
    [unchosen, 'ru'],
  ])
})
