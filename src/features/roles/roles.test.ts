import { beforeAll, describe, expect, test } from 'vitest'
import { createOrganisations, ELSEWHERE, HERE } from '#app/testing/every-role.ts'
import { type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { jsonb } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { roles } from '#platform/identity/index.ts'
import { createRoleHolder } from './fixtures.ts'
import { roleProblemMessages } from './messages.ts'

let site: TestSite
let organisations: { own: Id<'organisation'>; other: Id<'organisation'> }
let administrator: { headers: { cookie: string }; account: Id<'account'> }
const ctx = () => site.context()

beforeAll(async () => {
  site = await testSite({ now: '2026-11-20T06:00:00Z' })
  organisations = await createOrganisations(site.db)
  administrator = await site.signIn([{ role: 'administrator', organisation: organisations.own }])
})

const grantsOf = (account: Id<'account'>) =>
  site.db
    .selectFrom('role_grant')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('granted_at')
    .execute()
const emailOf = async (account: Id<'account'>) =>
  (await site.db.selectFrom('account').select('email').where('id', '=', account).executeTakeFirstOrThrow())
    .email ?? ''
const auditOf = (thing: string) =>
  site.db.selectFrom('audit_entry').selectAll().where('thing', '=', thing).orderBy('id').execute()

/** Grants a role with the form as an administrator; fields that are not given are empty. */
const give = (fields: Record<string, string>, who = administrator) =>
  site.post(
    '/ru/desk/roles',
    { organisation: 'body-here', email: '', role: 'editor', ...fields },
    who.headers,
  )

describe('An administrator grants a role', () => {
  test('An administrator grants a role which opens the desk to the person at once, is announced by letter, and is recorded', async () => {
    const person = await site.signIn()
    const email = await emailOf(person.account)
    expect((await site.get('/ru/desk/roles', person.headers)).statusCode).toBe(403)
    const reply = await give({
      email: `  ${email.toUpperCase()} `,
      role: 'administrator',
      ends: '2026-12-31',
    })
    expect(reply.statusCode).toBe(303)
    expect((await site.get('/ru/desk/roles', person.headers)).statusCode).toBe(200)

    const [grant] = await grantsOf(person.account)
    expect(reply.headers.location).toBe(`/ru/desk/roles/${grant?.id}?done=granted`)
    expect(grant).toMatchObject({
      role: 'administrator',
      organisation_id: organisations.own,
      territory_code: null,
      starts_on: '2026-11-20',
      ends_on: '2026-12-31',
      granted_by: administrator.account,
    })
    const [entry] = await auditOf(grant?.id ?? '')
    expect(entry).toMatchObject({
      what: 'roles.granted',
      account_id: administrator.account,
      organisation_id: organisations.own,
      before: null,
    })
    expect(entry?.after).toMatchObject({ role: 'administrator', account: person.account })

    site.letters.length = 0
    await site.work()
    expect(site.letters.map(({ to }) => to)).toEqual([email])
    // The letter is in Kazakh, the language of the account, whatever the administrator reads.
    expect(site.letters[0]?.subject).toBe('Сізге рөл берілді: әкімші')
    expect(site.letters[0]?.text).toContain('/kk/desk')
  })

  test('the page names the errors in Kazakh, Russian and English, and keeps what was typed', async () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const reply = await site.post(
        `/${language}/desk/roles`,
        { organisation: 'body-here', email: 'no address', role: 'editor' },
        administrator.headers,
      )
      expect(reply.statusCode).toBe(422)
      expect(reply.body).toContain(roleProblemMessages['email-wrong'][language])
      expect(reply.body).toContain('value="no address"')
    }
  })

  test.each([
    [{ starts: '2026-11-19' }, 'starts-past'],
    [{ starts: '2026-11-25', ends: '2026-11-24' }, 'ends-early'],
    [{ ends: '2026-02-30' }, 'day-wrong'],
    [{ email: 'no address' }, 'email-wrong'],
    [{ email: '' }, 'email-empty'],
    [{ role: 'king' }, 'role-empty'],
    [{ place: 'Атлантида' }, 'place-unknown'],
    [{ post: 'somebody' }, 'post-unknown'],
  ] as const)('a role is not granted with %j', async (fields, refusal) => {
    const { account } = await site.signIn()
    const reply = await give({ email: await emailOf(account), ...fields })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(roleProblemMessages[refusal].ru)
    expect(await grantsOf(account)).toEqual([])
  })

  test('a role is granted in no organisation that was not chosen or does not exist', async () => {
    const unchosen = await give({ organisation: '' })
    expect(unchosen.statusCode).toBe(422)
    expect(unchosen.body).toContain(roleProblemMessages['organisation-empty'].ru)
    expect((await give({ organisation: 'nowhere' })).statusCode).toBe(404)
    const named = await site.get('/ru/desk/roles/new?organisation=nowhere', administrator.headers)
    expect(named.statusCode).toBe(400)
    expect(named.body).toContain('organisation')
  })

  test('only once: the same role twice is refused', async () => {
    const { account } = await site.signIn()
    const email = await emailOf(account)
    expect((await give({ email })).statusCode).toBe(303)
    const again = await give({ email })
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain(roleProblemMessages['granted-already'].ru)
    expect((await give({ email, role: 'clerk' })).statusCode).toBe(303)
  })

  test('the form asks which place is meant when several have the name; its code answers', async () => {
    const { account } = await site.signIn()
    const email = await emailOf(account)
    const many = await give({ email, place: 'Ленинское' })
    expect(many.statusCode).toBe(422)
    const [, code = ''] = /type="radio" name="place" value="(\d{9})"/.exec(many.body) ?? []
    expect((await give({ email, place: code })).statusCode).toBe(303)
    expect((await grantsOf(account))[0]?.territory_code).toBe(code)
  })
})

test('The form lists the permissions of each role, and no role is without permissions', async () => {
  const { body } = await site.get(`/ru/desk/roles/new?organisation=body-here`, administrator.headers)
  for (const role of roles) {
    const list =
      body.match(new RegExp(`<ul class="choice-points" id="role-${role}-points">(.*?)</ul>`))?.[1] ?? ''
    expect(list, role).toContain('<li>')
    expect(list).not.toContain(';')
  }
  expect(body).toContain(
    '<li>Рассматривать жалобы, скрывать нарушающее правила, рассматривать апелляции</li>',
  )
})

describe('An administrator cannot grant a role that reaches further than their own', () => {
  test('a role in an organisation of others cannot be granted, whatever the form says', async () => {
    const { account } = await site.signIn()
    const reply = await give({ email: await emailOf(account), organisation: 'body-elsewhere' })
    expect(reply.statusCode).toBe(403)
    expect(await grantsOf(account)).toEqual([])
  })

  test('a role in every organisation cannot be granted by somebody whose own role is limited to one', async () => {
    const { account } = await site.signIn()
    const email = await emailOf(account)
    for (const place of ['', HERE.region])
      expect((await give({ email, organisation: 'every', place })).statusCode).toBe(403)
    expect(await grantsOf(account)).toEqual([])
  })

  test('a role outside their territory cannot be granted; without a place the role gets that of the organisation', async () => {
    const regional = await site.signIn([{ role: 'administrator', territory: HERE.region }])
    const { account } = await site.signIn()
    const email = await emailOf(account)
    expect((await give({ email, place: ELSEWHERE.territory }, regional)).statusCode).toBe(403)
    const every = await give({ email, organisation: 'every' }, regional)
    expect(every.statusCode).toBe(422)
    expect(every.body).toContain(roleProblemMessages['place-empty'].ru)
    expect((await give({ email }, regional)).statusCode).toBe(303)
    expect((await grantsOf(account)).map((grant) => grant.territory_code)).toEqual([HERE.territory])
  })

  test('an editor cannot grant roles, and unknown fields of the form have no effect', async () => {
    const editor = await site.signIn([{ role: 'editor', organisation: organisations.own }])
    const { account } = await site.signIn()
    const email = await emailOf(account)
    expect((await give({ email }, editor)).statusCode).toBe(403)
    const forged = {
      email,
      account_id: editor.account,
      granted_by: account,
      organisation_id: organisations.other,
    }
    expect((await give(forged)).statusCode).toBe(303)
    expect(await grantsOf(editor.account)).toHaveLength(1)
    expect(await grantsOf(account)).toMatchObject([
      { organisation_id: organisations.own, granted_by: administrator.account },
    ])
  })

  test('lists show only roles within reach; other roles are answered like missing ones', async () => {
    const near = await createRoleHolder(ctx(), { organisation: organisations.own })
    const far = await createRoleHolder(ctx(), { organisation: organisations.other })
    const find = (email: string) =>
      site.get(`/ru/desk/roles?q=${email}`, administrator.headers).then(({ body }) => body)
    expect(await find(near.email)).toContain(`/ru/desk/roles/${near.id}`)
    expect(await find(far.email)).not.toContain(far.id)
    for (const id of [far.id, newId(new Date()), 'no-id'])
      expect((await site.get(`/ru/desk/roles/${id}`, administrator.headers)).statusCode).toBe(404)
    expect((await site.post(`/ru/desk/roles/${far.id}/end`, {}, administrator.headers)).statusCode).toBe(404)
    expect((await grantsOf(far.account))[0]?.ended_at).toBeNull()
  })
})

describe('A role ends', () => {
  test('A role ends at once: the next request of its holder is refused', async () => {
    const editor = await site.signIn([{ role: 'administrator', organisation: organisations.own }])
    const [grant] = await grantsOf(editor.account)
    expect((await site.get('/ru/desk/roles', editor.headers)).statusCode).toBe(200)
    const reply = await site.post(`/ru/desk/roles/${grant?.id}/end`, {}, administrator.headers)
    expect(reply.statusCode).toBe(303)
    expect((await site.get('/ru/desk/roles', editor.headers)).statusCode).toBe(403)
    expect((await site.post('/ru/desk/roles', {}, editor.headers)).statusCode).toBe(403)
    expect((await auditOf(grant?.id ?? '')).map(({ what }) => what)).toEqual(['roles.ended'])

    site.letters.length = 0
    await site.work()
    const email = await emailOf(editor.account)
    expect(site.letters.find(({ to }) => to === email)?.subject).toBe('Рөліңіз тоқтатылды: әкімші')
    const again = await site.post(`/ru/desk/roles/${grant?.id}/end`, {}, administrator.headers)
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain(roleProblemMessages['ended-already'].ru)
  })

  test('automatically, at the end of the post that it follows', async () => {
    const person = await site.signIn()
    const id = newId<'person'>(new Date())
    const membership = newId<'membership'>(new Date())
    const name = { kk: 'Асқар Нұрланұлы', ru: 'Аскар Нурланулы', en: 'Asqar Nurlanuly' }
    await site.db
      .insertInto('person')
      .values({ id, slug: 'asqar', name: jsonb(name), demo: true })
      .execute()
    await site.db
      .insertInto('membership')
      .values({
        id: membership,
        person_id: id,
        organisation_id: organisations.own,
        post: jsonb({ kk: 'Хатшы', ru: 'Секретарь' }),
        starts_on: '2026-01-01',
        ends_on: '2026-11-30',
      })
      .execute()
    const email = await emailOf(person.account)
    expect((await give({ email, role: 'administrator', post: membership })).statusCode).toBe(303)
    expect((await site.get('/ru/desk/roles', person.headers)).statusCode).toBe(200)
    await site.db
      .updateTable('membership')
      .set({ ends_on: '2026-11-19' })
      .where('id', '=', membership)
      .execute()
    expect((await site.get('/ru/desk/roles', person.headers)).statusCode).toBe(403)
    const former = await site.get(`/ru/desk/roles?state=former&q=${email}`, administrator.headers)
    expect(former.body).toContain('срок истёк')

    const other = await site.signIn()
    await site.db.updateTable('membership').set({ ends_on: null }).where('id', '=', membership).execute()
    const taken = await give({ email: await emailOf(other.account), post: membership })
    expect(taken.statusCode).toBe(422)
    expect(taken.body).toContain(roleProblemMessages['post-of-other-account'].ru)
  })

  test('the last administrator of the whole site never loses the role, neither by themselves nor by two at once', async () => {
    const [one, two] = [
      await site.signIn([{ role: 'administrator' }]),
      await site.signIn([{ role: 'administrator' }]),
    ]
    const [[first], [second]] = [await grantsOf(one.account), await grantsOf(two.account)]
    const replies = await Promise.all([
      site.post(`/ru/desk/roles/${second?.id}/end`, {}, one.headers),
      site.post(`/ru/desk/roles/${first?.id}/end`, {}, two.headers),
    ])
    // The slower one is no longer an administrator, or is told that the role would be the last.
    expect(replies.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1)
    const [left] = [...(await grantsOf(one.account)), ...(await grantsOf(two.account))].filter(
      ({ ended_at }) => ended_at === null,
    )
    const remaining = left?.account_id === one.account ? one : two
    const reply = await site.post(`/ru/desk/roles/${left?.id}/end`, {}, remaining.headers)
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(roleProblemMessages['last-administrator'].ru)
  })
})

test('The list runs as many queries with many roles as with few', async () => {
  await site.get('/ru/desk/roles', administrator.headers)
  const few = await site.countQueries('/ru/desk/roles', administrator.headers)
  for (let n = 0; n < 60; n += 1) await createRoleHolder(ctx(), { organisation: organisations.own })
  const many = await site.countQueries('/ru/desk/roles', administrator.headers)
  expect(many).toBe(few)
  const page = await site.get('/ru/desk/roles?page=2', administrator.headers)
  expect(page.statusCode).toBe(200)
  expect((await site.get('/ru/desk/roles?page=99', administrator.headers)).statusCode).toBe(404)
})
