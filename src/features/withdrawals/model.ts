import type { OrganisationLink } from '#domain/base/link.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

/** Characters of the reason of a withdrawal in one language. */
export const REASON_MAX = 1000

/** The id of a thing or the last part of its address, whichever an address of its slice has. */
export type WithdrawableKey = { readonly id: string } | { readonly slug: string }

/** What stays of a thing that was withdrawn. */
export type Withdrawal = {
  readonly id: string
  readonly slug: string
  /** Null: its words were erased. */
  readonly title: Text | null
  readonly organisation: OrganisationLink & PlaceRange
  /** KATO code of its place. */
  readonly territory: string
  readonly reason: Text
  readonly at: Date
}

/** Where the slice of a thing shows its own: the name of the slice, its list, its section of the desk. */
export type WithdrawalSurroundings = {
  readonly section: string
  readonly list: { readonly path: string; readonly label: Label } | undefined
  readonly deskPath: string
}

/** Where a thing is withdrawn, by its own address at the desk. */
export const withdrawalPath = (deskPath: string): string => `${deskPath}/withdraw`
