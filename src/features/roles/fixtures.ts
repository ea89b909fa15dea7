import type { Id } from '#domain/base/id.ts'
import { organisationForm } from '#features/organisations/fixtures.ts'
import type { Context } from '#platform/context.ts'
import type { SampleOwner, Samples } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { addRole, type RoleName } from './store.ts'

let made = 0

/** Creates a person with an account and one role, granted by the operator; returns ids and address. */
export async function createRoleHolder(
  { db, now, today }: Context,
  where: { readonly organisation?: Id<'organisation'>; readonly territory?: string },
  role: RoleName = 'editor',
): Promise<{ readonly id: Id<'role-grant'>; readonly account: Id<'account'>; readonly email: string }> {
  made += 1
  const [id, account] = [newId<'role-grant'>(now()), newId<'account'>(now())]
  const email = `holder-${made}@example.kz`
  await db
    .insertInto('account')
    .values({
      id: account,
      email,
      name: `Қызметкер ${made}`,
      language: 'ru',
      person_id: null,
      created_at: now(),
      erased_at: null,
      demo: false,
    })
    .execute()
  await addRole(db, {
    id,
    account_id: account,
    role,
    organisation_id: where.organisation ?? null,
    territory_code: where.territory ?? null,
    membership_id: null,
    starts_on: today(),
    ends_on: null,
    granted_by: null,
    granted_at: now(),
    ended_by: null,
    ended_at: null,
    awaits_until: null,
  })
  return { id, account, email }
}

const params = async (ctx: Context, { organisation, territory }: SampleOwner) => ({
  id: (await createRoleHolder(ctx, { organisation, territory })).id,
})

export const samples: Samples = {
  '/desk/roles/:id': { params },
  'POST /desk/roles': {
    form: async (ctx, owner) => ({ ...(await organisationForm(ctx, owner)), place: owner.territory }),
  },
}
