import type { Id } from '#domain/base/id.ts'
// with participation
import type { LocalDate } from '#domain/base/local-date.ts'
// end
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

export const NAMES_CONST_PATH = '/NAMES_KEBAB'
export const DESK_PATH = '/desk/NAMES_KEBAB'
/** What search, links, follows and deadlines call one of them. */
export const NAME_CONST_KIND = 'NAMES_KEBAB.NAME_KEBAB'
export const PAGE_SIZE = 20
/** Items on pages of other slices, such as that of a place. */
export const SECTION_MAX = 4
/** Characters of a title in one language. */
export const TITLE_MAX = 200

export const nameCamelPath = ({ slug }: { readonly slug: string }): string => `${NAMES_CONST_PATH}/${slug}`
/** Where an official takes A_NAME_WORDS off the site. */
export const withdrawNamePascalPath = ({ id }: { readonly id: string }): string => `${DESK_PATH}/${id}/withdraw`

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
  readonly organisation: { readonly id: Id<'organisation'>; readonly slug: string; readonly name: Text }
  /** The place of the organisation. */
  readonly place: PlaceRange & { readonly code: string; readonly slug: string; readonly label: Label }
}

/** An organisation in whose name an official may publish. */
export type Publisher = Pick<NamePascal, 'organisation' | 'place'>

/** What permissions are checked against. */
export const subjectOfNamePascal = ({ organisation, place }: Publisher) => ({
  organisation: organisation.id,
  territory: place,
})

export type PublishRefusal =
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

export type WithdrawRefusal = 'withdrawn-already'

/** Checks whether A_NAME_WORDS may be withdrawn: once. */
export const checkNamePascalWithdrawal = ({
  withdrawnAt,
}: Pick<NamePascal, 'withdrawnAt'>): Result<undefined, WithdrawRefusal> =>
  withdrawnAt === null ? accept(undefined) : refuse('withdrawn-already')
