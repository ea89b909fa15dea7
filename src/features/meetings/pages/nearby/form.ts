import { Type } from 'typebox'
import { oneOf, pageNumber } from '#platform/http/index.ts'
import { filterFields } from '../list/form.ts'

/** Where to look for meetings: `near` is a point or the name of a place, as it was typed. */
export const NearbyFilterAndPage = Type.Object({
  ...filterFields,
  near: Type.Optional(Type.String()),
  when: Type.Optional(oneOf(['ahead', 'past'])),
  page: Type.Optional(pageNumber),
})
