import type { OrganisationLink, PlaceLink } from '#domain/base/link.ts'
import type { Id } from '#domain/base/id.ts'
// with participation
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
// end
import type { Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

export const NAMES_CONST_PATH = '/NAMES_KEBAB'
export const DESK_PATH = '/desk/NAMES_KEBAB'
/** The list as files, without their extension. */
export const DOWNLOADS_PATH = `${NAMES_CONST_PATH}/list`
/** What search, links, follows and deadlines call one of them. */
export const NAME_CONST_KIND = 'NAMES_KEBAB.NAME_KEBAB'
/** Items on a page of a list, and entries of a feed. */
export const PAGE_SIZE = 20
/** Characters of a title in one language. */
export const TITLE_MAX = 200

export const nameCamelPath = ({ slug }: { readonly slug: string }): string => `${NAMES_CONST_PATH}/${slug}`
/** A_NAME_WORDS at the desk. */
export const nameCamelDeskPath = ({ id }: { readonly id: string }): string => `${DESK_PATH}/${id}`

export type NamePascal = {
  readonly id: Id<'NAME_KEBAB'>
  readonly slug: string
  readonly title: Text
  readonly publishedAt: Date
  readonly withdrawnAt: Date | null
  // with participation
  /** The last day on which residents send proposals. */
  readonly closesOn: LocalDate
  // end
  readonly organisation: OrganisationLink
  readonly place: PlaceLink
} & PlaceRange

/** What permissions are checked against. */
export const subjectOfNamePascal = ({
  organisation,
  first,
  last,
}: Pick<NamePascal, 'organisation' | 'first' | 'last'>) => ({
  organisation: organisation.id,
  territory: { first, last },
})

/** What the public list is narrowed to: a place with everything inside it, an organisation. */
export type NamePascalFilter = {
  readonly territory?: (NamePascal['place'] & PlaceRange) | undefined
  readonly organisation?: NamePascal['organisation'] | undefined
}

export type NamePascalPublishRefusal =
  | 'organisation-unknown'
  // with participation
  | 'closes-on-past'
// end
// with participation

/** Checks the last day: residents get at least one. */
export const checkNamePascalPublication = (
  { closesOn }: Pick<NamePascal, 'closesOn'>,
  today: LocalDate,
): Result<undefined, 'closes-on-past'> => (closesOn < today ? refuse('closes-on-past') : accept(undefined))
// end

/** What the desk says was done before a page is shown again: the values of `?done=`. */
export const deskNotices = ['published'] as const
export type NamePascalDeskNotice = (typeof deskNotices)[number]
