import { Type } from 'typebox'

/** What is looked for; how long it may be is said on the page. */
export const PlaceSearchQuery = Type.Object({ q: Type.Optional(Type.String()) })
