import type { Id } from '#domain/base/id.ts'
import type { OrganisationName } from '#domain/base/link.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label, Text } from '#domain/base/text.ts'
import { type PlaceRange, rangeOf } from '#domain/territory/index.ts'
import { DESK_PATH, type OrganisationKind } from '../model.ts'

export const NEW_ORGANISATION_PATH = `${DESK_PATH}/new`
export const organisationDeskPath = ({ slug }: { readonly slug: string }): string => `${DESK_PATH}/${slug}`

/** Characters: official names of state bodies have up to 250, descriptions are a paragraph. */
export const FIELD_MAX = { name: 300, about: 2000, url: 300, person: 150, post: 200, successor: 100 } as const
/** Characters of a name, or of a part of it, that is searched for. */
export const SEARCHED_NAME_MAX = 100
export const DESK_PAGE_SIZE = 50

/** The forms of the page of an organisation. */
export type OrganisationFormName = 'fields' | 'close' | 'post' | 'end'
/** What was done with an organisation before its page is shown again. */
export const organisationChanges = [
  'entered',
  'changed',
  'closed',
  'reopened',
  'post-added',
  'post-ended',
] as const
export type OrganisationChange = (typeof organisationChanges)[number]

/** The place of an organisation, with all that is inside it. */
export type OrganisationPlace = PlaceRange & { readonly code: string }

/** What an administrator writes of an organisation. */
export type OrganisationFields = {
  /** The end of the address of its page, where a file names it; otherwise it is made of the name. */
  readonly slug?: string | undefined
  readonly kind: OrganisationKind
  readonly name: Text
  readonly shortName: Text | null
  readonly place: OrganisationPlace
  readonly url: string | null
  readonly about: Text | null
}

/** A name that an organisation had until a day. */
export type FormerName = { readonly name: Text; readonly lastDay: LocalDate }

/** An organisation as the desk shows it. */
export type DeskOrganisation = Omit<OrganisationFields, 'place' | 'slug'> & {
  readonly id: Id<'organisation'>
  readonly slug: string
  readonly place: OrganisationPlace & { readonly label: Label }
  readonly closedOn: LocalDate | null
  readonly merged: boolean
  readonly successor: OrganisationName | null
  readonly formerNames: readonly FormerName[]
}

/** What permissions for an organisation are checked against: the organisation and the place that it has now. */
export const subjectOfOrganisation = ({ id, place }: Pick<DeskOrganisation, 'id' | 'place'>) => ({
  organisation: id,
  territory: rangeOf(place),
})

/** An organisation that is added belongs to its place only. */
export const subjectOfNewOrganisation = (place: OrganisationPlace) => ({ territory: rangeOf(place) })

/** An organisation in the list at the desk. */
export type DeskOrganisationListItem = Pick<
  DeskOrganisation,
  'id' | 'slug' | 'kind' | 'name' | 'closedOn'
> & {
  readonly placeLabel: Label
}

/** An organisation that may take over the work of another one. */
export type Successor = {
  readonly id: Id<'organisation'>
  readonly slug: string
  readonly closedOn: LocalDate | null
}

/** A post as the desk shows it. */
export type DeskPost = {
  readonly id: Id<'membership'>
  readonly person: { readonly id: Id<'person'>; readonly slug: string; readonly name: Label }
  readonly post: Text
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
}

export type NewPost = {
  readonly post: Text
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
}

export type OrganisationRefusal =
  | 'organisation-unknown'
  | 'post-unknown'
  | 'person-unknown'
  | 'name-taken'
  | 'renamed-early'
  | 'renamed-late'
  | 'closed-already'
  | 'reopened-already'
  | 'successor-itself'
  | 'successor-closed'
  | 'successor-empty'
  | 'close-late'
  | 'ends-early'
  | 'ends-empty'
  | 'post-held-already'

const isSameText = (one: Text | null, other: Text | null) =>
  one?.kk === other?.kk && one?.ru === other?.ru && (one?.en ?? '') === (other?.en ?? '')

export const isRenamed = (
  before: Pick<OrganisationFields, 'name' | 'shortName'>,
  after: Pick<OrganisationFields, 'name' | 'shortName'>,
): boolean => !isSameText(before.name, after.name) || !isSameText(before.shortName, after.shortName)

/**
 * The name that becomes a former one when an organisation is called otherwise from `since` on; undefined when it is not
 * renamed, or when the name is corrected: without a day there never was another name.
 */
export function decideFormerName(
  before: Pick<DeskOrganisation, 'name' | 'shortName' | 'formerNames'>,
  after: Pick<OrganisationFields, 'name' | 'shortName'>,
  since: LocalDate | null,
  today: LocalDate,
): Result<FormerName | undefined, 'renamed-early' | 'renamed-late'> {
  if (since === null || !isRenamed(before, after)) return accept(undefined)
  if (since > today) return refuse('renamed-late')
  const lastDay = addDays(since, -1)
  const earlier = before.formerNames.some((formerName) => formerName.lastDay >= lastDay)
  return earlier ? refuse('renamed-early') : accept({ name: before.name, lastDay })
}

/** How an organisation ends: closed, continued by another one, or merged into it. */
export type OrganisationClosing = {
  readonly on: LocalDate
  readonly successor: Successor | null
  readonly merged: boolean
}

/**
 * An organisation that is open can be closed, on a day that has come; its successor is another organisation that is
 * open.
 */
export function checkOrganisationClosing(
  organisation: Pick<DeskOrganisation, 'id' | 'closedOn'>,
  { on, successor, merged }: OrganisationClosing,
  today: LocalDate,
): Result<
  null,
  'closed-already' | 'close-late' | 'successor-empty' | 'successor-itself' | 'successor-closed'
> {
  if (organisation.closedOn !== null) return refuse('closed-already')
  if (on > today) return refuse('close-late')
  if (merged && !successor) return refuse('successor-empty')
  if (successor?.id === organisation.id) return refuse('successor-itself')
  if (successor && successor.closedOn !== null) return refuse('successor-closed')
  return accept(null)
}
