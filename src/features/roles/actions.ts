import { type Id, isId } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { findOrAddAccount, linkPerson } from '#features/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { defineTransition, type Transition } from '#platform/transition.ts'
import {
  checkEnd,
  decideGrant,
  type GrantDecision,
  type GrantRefusal,
  type LetterKind,
  type Post,
  type RoleCandidate,
  subjectOfRole,
} from './model.ts'
import { rolePermissions } from './permissions.ts'
import {
  addRole,
  findAccountOfPerson,
  findPersonByEmail,
  findRole,
  findRoleOwner,
  holdsRole,
  lockAdministrators,
  markRoleEnded,
  type RoleName,
} from './store.ts'

export const LETTER_QUEUE = 'roles.send-letter'

/** A role to be granted; the territory is that of the role, not of the organisation. */
export type RoleAssignment = {
  /** Normalised: lower case. */
  readonly email: string
  readonly role: RoleName
  readonly organisation: Id<'organisation'> | null
  readonly territory: (PlaceRange & { readonly code: string }) | null
  /** The post that the role follows and ends with. */
  readonly post: Post | null
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate | null
}

const enqueueLetter = (inside: Context, role: Id<'role-grant'>, about: LetterKind) =>
  inside.jobs.enqueue(inside.db, LETTER_QUEUE, { role, about })

const granting: Transition<
  RoleAssignment,
  RoleAssignment & { readonly candidate: RoleCandidate | undefined },
  GrantDecision,
  { readonly id: Id<'role-grant'> },
  GrantRefusal,
  Actor | undefined,
  never
> = {
  load: async ({ db, today }, assignment) => {
    const { email, role, organisation, territory, post } = assignment
    const found = await findPersonByEmail(db, email)
    if (!found) return accept({ ...assignment, candidate: undefined })
    const { id: account, person } = found
    const wanted = { account, role, organisation, territory: territory?.code ?? null }
    const holdsRoleAlready = await holdsRole(db, wanted, today())
    const postHolder = post ? await findAccountOfPerson(db, post.person) : undefined
    const candidate = { account, person, holdsRoleAlready, postHolder: postHolder?.id }
    return accept({ ...assignment, candidate })
  },
  rule: ({ input, thing: { candidate }, today }) => decideGrant(input, candidate, today),
  write: async ({ db }, { input, decision: { account, linkTo }, actor, now }) => {
    if (linkTo) await linkPerson(db, account, linkTo)
    const id = newId<'role-grant'>(now)
    await addRole(db, {
      id,
      account_id: account,
      role: input.role,
      organisation_id: input.organisation,
      territory_code: input.territory?.code ?? null,
      membership_id: input.post?.membership ?? null,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      granted_by: actor?.account ?? null,
      granted_at: now,
      ended_by: null,
      ended_at: null,
    })
    return { id }
  },
  audit: ({ input, decision: { account, linkTo } }, { id }) => {
    const { role, territory, post, startsOn, endsOn } = input
    const organisation = input.organisation ?? undefined
    const granted = {
      what: 'roles.granted',
      organisation,
      thing: id,
      after: {
        account,
        role,
        territory: territory?.code ?? null,
        post: post?.membership ?? null,
        startsOn,
        endsOn,
      },
    }
    if (!linkTo) return granted
    const change = { before: { person: null }, after: { person: linkTo } }
    return [{ what: 'roles.person-linked', organisation, thing: account, ...change }, granted]
  },
  journal: 'none',
  notify: (inside, _, { id }) => enqueueLetter(inside, id, 'given'),
}

/**
 * Grants a role to the person of an address; a role that follows a post links their account to the person of the post.
 * Administrators cannot grant a role that reaches further than their own.
 */
export const grantRole = defineTransition({
  ...granting,
  allow: { permission: rolePermissions.manage, of: subjectOfRole },
})

/** The same for commands of the operator, without a permission check. */
export const grantRoleAsOperator = defineTransition({ ...granting, allow: 'anyone' })

/** Ends a role; it gives no permission from the next request on. */
export const endRole = defineTransition({
  load: async (inside, { id }: { readonly id: string }) => {
    // Two administrators who end each other's roles at once are handled one after the other.
    const administrators = await lockAdministrators(inside.db, inside.today())
    const role = isId(id) ? await findRole(inside.db, id) : undefined
    const owner = role && (await findRoleOwner(inside.db, role.id))
    return owner ? accept({ role, administrators, ...owner }) : refuse('role-unknown')
  },
  allow: { permission: rolePermissions.manage, of: subjectOfRole },
  rule: ({ thing: { role, administrators }, today }) => checkEnd(role, administrators, today),
  write: async ({ db }, { decision: { id }, actor, now }) =>
    (await markRoleEnded(db, id, actor.account, now)) ? null : refuse('ended-already'),
  audit: ({ decision: { id, account, role, endsOn } }) => ({
    what: 'roles.ended',
    thing: id,
    before: { account, role, endsOn, ended: false },
    after: { ended: true },
  }),
  journal: 'none',
  notify: (inside, { decision: { id } }) => enqueueLetter(inside, id, 'ended'),
})

/** Adds an account for an address that has none, for commands of the operator; returns whether it was added. */
export const addAccountAsOperator = defineTransition({
  load: async (
    _,
    input: { readonly email: string; readonly name: string | undefined; readonly language: Language },
  ) => accept(input),
  allow: 'anyone',
  rule: () => accept(null),
  write: async ({ db }, { input: { email, name, language }, now }) => {
    const id = newId<'account'>(now)
    const account = await findOrAddAccount(db, {
      id,
      email,
      name: name ?? null,
      language,
      person_id: null,
      created_at: now,
      erased_at: null,
      demo: false,
    })
    return { id: account, added: account === id }
  },
  audit: ({ input: { language } }, { id, added }) =>
    added ? { what: 'roles.account-made', thing: id, after: { language } } : undefined,
  journal: 'none',
  notify: 'nobody',
})
