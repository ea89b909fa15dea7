import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { checkParticipation } from '#domain/participation/index.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import {
  checkTakingPart,
  closeRoll,
  findParticipant,
  loadVoterKey,
  openRoll,
  rotateKeys,
  verifyByClaim,
  WrongVoteKey,
} from '../index.ts'

const site = await testSite({ now: '2026-11-30T09:00:00+05:00' })
const { db } = site
const ctx = site.context
const KOSTANAY = '391010000'
/** Test numbers that belong to nobody: data/kz/iin_test_vectors.json. */
const ADULTS = ['650412100001', '650412100379', '650412100745'] as const
const days: { readonly opensOn: LocalDate; readonly closesOn: LocalDate } = {
  opensOn: '2026-12-01',
  closesOn: '2026-12-31',
}
const newVote = () => newId<'vote'>(new Date())
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

async function person(iin?: string): Promise<Actor> {
  const { account } = await site.signIn()
  if (iin) {
    const verified = await inTransaction(ctx(), (inside) =>
      verifyByClaim(inside, account, { iin, territory: KOSTANAY, since: '2020-01-01' }),
    )
    expect(verified.ok).toBe(true)
  }
  return {
    account,
    session: newId<'session'>(new Date()),
    name: null,
    email: null,
    language: 'ru',
    person: null,
    residence: null,
    grants: [],
    signedInAt: new Date(),
  }
}
const [ada, bek] = [await person(ADULTS[0]), await person(ADULTS[1])]
const stranger = await person()
const open = (vote: string, given = days) => inTransaction(ctx(), (inside) => openRoll(inside, vote, given))
const keyIn = async (vote: string, actor: Actor) => {
  const found = await inTransaction(ctx(), (inside) => loadVoterKey(inside, actor, vote))
  return found.ok ? hex(found.value) : found.refusal
}

/** A valid number of somebody born on a day of this century, which may never have been issued. */
function iinOf(bornOn: string): string {
  const [year = '', month = '', day = ''] = bornOn.split('-')
  for (let serial = 1; ; serial++) {
    const first = `${year.slice(2)}${month}${day}5${String(serial).padStart(4, '0')}`
    const weigh = (weights: readonly number[]) =>
      weights.reduce((sum, weight, index) => sum + weight * Number(first[index]), 0) % 11
    const one = weigh([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    const control = one === 10 ? weigh([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : one
    if (control < 10) return first + control
  }
}
const voting = {
  who: 'resident',
  place: { first: 0, last: 99_999 },
  registerDay: '2026-11-01',
  ofAge: true,
} as const

describe('a voter key', () => {
  test('is the same for a person in a vote, and another one for other people and other votes', async () => {
    const [one, other] = [newVote(), newVote()]
    expect(await open(one)).toMatchObject({ ok: true })
    expect(await open(other)).toMatchObject({ ok: true })
    const keys = [
      await keyIn(one, ada),
      await keyIn(one, bek),
      await keyIn(other, ada),
      await keyIn(other, bek),
    ]
    expect(new Set(keys).size).toBe(4)
    expect(keys.every((key) => /^[0-9a-f]{64}$/.test(key))).toBe(true)
    expect(await keyIn(one, ada)).toBe(keys[0])
  })
  test('is for verified residents, while the roll is open', async () => {
    const vote = newVote()
    expect(await keyIn(vote, ada)).toBe('closed-already')
    await open(vote)
    expect(await keyIn(vote, stranger)).toBe('residence-needed')
    expect(await inTransaction(ctx(), (inside) => closeRoll(inside, vote))).toMatchObject({ ok: true })
    expect(await keyIn(vote, ada)).toBe('closed-already')
    expect(await inTransaction(ctx(), (inside) => closeRoll(inside, vote))).toMatchObject({
      refusal: 'closed-already',
    })
  })
  test('needs the very key with which the roll was opened: a vote with another one stops', async () => {
    const vote = newVote()
    await open(vote)
    await ctx().voterKeys.destroy(vote)
    await expect(keyIn(vote, ada)).rejects.toThrow(WrongVoteKey)
    await ctx().voterKeys.create(vote)
    await expect(keyIn(vote, ada)).rejects.toThrow(WrongVoteKey)
    await inTransaction(ctx(), (inside) => closeRoll(inside, vote))
  })
  test('is nowhere in the database, and neither is the key of the vote', async () => {
    const vote = newVote()
    await open(vote)
    const key = hex((await ctx().voterKeys.read(vote)) ?? new Uint8Array())
    const { rows } = await sql<{ text: string }>`select to_jsonb(r)::text as text from voter_roll r`.execute(
      db,
    )
    const stored = rows.map(({ text }) => text).join()
    expect(stored).not.toContain(key)
    expect(stored).not.toContain(await keyIn(vote, ada))
  })
})

describe('a roll', () => {
  test('is opened once', async () => {
    const vote = newVote()
    expect(await open(vote)).toMatchObject({ ok: true })
    expect(await open(vote)).toMatchObject({ refusal: 'opened-already' })
  })
  test('a roll of a collection that outlasts the rest of identities is refused, by the table too', async () => {
    const vote = newVote()
    expect(await open(vote, { opensOn: '2026-12-01', closesOn: '2027-06-04' })).toMatchObject({
      refusal: 'collection-too-long',
    })
    expect(await ctx().voterKeys.read(vote)).toBeUndefined()
    await expect(
      sql`insert into voter_roll (id, identity_key, key_proof, opens_on, closes_on, opened_at)
        values (${vote}, 1, '\\x00000000000000000000000000000000', '2026-12-01', '2027-06-04', now())`.execute(
        db,
      ),
    ).rejects.toThrow()
    expect(await open(vote, { opensOn: '2026-12-01', closesOn: '2027-06-03' })).toMatchObject({ ok: true })
  })
  test('a roll that is open forbids another identity key; the keys of closed ones are destroyed at night', async () => {
    const { rows } = await sql<{ id: string }>`select id from voter_roll where closed_at is null`.execute(db)
    expect(rows.length).toBeGreaterThan(0)
    const before = await ctx().identityKeys.read()
    expect(await rotateKeys(ctx(), () => {})).toMatchObject({ refusal: 'roll-open' })
    expect(await ctx().identityKeys.read()).toHaveLength(before.length)
    const [kept] = rows
    for (const { id } of rows.slice(1)) await inTransaction(ctx(), (inside) => closeRoll(inside, id))
    await site.eraseExpired()
    for (const { id } of rows.slice(1)) expect(await ctx().voterKeys.read(id)).toBeUndefined()
    expect(await ctx().voterKeys.read(kept?.id ?? '')).toBeDefined()
    await inTransaction(ctx(), (inside) => closeRoll(inside, kept?.id ?? ''))
    expect(await rotateKeys(ctx(), () => {})).toMatchObject({ ok: true })
  })
})

describe('age', () => {
  test('age of a minor is the day on which they come of age, and of everybody else nothing', async () => {
    const minor = await person(iinOf('2010-03-05'))
    const row = (actor: Actor) =>
      db
        .selectFrom('resident')
        .select(['of_age_on', 'age_checked'])
        .where('account_id', '=', actor.account)
        .executeTakeFirstOrThrow()
    expect(await row(minor)).toEqual({ of_age_on: '2028-03-05', age_checked: true })
    expect(await row(ada)).toEqual({ of_age_on: null, age_checked: true })
    const known = await findParticipant(ctx(), minor)
    expect(checkParticipation(voting, known, '2028-03-04')).toMatchObject({ refusal: 'under-age' })
    expect(checkParticipation(voting, known, '2028-03-05')).toMatchObject({ ok: true })
    expect(checkParticipation(voting, await findParticipant(ctx(), ada), '2026-11-30')).toMatchObject({
      ok: true,
    })
  })
  test('age that has come is forgotten in the night', async () => {
    const minor = await person(iinOf('2008-12-02'))
    const days = () =>
      db.selectFrom('resident').select('of_age_on').where('account_id', '=', minor.account).executeTakeFirst()
    await site.eraseExpired()
    expect(await days()).toEqual({ of_age_on: '2026-12-02' })
    site.clock.set('2026-12-02T03:00:00+05:00')
    await site.eraseExpired()
    expect(await days()).toEqual({ of_age_on: null })
  })
  test('age of residents who were verified before it was looked at is unknown until they are verified again', async () => {
    const early = await person(ADULTS[2])
    await sql`update resident set age_checked = false where account_id = ${early.account}`.execute(db)
    const before = await findParticipant(ctx(), early)
    expect(checkParticipation(voting, before, '2026-12-01')).toMatchObject({ refusal: 'age-unknown' })
    await inTransaction(ctx(), (inside) =>
      verifyByClaim(inside, early.account, { iin: ADULTS[2], territory: KOSTANAY, since: '2020-01-01' }),
    )
    const after = await findParticipant(ctx(), early)
    expect(checkParticipation(voting, after, '2026-12-01')).toMatchObject({ ok: true })
  })
  test('age and everything else is unknown of people who are not signed in', async () => {
    expect(await findParticipant(ctx(), undefined)).toEqual({ contact: false })
  })
})

test('a person takes part by the rule, and is refused by what is missing first', async () => {
  site.clock.set('2026-12-01T09:00:00+05:00')
  const answer = async (...given: [Parameters<typeof checkTakingPart>[1], Actor | undefined]) => {
    const found = await checkTakingPart(ctx(), ...given)
    return found.ok ? found.value.weight : found.refusal
  }
  expect(await answer(voting, ada)).toBe(1)
  expect(await answer({ ...voting, weight: 3 }, ada)).toBe(3)
  expect(await answer(voting, stranger)).toBe('residence-needed')
  expect(await answer(voting, undefined)).toBe('contact-needed')
  expect(await answer({ who: 'contact' }, stranger)).toBe(1)
  expect(await answer({ who: 'member', organisation: newId(new Date()) }, ada)).toBe('member-needed')
})

test('nothing is read about a person for whom an address is enough', async () => {
  const refusing = new Proxy(db, {
    get: () => {
      throw new Error('read')
    },
  })
  const unread = { ...ctx(), db: refusing }
  expect(await checkTakingPart(unread, { who: 'contact' }, ada)).toMatchObject({ ok: true })
  await expect(checkTakingPart(unread, voting, ada)).rejects.toThrow('read')
})
