import type { Id } from '#domain/base/id.ts'
import type { Label } from '#domain/base/text.ts'
import { containsPlace, isInPlace, type PlaceRange } from '#domain/territory/index.ts'
import type { Actor, Grant, Role, Scopes } from './actor.ts'

/** Who has a permission: holders of a role, people who are signed in, verified residents of the place. */
export type Who = Role | 'signed-in' | 'resident'

/**
 * A permission as data: who may do what with whose things. A slice lists its own in permissions.ts and in its
 * manifest; docs/permissions.md and the test of every route by every role are generated from the same lists.
 */
export type Permission = {
  /** Slice first: 'news.publish'. */
  readonly name: string
  readonly label: Label
  readonly who: readonly Who[]
  /**
   * 'own': things of the organisation and the territory for which the role was granted, or of the place where the
   * resident lives. 'self': what belongs to the person. 'any': any thing.
   */
  readonly whose: 'own' | 'self' | 'any'
}

/**
 * The owner of a thing. A role that is limited to an organisation or a territory does not reach a thing that has none.
 */
export type Subject = {
  readonly organisation?: Id<'organisation'> | undefined
  readonly territory?: PlaceRange | undefined
  readonly account?: Id<'account'> | undefined
}

/** The permissions of a slice: `definePermissions('news', { publish: { … } })` makes 'news.publish'. */
export const definePermissions = <Name extends string>(
  slice: string,
  permissions: Readonly<Record<Name, Omit<Permission, 'name'>>>,
): Readonly<Record<Name, Permission>> =>
  Object.fromEntries(
    Object.entries<Omit<Permission, 'name'>>(permissions).map(([name, rest]) => [
      name,
      { name: `${slice}.${name}`, ...rest },
    ]),
  ) as Record<Name, Permission>

const covers = (grant: Grant, { organisation, territory }: Subject) =>
  (grant.organisation === null || grant.organisation === organisation) &&
  (grant.territory === null || (territory !== undefined && containsPlace(grant.territory, territory)))

function allows(actor: Actor, who: Who, whose: Permission['whose'], subject: Subject | undefined): boolean {
  if (whose === 'self' && subject && subject.account !== actor.account) return false
  if (who === 'signed-in') return true
  if (who === 'resident') {
    if (!actor.residence) return false
    const { territory } = subject ?? {}
    if (whose !== 'own' || !subject) return true
    return territory !== undefined && isInPlace(actor.residence.ordinal, territory)
  }
  return actor.grants.some(
    (grant) => grant.role === who && (whose !== 'own' || !subject || covers(grant, subject)),
  )
}

/**
 * Whether a person may do this with a thing. Denied unless one rule of the permission allows it. Without a
 * subject: whether there can be any such thing; never sufficient to access one.
 */
export const may = (actor: Actor | undefined, permission: Permission, subject?: Subject): boolean =>
  actor !== undefined && permission.who.some((who) => allows(actor, who, permission.whose, subject))

/** For lists: which organisations and places the person's permission reaches. Empty: none. */
export const scopesOf = (actor: Actor, { who, whose }: Permission): Scopes =>
  actor.grants
    .filter(({ role }) => (who as readonly string[]).includes(role))
    .map(({ organisation, territory }) =>
      whose === 'own' ? { organisation, territory } : { organisation: null, territory: null },
    )

/**
 * A person tried something that they may not do. Pages offer only what is allowed; this error covers direct
 * requests.
 */
export class Forbidden extends Error {
  constructor(permission: Permission) {
    super(`${permission.name} is not allowed`)
    this.name = 'Forbidden'
  }
}

/** Like `may`, for actions: returns the actor, or throws Forbidden (HTTP 403). */
export function permit(
  { actor }: { readonly actor?: Actor | undefined },
  permission: Permission,
  subject: Subject,
): Actor {
  if (actor === undefined || !may(actor, permission, subject)) throw new Forbidden(permission)
  return actor
}
