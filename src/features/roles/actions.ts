import { type Id, isId } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { eraseAccount, findOrAddAccount, linkPerson } from '#features/accounts/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { defineTransition, type Transition } from '#platform/transition.ts'
import { hasOpenInvitation, lockInvitations, markInvitationClosed } from './invitation-store.ts'
import {
  checkEnd,
  decideGrant,
  type GrantDecision,
  type GrantRefusal,
  INVITATION_MS,
  type LetterKind,
  type RoleCandidate,
  type RolePost,
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
  readonly post: RolePost | null
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate | null
  /** Invites whoever has never signed in, in this language; absent: they are refused. */
  readonly inviteIn?: Language
}

const enqueueLetter = (inside: TransactionContext, role: Id<'role-grant'>, about: LetterKind) =>
  inside.jobs.enqueue(inside.db, LETTER_QUEUE, { role, about })

const granting: Transition<
  RoleAssignment,
  RoleAssignment & { readonly candidate: RoleCandidate },
  GrantDecision,
  { readonly id: Id<'role-grant'>; readonly account: Id<'account'>; readonly waits: boolean },
  GrantRefusal,
  Actor | undefined,
  never
> = {
  load: async ({ db, today, now }, assignment) => {
    const { email, role, organisation, territory, post } = assignment
    const found = await findPersonByEmail(db, email)
    const postHolder = (post ? await findAccountOfPerson(db, post.person) : undefined)?.id
    if (!found) {
      const nobody = { account: undefined, isInvited: false, person: null, holdsRoleAlready: false }
      return accept({ ...assignment, candidate: { ...nobody, postHolder } })
    }
    const { id: account, person } = found
    const grant = { account, role, organisation, territory: territory?.code ?? null }
    const holdsRoleAlready = await holdsRole(db, grant, { today: today(), now: now() })
    const isInvited = await hasOpenInvitation(db, account)
    return accept({ ...assignment, candidate: { account, isInvited, person, holdsRoleAlready, postHolder } })
  },
  rule: ({ input, thing: { candidate }, today }) =>
    decideGrant(input, candidate, { today, mayInvite: input.inviteIn !== undefined }),
  write: async ({ db }, { input, decision: { account: known, waits, linkTo }, actor, now }) => {
    const account =
      known ??
      (await findOrAddAccount(db, {
        id: newId<'account'>(now),
        email: input.email,
        name: null,
        language: input.inviteIn ?? 'kk',
        person_id: null,
        created_at: now,
        erased_at: null,
        demo: false,
      }))
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
      awaits_until: waits ? new Date(now.getTime() + INVITATION_MS) : null,
    })
    return { id, account, waits }
  },
  audit: ({ input, decision: { waits, linkTo } }, { id, account }) => {
    const { role, territory, post, startsOn, endsOn } = input
    const organisation = input.organisation ?? undefined
    const granted = {
      what: waits ? 'roles.invited' : 'roles.granted',
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
  notify: (inside, { decision: { waits } }, { id }) => enqueueLetter(inside, id, waits ? 'invited' : 'given'),
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

const acceptInvitation = defineTransition({
  load: async (_, input: { readonly id: Id<'role-grant'>; readonly isOver: boolean }) => accept(input),
  allow: 'anyone',
  rule: () => accept(null),
  write: async ({ db }, { input: { id, isOver }, now }) => {
    await markInvitationClosed(db, id, isOver ? now : null)
    return null
  },
  audit: ({ input: { id, isOver } }) => ({
    what: isOver ? 'roles.invitation-over' : 'roles.accepted',
    thing: id,
  }),
  journal: 'none',
  notify: 'nobody',
})

/** Ends the waiting of an account: its roles are in force, or over where their time is at this moment. */
async function settleInvitations(inside: TransactionContext, account: Id<'account'>, at: Date | 'over') {
  // The address is proved from now on, whatever became of the invitation.
  for (const { id, awaitsUntil, endedAt } of await lockInvitations(inside.db, account))
    if (endedAt) await markInvitationClosed(inside.db, id, null)
    else await acceptInvitation(inside, { id, isOver: at === 'over' || !awaitsUntil || awaitsUntil <= at })
}

/**
 * Puts the roles in force to which somebody was invited: their sign-in has proved the
 * address. An invitation whose time is over gives nothing, and ends.
 */
export const acceptInvitations = (inside: TransactionContext, account: Id<'account'>): Promise<void> =>
  settleInvitations(inside, account, inside.now())

/** Erases an account that was made for an invitation which nobody has accepted; its roles end. */
export async function eraseInvitation(inside: TransactionContext, account: Id<'account'>): Promise<void> {
  await settleInvitations(inside, account, 'over')
  await eraseAccount(inside.db, account, inside.now())
}

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
  rule: ({ thing: { role, administrators }, today, now }) => checkEnd(role, administrators, { today, now }),
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
