import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { OrganisationLink, PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

export const DESK_PATH = '/desk/roles'
export const roleDeskPath = ({ id }: { readonly id: string }): string => `${DESK_PATH}/${id}`

/** Where a role is granted; first the organisation is chosen, then the rest. */
export const GRANT_PATH = `${DESK_PATH}/new`
export const grantPath = ({ slug }: { readonly slug: string }): string => `${GRANT_PATH}?organisation=${slug}`
/** Every organisation of a territory, or of the site, as an address and a form name it. */
export const EVERY_ORGANISATION = 'every'

export const PAGE_SIZE = 50
/** Posts offered for one organisation; the largest councils have about forty. */
export const POSTS_MAX = 200
/** Characters of a name, or of a part of it, that is searched for. */
export const SEARCHED_NAME_MAX = 100
/** Organisations offered before the administrator searches by name. */
export const ORGANISATIONS_MAX = 30

export type RoleOrganisationWithPlace = OrganisationLink &
  PlaceRange & {
    readonly placeCode: string
    readonly placeLabel: Label
  }

/** A role of a person as the desk shows it. */
export type RoleGrant<Name extends string = string> = {
  readonly id: Id<'role-grant'>
  readonly role: Name
  readonly account: Id<'account'>
  /** Null when the person has erased their account. */
  readonly email: string | null
  readonly name: string | null
  readonly organisation: Pick<OrganisationLink, 'slug' | 'name'> | null
  readonly place: PlaceLink | null
  /** The post that it follows, with its last day. */
  readonly post: Text | null
  readonly startsOn: LocalDate
  /** The last day, of the role or of the post; null: none is set. */
  readonly endsOn: LocalDate | null
  readonly grantedBy: string | null
  readonly grantedAt: Date
  readonly endedBy: string | null
  readonly endedAt: Date | null
  /** Until when the role waits for an invited person to sign in; null: it does not wait. */
  readonly awaitsUntil: Date | null
}

/** A post in an organisation that a role can follow. */
export type RolePost = {
  readonly membership: Id<'membership'>
  readonly person: Id<'person'>
  readonly name: Label
  readonly post: Text
  readonly endsOn: LocalDate | null
}

export const roleFilterStates = ['current', 'former'] as const
export type RoleFilterState = (typeof roleFilterStates)[number]

export type RoleStatus = 'in-force' | 'to-come' | 'over' | 'ended' | 'invited' | 'invitation-over'

/** How long an invitation waits for somebody to sign in for the first time: two weeks of work. */
export const INVITATION_MS = 14 * DAY_MS

/**
 * The status of a role on a day: its last day still counts, and a role ended early is over at once. A role whose person
 * never signed in gives nobody a permission.
 */
export function roleStatus(
  {
    startsOn,
    endsOn,
    endedAt,
    awaitsUntil,
  }: Pick<RoleGrant, 'startsOn' | 'endsOn' | 'endedAt' | 'awaitsUntil'>,
  { today, now }: { readonly today: LocalDate; readonly now: Date },
): RoleStatus {
  if (endedAt) return 'ended'
  if (endsOn !== null && endsOn < today) return 'over'
  if (awaitsUntil) return awaitsUntil > now ? 'invited' : 'invitation-over'
  return startsOn > today ? 'to-come' : 'in-force'
}

/** Validates the days of a new role: not before today, because nobody could have acted in it. */
export function checkDays(startsOn: LocalDate, endsOn: LocalDate | null, today: LocalDate) {
  if (startsOn < today) return refuse('starts-past')
  if (endsOn !== null && endsOn < startsOn) return refuse('ends-early')
  return accept({ startsOn, endsOn })
}

/** Why a role is not granted. */
export type GrantRefusal =
  | 'email-without-account'
  | 'starts-past'
  | 'ends-early'
  | 'granted-already'
  | 'post-of-other-account'
  | 'account-of-other-person'

/** Further refusals of the form. */
export type RoleFormRefusal =
  | GrantRefusal
  | 'organisation-empty'
  | 'email-empty'
  | 'email-wrong'
  | 'language-wrong'
  | 'role-empty'
  | 'place-unknown'
  | 'place-many'
  | 'place-empty'
  | 'day-wrong'
  | 'post-unknown'

export type RoleEndRefusal = 'last-administrator' | 'ended-already'

/** The account that is to get a role, and what stands in the way. */
export type RoleCandidate = {
  /** Undefined: nobody has signed in with the address. */
  readonly account: Id<'account'> | undefined
  /** Somebody was invited with the address, and has not signed in yet. */
  readonly isInvited: boolean
  /** The person of the directory to whom the account is linked. */
  readonly person: Id<'person'> | null
  /** Whether it has this role there already, now or in the future. */
  readonly holdsRoleAlready: boolean
  /** The account of the person who holds the post that the role follows. */
  readonly postHolder: Id<'account'> | undefined
}
export type GrantDecision = {
  /** Undefined: an account is added for the address. */
  readonly account: Id<'account'> | undefined
  /** The role waits until the person has signed in, which proves the address. */
  readonly waits: boolean
  /** The person to whom the account will be linked; undefined: nothing changes. */
  readonly linkTo: Id<'person'> | undefined
}

/** A post belongs to one person, who has one account. */
export function decideGrant(
  { startsOn, endsOn, post }: Pick<RoleGrant, 'startsOn' | 'endsOn'> & { readonly post: RolePost | null },
  candidate: RoleCandidate,
  { today, mayInvite }: { readonly today: LocalDate; readonly mayInvite: boolean },
): Result<GrantDecision, GrantRefusal> {
  const days = checkDays(startsOn, endsOn, today)
  if (!days.ok) return days
  const { account, isInvited, person, holdsRoleAlready, postHolder } = candidate
  if (!account && !mayInvite) return refuse('email-without-account')
  if (holdsRoleAlready) return refuse('granted-already')
  const waits = !account || (isInvited && mayInvite)
  if (!post || person === post.person) return accept({ account, waits, linkTo: undefined })
  if (person !== null) return refuse('account-of-other-person')
  return postHolder ? refuse('post-of-other-account') : accept({ account, waits, linkTo: post.person })
}

/** Whether a role can be ended; the site keeps an administrator who may do everything. */
export function checkEnd<
  Ending extends Pick<RoleGrant, 'id' | 'startsOn' | 'endsOn' | 'endedAt' | 'awaitsUntil'>,
>(
  role: Ending,
  administrators: readonly Pick<RoleGrant, 'id'>[],
  at: { readonly today: LocalDate; readonly now: Date },
): Result<Ending, RoleEndRefusal> {
  if (['over', 'ended'].includes(roleStatus(role, at))) return refuse('ended-already')
  return isLastAdministrator(role.id, administrators) ? refuse('last-administrator') : accept(role)
}

/** Whether ending this role would leave no administrator of the whole site. */
const isLastAdministrator = (
  ending: Id<'role-grant'>,
  administrators: readonly { readonly id: Id<'role-grant'> }[],
): boolean => administrators.some(({ id }) => id === ending) && administrators.length === 1

/** The kinds of letters about a role. */
export type LetterKind = 'given' | 'invited' | 'ended'

export type LetterFacts = {
  readonly email: string
  readonly language: Language
  readonly name: string | null
}

/** The reach of a role as the subject of a permission: granting it requires a permission that reaches as far. */
export const subjectOfRole = ({
  organisation,
  territory,
}: {
  readonly organisation: Id<'organisation'> | null
  readonly territory: PlaceRange | null
}) => ({
  organisation: organisation ?? undefined,
  territory: territory ? { first: territory.first, last: territory.last } : undefined,
})
