import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '#domain/base/id.ts'
import type { TransactionContext } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { type Role, recordAudit } from '#platform/identity/index.ts'
import { addRole, findPersonByEmail, findRoleOrganisation } from './store.ts'

type DemoAccount = {
  readonly email: string
  /** No organisation: every organisation of the place; no place: everywhere. */
  readonly roles?: readonly {
    readonly role: Role
    readonly organisation?: string
    readonly territory?: string
  }[]
}

/** Grants the roles of the people of the demonstration, whose accounts are written already; returns the number. */
export async function seedRoles(inside: TransactionContext, folder: string, progress: Progress) {
  const people: DemoAccount[] = JSON.parse(await readFile(join(folder, 'accounts.json'), 'utf8'))
  const grants = people.flatMap(({ email, roles = [] }) => roles.map((role) => ({ email, ...role })))
  let done = 0
  for (const { email, role, organisation, territory } of grants) {
    const person = await findPersonByEmail(inside.db, email)
    if (!person) throw new Error(`accounts.json: there is no account ${email}`)
    const found = organisation === undefined ? null : await findRoleOrganisation(inside.db, organisation)
    if (found === undefined) throw new Error(`accounts.json: there is no organisation ${organisation}`)
    await grant(inside, person.id, role, found?.id ?? null, territory ?? null)
    done += 1
    progress(done, grants.length)
  }
  return grants.length
}

async function grant(
  inside: TransactionContext,
  account: Id<'account'>,
  role: Role,
  organisation: Id<'organisation'> | null,
  territory: string | null,
) {
  const id = newId<'role-grant'>(inside.now())
  await addRole(inside.db, {
    id,
    account_id: account,
    role,
    organisation_id: organisation,
    territory_code: territory,
    membership_id: null,
    starts_on: inside.today(),
    ends_on: null,
    granted_by: null,
    granted_at: inside.now(),
    ended_by: null,
    ended_at: null,
    awaits_until: null,
  })
  await recordAudit(inside, {
    what: 'roles.granted',
    thing: id,
    organisation: organisation ?? undefined,
    after: { role, account, territory },
  })
}
