import type { Id } from './id.ts'
import type { Label, Text } from './text.ts'

/** A place as a name and a link, with its KATO code. */
export type PlaceLink = { readonly code: string; readonly slug: string; readonly label: Label }

/** An organisation as a name and a link. */
export type OrganisationName = { readonly slug: string; readonly name: Text }

/** The same with its id, for those who look for what is its own. */
export type OrganisationLink = OrganisationName & { readonly id: Id<'organisation'> }
