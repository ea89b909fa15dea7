import type { Id } from '#domain/base/id.ts'
import type { OrganisationLink, OrganisationName, PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

export const ORGANISATIONS_PATH = '/organisations'
/** The list as files. */
export const DOWNLOADS_PATH = `${ORGANISATIONS_PATH}/list`
/** The section of the desk in which organisations are kept. */
export const DESK_PATH = '/desk/organisations'

/** Kinds of organisations in local self-government, as law and usage name them. */
export const organisationKinds = [
  'akimat',
  'maslikhat',
  'public-council',
  'community-assembly',
  'assembly-of-people',
  'state-body',
  'foundation',
  'association',
  'university',
  'media',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const isOrganisationKind = (text: string): text is OrganisationKind =>
  (organisationKinds as readonly string[]).includes(text)

/** An organisation that publishes something, with its place and everything inside it. */
export type Publisher = { readonly organisation: OrganisationLink; readonly place: PlaceLink } & PlaceRange
/** Publishers to choose from; where there are more, the address of one is typed. */
export const PUBLISHERS_MAX = 100
/** Characters of the slug of an organisation in a form. */
export const ORGANISATION_SLUG_MAX = 200

/** An organisation as a link that says what it is. */
export type OrganisationSummary = OrganisationLink & { readonly kind: OrganisationKind }

/** An organisation in a list, with its place. */
export type OrganisationListItem = OrganisationSummary & {
  readonly place: PlaceLink
}

export type Organisation = OrganisationSummary & {
  readonly fullName: Text
  readonly territoryCode: string
  readonly url: string | null
  readonly about: Text | null
  readonly demo: boolean
  readonly closedOn: LocalDate | null
  /** The organisation that continues its work, or into which it was merged. */
  readonly successor: OrganisationName | null
  readonly merged: boolean
  readonly formerNames: readonly { readonly name: Text; readonly lastDay: LocalDate }[]
}

export type PersonLink = { readonly id: Id<'person'>; readonly slug: string; readonly name: Label }

/** A person's post in an organisation for a time (Popolo: Membership). */
export type Membership = {
  readonly person: PersonLink
  readonly organisation: OrganisationSummary | null
  readonly post: Text
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
}

export type Person = PersonLink & { readonly demo: boolean }

/** The kinds of organisations and of people in office, for what is followed. */
export const ORGANISATION_KIND = 'organisations.organisation'
export const PERSON_KIND = 'organisations.person'

export const organisationPath = ({ slug }: { readonly slug: string }): string =>
  `${ORGANISATIONS_PATH}/${slug}`
export const personPath = ({ slug }: { readonly slug: string }): string =>
  `${ORGANISATIONS_PATH}/people/${slug}`

/** Whether a membership has ended; ended ones are listed separately. */
export const hasEnded = (membership: Pick<Membership, 'endsOn'>, today: LocalDate): boolean =>
  membership.endsOn !== null && membership.endsOn < today

export const PAGE_SIZE = 50
/** Posts on the page of an organisation or of a person, former ones too. */
export const MEMBERSHIPS_MAX = 500
