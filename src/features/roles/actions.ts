import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { linkPerson } from '#features/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { permit, recordAudit, type Subject } from '#platform/identity/index.ts'
import {
  checkDays,
  type EndRefusal,
  type GrantRefusal,
  isLastAdministrator,
  type LetterKind,
  type Post,
  roleStatus,
} from './model.ts'
import { rolePermissions } from './permissions.ts'
import {
  addRole,
  findAccountOfPerson,
  findPersonByEmail,
  findRole,
  findScope,
  holdsRole,
  lockAdministrators,
  markRoleEnded,
  type RoleName,
} from './store.ts'

export const LETTERS = 'roles.letters'

/** A role to be granted; the territory is that of the role, not of the body. */
export type RoleAssignment = {
  /** Normalised: lower case. */
  readonly email: string
  readonly role: RoleName
  readonly organisation: Id<'organisation'> | null
  readonly territory: { readonly code: string; readonly first: number; readonly last: number } | null
  /** The post that the role follows and ends with. */
  readonly post: Post | null
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate | null
}

/** The reach of a role as the subject of a permission: granting it requires a permission that reaches as far. */
export const subjectOf = ({
  organisation,
  territory,
}: Pick<RoleAssignment, 'organisation' | 'territory'>): Subject => ({
  organisation: organisation ?? undefined,
  territory: territory ? { first: territory.first, last: territory.last } : undefined,
})

/** The subject of a role, for the permission check; undefined when there is none. */
export async function findSubject(ctx: Context, id: Id<'role-grant'>): Promise<Subject | undefined> {
  const scope = await findScope(ctx.db, id)
  if (!scope) return undefined
  const { organisation, first, last } = scope
  return {
    organisation: organisation ?? undefined,
    territory: first === null || last === null ? undefined : { first, last },
  }
}

/**
 * Grants a role to the person of an address. Administrators cannot grant a role that reaches further than their
 * own.
 */
export function grantRole(
  ctx: Context,
  assignment: RoleAssignment,
): Promise<Result<{ id: Id<'role-grant'> }, GrantRefusal>> {
  permit(ctx, rolePermissions.manage, subjectOf(assignment))
  return grantRoleAsOperator(ctx, assignment)
}

/** The same for commands of the operator, without a permission check. */
export async function grantRoleAsOperator(
  ctx: Context,
  assignment: RoleAssignment,
): Promise<Result<{ id: Id<'role-grant'> }, GrantRefusal>> {
  const days = checkDays(assignment.startsOn, assignment.endsOn, ctx.today())
  if (!days.ok) return days
  return ctx.db.transaction().execute(async (tx) => {
    const person = await findPersonByEmail(tx, assignment.email)
    if (!person) return refuse('account-unknown')
    const { role, organisation } = assignment
    const territory = assignment.territory?.code ?? null
    if (await holdsRole(tx, { account: person.id, role, organisation, territory }, ctx.today()))
      return refuse('role-held')
    const linked = await linkPostHolder({ ...ctx, db: tx }, tx, person, assignment)
    if (!linked.ok) return linked
    const id = newId<'role-grant'>(ctx.now())
    await addRole(tx, {
      id,
      account_id: person.id,
      role,
      organisation_id: organisation,
      territory_code: territory,
      membership_id: assignment.post?.membership ?? null,
      starts_on: assignment.startsOn,
      ends_on: assignment.endsOn,
      granted_by: ctx.actor?.account ?? null,
      granted_at: ctx.now(),
      ended_by: null,
      ended_at: null,
    })
    await recordAudit(ctx, tx, {
      what: 'roles.granted',
      organisation: organisation ?? undefined,
      thing: id,
      after: {
        account: person.id,
        role,
        territory,
        post: assignment.post?.membership ?? null,
        startsOn: assignment.startsOn,
        endsOn: assignment.endsOn,
      },
    })
    await enqueueLetter(ctx, tx, id, 'given')
    return accept({ id })
  })
}

/**
 * A post belongs to one person, who has one account. Granting a role that follows a post links the account to that
 * person.
 */
async function linkPostHolder(
  ctx: Context,
  tx: Db,
  account: { readonly id: Id<'account'>; readonly person: Id<'person'> | null },
  { post, organisation }: RoleAssignment,
): Promise<Result<null, 'post-of-other-account' | 'account-of-other-person'>> {
  if (!post || account.person === post.person) return accept(null)
  if (account.person !== null) return refuse('account-of-other-person')
  if (await findAccountOfPerson(tx, post.person)) return refuse('post-of-other-account')
  await linkPerson(tx, account.id, post.person)
  await recordAudit(ctx, tx, {
    what: 'roles.person-linked',
    organisation: organisation ?? undefined,
    thing: account.id,
    before: { person: null },
    after: { person: post.person },
  })
  return accept(null)
}

/** Ends a role; it gives no permission from the next request on. */
export async function endRole(ctx: Context, id: Id<'role-grant'>): Promise<Result<null, EndRefusal>> {
  permit(ctx, rolePermissions.manage, (await findSubject(ctx, id)) ?? {})
  return ctx.db.transaction().execute(async (tx) => {
    // Two administrators who end each other's roles at once are handled one after the other.
    const administrators = await lockAdministrators(tx, ctx.today())
    const role = await findRole(tx, id)
    const standing = role && roleStatus(role, ctx.today())
    if (!role || standing === 'over' || standing === 'ended') return refuse('role-over')
    if (isLastAdministrator(id, administrators)) return refuse('last-administrator')
    if (!(await markRoleEnded(tx, id, ctx.actor?.account ?? null, ctx.now()))) return refuse('role-over')
    const scope = await findScope(tx, id)
    await recordAudit(ctx, tx, {
      what: 'roles.ended',
      organisation: scope?.organisation ?? undefined,
      thing: id,
      before: { account: role.account, role: role.role, endsOn: role.endsOn, ended: false },
      after: { ended: true },
    })
    await enqueueLetter(ctx, tx, id, 'ended')
    return accept(null)
  })
}

const enqueueLetter = (ctx: Context, tx: Db, role: Id<'role-grant'>, about: LetterKind) =>
  ctx.jobs.enqueue(tx, LETTERS, { role, about })
