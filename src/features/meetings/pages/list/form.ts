import { type Static, Type } from 'typebox'
import { topicNames } from '#domain/topic/index.ts'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { oneOf, pageNumber } from '#platform/http/index.ts'
import { meetingKinds } from '../../model.ts'

/** The parameters of a filter, for the schema of an address. */
export const filterFields = {
  ...placeAndOrganisationFields,
  kind: Type.Optional(oneOf(meetingKinds)),
  topic: Type.Optional(oneOf(topicNames)),
}
export const MeetingFilterQuery = Type.Object(filterFields)
export const MeetingFilterAndPage = Type.Object({
  ...filterFields,
  when: Type.Optional(oneOf(['ahead', 'past'])),
  page: Type.Optional(pageNumber),
})

export const DayFilterAndPage = Type.Object({ ...filterFields, page: Type.Optional(pageNumber) })
export const MonthQuery = Type.Object({
  ...filterFields,
  month: Type.Optional(Type.String({ pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$' })),
})

/** Where to look for meetings: `near` is a point or the name of a place, as it was typed. */
export const NearbyFilterAndPage = Type.Object({
  ...filterFields,
  near: Type.Optional(Type.String()),
  when: Type.Optional(oneOf(['ahead', 'past'])),
  page: Type.Optional(pageNumber),
})

/** The filter of a list of meetings; 400 with the name of the parameter that matches nothing. */
export const readMeetingFilterForm = async (
  ctx: Context,
  { territory, organisation, kind, topic }: Static<typeof MeetingFilterQuery>,
) => ({
  ...(await readPlaceAndOrganisationForm(ctx, { territory, organisation })),
  kind,
  topic,
})
/** The filter with what its place and its organisation are called. */
export type FoundMeetingFilter = Awaited<ReturnType<typeof readMeetingFilterForm>>
