import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createOrganisations, HERE } from '#app/testing/every-role.ts'
import type { SignedIn } from '#app/testing/people.ts'
import { type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import type { IdentityKeys } from '#platform/identity/index.ts'
import { rotateKeys, verifyByClaim, WrongIdentityKeys } from './index.ts'
import { messages } from './messages.ts'
import { residenceProblemMessages } from './problem-messages.ts'

// Test numbers that belong to nobody: data/kz/iin_test_vectors.json.
const IIN = {
  one: '650412100001',
  two: '650412100379',
  three: '650412100745',
  four: '650412101119',
  five: '650412101486',
  six: '650412101852',
  seven: '650412102965',
}

const logged: string[] = []
for (const [stream, name] of [
  [process.stdout, 'stdout'],
  [process.stderr, 'stderr'],
] as const) {
  const write = stream.write.bind(stream)
  vi.spyOn(stream, 'write').mockImplementation(((chunk: string | Uint8Array, ...rest: never[]) => {
    logged.push(`${name} ${chunk.toString()}`)
    return write(chunk, ...rest)
  }) as typeof stream.write)
}

afterAll(() => vi.restoreAllMocks())

let site: TestSite
let organisations: { own: Id<'organisation'>; other: Id<'organisation'> }
let clerk: SignedIn
const ctx = () => site.context()
const answered: string[] = []

beforeAll(async () => {
  site = await testSite({ now: '2026-11-20T06:00:00Z' })
  organisations = await createOrganisations(site.db)
  clerk = await site.signIn([{ role: 'clerk', organisation: organisations.own }])
})

/** Requests a code and returns the one that the person's page shows. */
async function codeOf({ headers }: SignedIn): Promise<string> {
  await site.post('/ru/account/residence/code', {}, headers)
  const { body } = await site.get('/ru/account/residence', headers)
  return /<output class="code">([^<]+)</.exec(body)?.[1] ?? ''
}

const shown = { place: HERE.territory, since: '2020-05-01' }
async function verify(fields: Record<string, string>, who: SignedIn = clerk, language = 'ru') {
  const reply = await site.post(`/${language}/desk/residents`, { ...shown, ...fields }, who.headers)
  answered.push(reply.body)
  return reply
}
const residentRow = (account: Id<'account'>) =>
  site.db.selectFrom('resident').selectAll().where('account_id', '=', account).executeTakeFirst()

describe('A resident is verified at a clerk’s desk', () => {
  test('A resident is verified at a clerk’s desk with the code on their phone and the number in their document; then their voice counts where they live', async () => {
    const person = await site.signIn()
    const before = await site.get('/ru/account/residence', person.headers)
    expect(before.body).toContain('место жительства не подтверждено')
    const reply = await verify({ code: (await codeOf(person)).toLowerCase(), iin: '650412 100001' })
    expect(reply.headers.location).toBe('/ru/desk/residents?done=verified')
    expect(await residentRow(person.account)).toMatchObject({
      territory_code: HERE.territory,
      since: '2020-05-01',
      way: 'clerk',
      verified_by: clerk.account,
      key_number: 1,
    })
    const after = await site.get('/ru/account/residence', person.headers)
    expect(after.body).toContain('подтверждённый житель')
    await site.work()
    const letter = site.letters.find(({ subject }) => subject === 'Тұратын жеріңіз расталды')
    expect(letter?.text).toContain('Қостанай')
  })

  test('a resident moves with a new code: the former residence is kept without the person', async () => {
    const person = await site.signIn()
    expect((await verify({ code: await codeOf(person), iin: IIN.two })).statusCode).toBe(303)
    const regional = await site.signIn([{ role: 'clerk', territory: HERE.region }])
    const { code } = await site.db
      .selectFrom('territory')
      .select('code')
      .where('code', 'like', '395%')
      .orderBy('ordinal', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const moved = await verify(
      { code: await codeOf(person), iin: IIN.two, place: code, since: '2026-11-01' },
      regional,
    )
    expect(moved.headers.location).toBe('/ru/desk/residents?done=moved')
    expect((await residentRow(person.account))?.territory_code).toBe(code)
    const past = await site.db.selectFrom('residence_past').selectAll().execute()
    expect(past).toMatchObject([{ territory_code: HERE.territory, since: '2020-05-01', until: '2026-11-01' }])
    expect(Object.keys(past[0] ?? {}).sort()).toEqual(['id', 'since', 'territory_code', 'until'])
  })

  test.each([
    [{ iin: '650412100002' }, 'iin-control'],
    [{ iin: '991240000013' }, 'iin-of-organisation'],
    [{ iin: '12' }, 'iin-malformed'],
    [{ code: 'ABCD' }, 'code-wrong'],
    [{ place: '390000000' }, 'place-wide'],
    [{ since: '2026-11-21' }, 'since-future'],
    [{ since: '2026-02-30' }, 'day-wrong'],
    [{ since: '1899-12-31' }, 'since-early'],
  ] as const)(
    'a resident is not verified with %j; typed text is kept, except the number',
    async (wrong, refusal) => {
      const regional = await site.signIn([{ role: 'clerk', territory: HERE.region }])
      const code = await codeOf(await site.signIn())
      const reply = await verify({ code, iin: IIN.three, ...wrong }, regional)
      expect(reply.statusCode).toBe(422)
      expect(reply.body).toContain(residenceProblemMessages[refusal].ru)
      expect(reply.body).not.toMatch(/name="iin"[^>]*value=/)
      if (!('code' in wrong)) expect(reply.body).toContain(`value="${code}"`)
      // A mistyped field does not use up the code.
      expect((await verify({ code, iin: IIN.three, ...wrong }, regional)).body).toContain(
        residenceProblemMessages[refusal].ru,
      )
    },
  )
})

describe('A clerk learns only whether the verification succeeded', () => {
  test('a second account with the number and another number for the account give the same answer', async () => {
    const [first, second, third] = [await site.signIn(), await site.signIn(), await site.signIn()]
    expect((await verify({ code: await codeOf(first), iin: IIN.three })).statusCode).toBe(303)
    expect((await verify({ code: await codeOf(third), iin: IIN.four })).statusCode).toBe(303)
    const taken = await verify({ code: await codeOf(second), iin: IIN.three })
    const other = await verify({ code: await codeOf(third), iin: IIN.five })
    expect([taken.statusCode, other.statusCode]).toEqual([422, 422])
    expect(taken.body).toBe(other.body)
    expect(taken.body).toContain(residenceProblemMessages['does-not-fit'].ru)
    expect(taken.body).toContain(messages.unfitHelp.ru)
    expect(await residentRow(second.account)).toBeUndefined()
  })

  test('a code works once, also when the match fails; an account may fail three times a day', async () => {
    const person = await site.signIn()
    const code = await codeOf(person)
    await verify({ code, iin: IIN.three })
    expect((await verify({ code, iin: IIN.five })).body).toContain(residenceProblemMessages['code-wrong'].ru)
    for (let n = 0; n < 2; n += 1) await verify({ code: await codeOf(person), iin: IIN.three })
    expect((await verify({ code: await codeOf(person), iin: IIN.five })).body).toContain(
      residenceProblemMessages['too-many'].ru,
    )
    expect(await residentRow(person.account)).toBeUndefined()
  })

  test('an expired code and an unknown one give the same answer', async () => {
    const person = await site.signIn()
    const code = await codeOf(person)
    site.clock.set('2026-11-20T06:15:01Z')
    const [old, none] = [
      await verify({ code, iin: IIN.five }),
      await verify({ code: 'ABCDEFGH', iin: IIN.five }),
    ]
    site.clock.set('2026-11-20T06:00:00Z')
    expect(old.body).toContain(residenceProblemMessages['code-wrong'].ru)
    expect(none.body).toContain(residenceProblemMessages['code-wrong'].ru)
  })

  test('people cannot verify themselves', async () => {
    const reply = await verify({ code: await codeOf(clerk), iin: IIN.five })
    expect(reply.body).toContain(residenceProblemMessages['own-account'].ru)
    expect(await residentRow(clerk.account)).toBeUndefined()
  })

  test('a clerk of an organisation verifies only for the place of that organisation, whatever the form says', async () => {
    const person = await site.signIn()
    const code = await codeOf(person)
    expect((await verify({ code, iin: IIN.five, place: '551010000' })).statusCode).toBe(403)
    const ended = await site.signIn([{ role: 'clerk', organisation: organisations.own }])
    await site.db
      .updateTable('role_grant')
      .set({ ended_at: new Date('2026-11-20T05:59:00Z') })
      .where('account_id', '=', ended.account)
      .execute()
    expect((await verify({ code, iin: IIN.five }, ended)).statusCode).toBe(403)
    const forged = { code, iin: IIN.five, territory: '551010000', account: clerk.account, way: 'oidc' }
    expect((await verify(forged)).statusCode).toBe(303)
    expect(await residentRow(person.account)).toMatchObject({ territory_code: HERE.territory, way: 'clerk' })
    expect(await residentRow(clerk.account)).toBeUndefined()
  })

  test('the form returns after an expired session with what was typed, except the number', async () => {
    const reply = await site.post('/ru/desk/residents', { ...shown, code: 'ABCDEFGH', iin: IIN.six })
    expect(reply.statusCode).toBe(401)
    expect(reply.body).toContain('ABCDEFGH')
    answered.push(reply.body)
  })
})

test('The claim of a trusted provider verifies like a document', async () => {
  const [person, double] = [await site.signIn(), await site.signIn()]
  const claim = { iin: IIN.six, territory: HERE.territory }
  const by = (account: Id<'account'>, given: typeof claim) =>
    site.db.transaction().execute((tx) => verifyByClaim({ ...ctx(), db: tx }, account, given))
  expect(await by(person.account, claim)).toEqual({ ok: true, value: 'verified' })
  expect(await by(double.account, claim)).toEqual({ ok: false, refusal: 'does-not-fit' })
  expect(await by(double.account, { ...claim, iin: '0' })).toEqual({ ok: false, refusal: 'iin-wrong' })
})

describe('The identity of a resident is not stored', () => {
  test('no table, letter, page or log contains anybody’s number', async () => {
    const tables = await sql<{ name: string }>`
      select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`.execute(site.db)
    const dump: string[] = []
    for (const { name } of tables.rows)
      dump.push(
        (
          await sql<{ all: string }>`select coalesce(string_agg(t::text, ' '), '') as all
        from ${sql.raw(name)} t`.execute(site.db)
        ).rows[0]?.all ?? '',
      )
    const everywhere = [dump.join(), JSON.stringify(site.letters), answered.join(), logged.join()]
    for (const number of Object.values(IIN)) {
      const hex = Buffer.from(number).toString('hex')
      for (const place of everywhere) {
        expect(place.includes(number)).toBe(false)
        expect(place.includes(hex)).toBe(false)
      }
    }
  })

  test('a further key is applied to all identities at once; everybody stays verified, and the old key becomes useless', async () => {
    const person = await site.signIn()
    await verify({ code: await codeOf(person), iin: IIN.seven })
    const before = await residentRow(person.account)
    const reported: number[] = []
    const rotated = await rotateKeys(ctx(), (done, total) => reported.push(done / total))
    expect(rotated).toMatchObject({ ok: true, value: { number: 2 } })
    expect(rotated.ok && rotated.value.identities).toBeGreaterThan(5)
    expect(reported.at(-1)).toBe(1)
    const after = await residentRow(person.account)
    expect(after?.key_number).toBe(2)
    expect(Buffer.from(after?.identity ?? []).equals(Buffer.from(before?.identity ?? []))).toBe(false)
    const again = await verify({ code: await codeOf(await site.signIn()), iin: IIN.seven })
    expect(again.body).toContain(residenceProblemMessages['does-not-fit'].ru)
    expect((await verify({ code: await codeOf(person), iin: IIN.seven })).statusCode).toBe(303)
  })

  test('nobody is verified with wrong keys, instead of everybody being new', async () => {
    const person = await site.signIn()
    const strange = {
      read: async () => [new Uint8Array(32), new Uint8Array(32).fill(1)],
      add: async () => [],
    }
    const attempt = (identityKeys: IdentityKeys) =>
      site.db.transaction().execute((tx) =>
        verifyByClaim({ ...ctx(), db: tx, identityKeys }, person.account, {
          iin: IIN.five,
          territory: HERE.territory,
        }),
      )
    await expect(attempt(strange)).rejects.toThrow(WrongIdentityKeys)
    await expect(attempt({ ...strange, read: async () => [] })).rejects.toThrow(WrongIdentityKeys)
  })

  test('an erased account is deleted; its identity stays blocked, so that the person has no second voice meanwhile', async () => {
    const { features } = await import('#app/features.ts')
    const personal = features.find(({ name }) => name === 'residents')?.personalData
    const [person, later] = [await site.signIn(), await site.signIn()]
    // The number of the first test is still in use; here a fresh one is used.
    await site.db.deleteFrom('residence_refusal').execute()
    const number = '650412103702'
    expect((await verify({ code: await codeOf(person), iin: number })).statusCode).toBe(303)
    expect(await personal?.listRecords(site.context(), person.account)).toMatchObject([
      { territory: HERE.territory, since: '2020-05-01', way: 'clerk' },
    ])
    await site.db
      .transaction()
      .execute((tx) => personal?.erase({ ...site.context(), db: tx }, person.account) ?? Promise.resolve())
    expect(await residentRow(person.account)).toBeUndefined()
    expect(await personal?.listRecords(site.context(), person.account)).toEqual([])
    expect((await verify({ code: await codeOf(later), iin: number })).body).toContain(
      residenceProblemMessages['does-not-fit'].ru,
    )
    site.clock.set('2027-05-24T06:00:00Z')
    const [again, awake] = [
      await site.signIn(),
      await site.signIn([{ role: 'clerk', organisation: organisations.own }]),
    ]
    const reply = await verify({ code: await codeOf(again), iin: number }, awake)
    site.clock.set('2026-11-20T06:00:00Z')
    expect(reply.statusCode).toBe(303)
  })
})

test('A resident of a region without a clerk is told so, and sees the clerks of other regions', async () => {
  const person = await site.signIn()
  const read = async () => (await site.get('/ru/account/residence', person.headers)).body
  expect(await read()).not.toContain(messages.nobodyNear.ru)
  const follow = (code: string) => site.post(`/ru/follow/territories.place/${code}`, {}, person.headers)
  expect((await follow('470000000')).statusCode).toBe(303)
  expect(await read()).toContain(messages.nobodyNear.ru)
  await site.post('/ru/follow/territories.place/470000000/stop', {}, person.headers)
  expect((await follow('390000000')).statusCode).toBe(303)
  const near = await read()
  expect(near).not.toContain(messages.nobodyNear.ru)
  expect(near).toContain('<h3>Костанайская область</h3>')
})

test('The pages run a constant number of queries', async () => {
  const person = await site.signIn()
  await codeOf(person)
  expect(await site.countQueries('/ru/account/residence', person.headers)).toBeLessThanOrEqual(5)
  expect(await site.countQueries('/ru/desk/residents', clerk.headers)).toBeLessThanOrEqual(2)
})
