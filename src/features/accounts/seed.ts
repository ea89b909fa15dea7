import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { type Role, recordAudit } from '#platform/identity/index.ts'
import { addAccount, addGrant, listOrganisations } from './store.ts'

type DemoAccount = {
  readonly email: string
  readonly name: string
  readonly language: Language
  /** No body: every body of the place; no place: everywhere. */
  readonly roles?: readonly {
    readonly role: Role
    readonly organisation?: string
    readonly territory?: string
  }[]
}

/** Writes the people of the demonstration, one for every role and two residents; returns the number. */
export async function seedAccounts(ctx: Context, folder: string, progress: Progress) {
  const people: DemoAccount[] = JSON.parse(await readFile(join(folder, 'accounts.json'), 'utf8'))
  const organisations = await listOrganisations(ctx.db)
  let done = 0
  for (const { email, name, language, roles = [] } of people) {
    const id = newId<'account'>(ctx.now())
    await addAccount(ctx.db, {
      id,
      email,
      name,
      language,
      person_id: null,
      created_at: ctx.now(),
      erased_at: null,
      demo: true,
    })
    for (const { role, organisation, territory } of roles) {
      const body = organisation === undefined ? null : organisations.get(organisation)
      if (body === undefined) throw new Error(`accounts.json: there is no body ${organisation}`)
      await grant(ctx, id, role, body, territory ?? null)
    }
    done += 1
    progress(done, people.length)
  }
  return people.length
}

async function grant(
  ctx: Context,
  account: Id<'account'>,
  role: Role,
  organisation: Id<'organisation'> | null,
  territory: string | null,
) {
  const id = newId<'role-grant'>(ctx.now())
  await addGrant(ctx.db, {
    id,
    account_id: account,
    role,
    organisation_id: organisation,
    territory_code: territory,
    membership_id: null,
    starts_on: ctx.today(),
    ends_on: null,
    granted_by: null,
    granted_at: ctx.now(),
    ended_by: null,
    ended_at: null,
  })
  await recordAudit(ctx, ctx.db, {
    what: 'roles.granted',
    thing: id,
    organisation: organisation ?? undefined,
    after: { role, account, territory },
  })
}
