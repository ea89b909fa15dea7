import { type Static, Type } from 'typebox'
import { topicNames } from '#domain/topic/index.ts'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { oneOf } from '#platform/http/index.ts'
import { meetingKinds } from '../model.ts'

/** The parameters of a filter, for the schema of an address. */
export const filterFields = {
  ...placeAndOrganisationFields,
  kind: Type.Optional(oneOf(meetingKinds)),
  topic: Type.Optional(oneOf(topicNames)),
}
export const Filter = Type.Object(filterFields)

/** The filter of a list of meetings; 400 with the name of the parameter that matches nothing. */
export const readMeetingFilterForm = async (
  ctx: Context,
  { kind, topic, ...named }: Static<typeof Filter>,
) => ({
  ...(await readPlaceAndOrganisationForm(ctx, named)),
  kind,
  topic,
})
export type FoundFilter = Awaited<ReturnType<typeof readMeetingFilterForm>>
