import { type Static, Type } from 'typebox'
import { topicNames } from '#domain/topic/index.ts'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { oneOf, pageNumber } from '#platform/http/index.ts'
import type { NewsFilter } from '../model.ts'

const filterFields = { ...placeAndOrganisationFields, topic: Type.Optional(oneOf(topicNames)) }
export const NewsFilterQuery = Type.Object(filterFields)
export const NewsFilterAndPage = Type.Object({ ...filterFields, page: Type.Optional(pageNumber) })

/** The filter of a list of news; 400 with the name of the parameter that matches nothing. */
export const readNewsFilterForm = async (
  ctx: Context,
  { territory, organisation, topic }: Static<typeof NewsFilterQuery>,
): Promise<NewsFilter> => ({
  ...(await readPlaceAndOrganisationForm(ctx, { territory, organisation })),
  topic,
})
