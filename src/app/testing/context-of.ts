import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import type { Role } from '#platform/identity/index.ts'
import type { TestSite } from './site.ts'

/** The context of a person with a role in an organisation, for actions that a test calls without a request. */
export async function contextOf(
  site: TestSite,
  organisation: Id<'organisation'>,
  role: Role = 'secretary',
): Promise<() => Context> {
  const { account } = await site.signIn([{ role, organisation }])
  const actor = {
    account,
    session: newId<'session'>(new Date()),
    name: null,
    email: null,
    language: 'kk',
    person: null,
    residence: null,
    grants: [{ role, organisation, territory: null }],
    signedInAt: new Date(),
  } as const
  return () => ({ ...site.context(), actor })
}
