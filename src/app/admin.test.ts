import { beforeAll, describe, expect, test } from 'vitest'
import { createOrganisations, HERE } from '#app/testing/every-role.ts'
import { type TestSite, testSite } from '#app/testing.ts'
import { createAdministrator, describeRoles, grantRoleByCommand } from './commands/admin/action.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ now: '2026-11-20T06:00:00Z' })
  await createOrganisations(site.db)
})
const ctx = () => site.context()
const create = (email: string) => createAdministrator(ctx(), email, { name: 'Айгүл', language: 'kk' })

describe('The operator', () => {
  test('creates the first administrator: account, role, and an audit record without an actor', async () => {
    expect(await describeRoles(ctx())).toContain('Nobody holds a role')
    expect(await create('Aigul@Example.KZ')).toContain('aigul@example.kz has an account now')
    const acts = await site.db
      .selectFrom('audit_entry')
      .select(['what', 'account_id'])
      .where('what', 'like', 'roles.%')
      .orderBy('what')
      .execute()
    expect(acts).toEqual([
      { what: 'roles.account-made', account_id: null },
      { what: 'roles.granted', account_id: null },
    ])
    await expect(create('aigul@example.kz')).rejects.toThrow('already has this role')
  })

  test('grants a role in an organisation until a day, and lists the holders of roles', async () => {
    const { account } = await site.signIn()
    const { email } = await site.db
      .selectFrom('account')
      .select('email')
      .where('id', '=', account)
      .executeTakeFirstOrThrow()
    const where = { organisation: 'body-here', territory: HERE.territory, until: '2026-12-31' } as const
    expect(await grantRoleByCommand(ctx(), email ?? '', 'clerk', where)).toContain(
      'is now clerk in «body-here» of',
    )
    expect(await describeRoles(ctx())).toMatch(
      new RegExp(`^clerk\t${email}\tbody-here\t.+\t2026-12-31$`, 'm'),
    )
  })

  test.each([
    ['nobody', {}, 'is not an e-mail address'],
    ['nobody@example.kz', {}, 'kenes admin create nobody@example.kz'],
    ['aigul@example.kz', { organisation: 'nowhere' }, 'no organisation «nowhere»'],
    ['aigul@example.kz', { territory: '000' }, 'no territory «000»'],
    ['aigul@example.kz', { until: '2020-01-01' }, 'last day is before the first'],
  ] as const)('gets a plain error message: %s %j', async (email, options, message) => {
    await expect(grantRoleByCommand(ctx(), email, 'editor', options)).rejects.toThrow(message)
  })
})
