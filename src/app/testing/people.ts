import { randomBytes } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { openSession } from '#features/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { jsonb } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { type Role, sessionCookie } from '#platform/identity/index.ts'

/** A role in tests, with the ids of the organisation and of the place. */
export type TestRole = {
  readonly role: Role
  readonly organisation?: Id<'organisation'>
  readonly territory?: string
}

export type SignedIn = {
  readonly account: Id<'account'>
  /** Headers of a request of this person. */
  readonly headers: { readonly cookie: string }
}

let numbered = 0

/** A new person with these roles, signed in; `residence`: KATO code of the place where they are a verified resident. */
export async function signInWithRoles(
  context: () => Context,
  roles: readonly TestRole[] = [],
  residence?: string,
  origin = 'http://127.0.0.1',
): Promise<SignedIn> {
  const ctx = context()
  const account = newId<'account'>(ctx.now())
  numbered += 1
  await ctx.db
    .insertInto('account')
    .values({
      id: account,
      email: `person-${numbered}@example.kz`,
      name: `Тұрғын ${numbered}`,
      language: 'kk',
      person_id: null,
      created_at: ctx.now(),
      erased_at: null,
      demo: false,
    })
    .execute()
  for (const { role, organisation, territory } of roles)
    await ctx.db
      .insertInto('role_grant')
      .values({
        id: newId(ctx.now()),
        account_id: account,
        role,
        organisation_id: organisation ?? null,
        territory_code: territory ?? null,
        membership_id: null,
        starts_on: ctx.today(),
        ends_on: null,
        granted_by: null,
        granted_at: ctx.now(),
        ended_by: null,
        ended_at: null,
        awaits_until: null,
      })
      .execute()
  if (residence) await makeResident(ctx, account, residence)
  const { token } = await openSession(ctx, account, {
    way: 'development',
    device: 'test',
  })
  return { account, headers: { cookie: sessionCookie(origin, token).split(';')[0] ?? '' } }
}

/** Makes a person a verified resident of a place, without any other data. */
const makeResident = (ctx: Context, account: Id<'account'>, territory: string) =>
  ctx.db
    .insertInto('resident')
    .values({
      account_id: account,
      identity: randomBytes(32),
      key_number: 1,
      territory_code: territory,
      since: ctx.today(),
      way: 'clerk',
      verified_by: null,
      verified_at: ctx.now(),
      of_age_on: null,
      age_checked: true,
    })
    .execute()

let members = 0
/** Gives a person a post in an organisation; returns it. `endsOn`: its last day. */
export async function makeMember(
  { db, now }: Pick<Context, 'db' | 'now'>,
  account: Id<'account'>,
  organisation: Id<'organisation'>,
  endsOn: LocalDate | null = null,
): Promise<Id<'membership'>> {
  members += 1
  const [person, membership] = [newId<'person'>(now()), newId<'membership'>(now())]
  const name = `Депутат ${members}`
  await db
    .insertInto('person')
    .values({
      id: person,
      slug: `member-${members}`,
      name: jsonb({ kk: name, ru: name, en: name }),
      demo: true,
    })
    .execute()
  await db
    .insertInto('membership')
    .values({
      id: membership,
      person_id: person,
      organisation_id: organisation,
      post: jsonb({ kk: 'Мүше', ru: 'Член' }),
      starts_on: '2026-01-01',
      ends_on: endsOn,
    })
    .execute()
  await db.updateTable('account').set({ person_id: person }).where('id', '=', account).execute()
  return membership
}
