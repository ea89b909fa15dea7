import { type Static, Type } from 'typebox'
import type { FormFields, FormResult, FormState } from '#domain/base/form.ts'
import { ORGANISATION_SLUG_MAX } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { badRequest, oneOf, pageNumber, readForm } from '#platform/http/index.ts'
import { draftStates, WORDS_MAX } from '../model.ts'
import { type DraftListProblem, listMessages } from './messages.ts'
import { findDraftOrganisation } from './store.ts'

/** The parameters of the list of drafts. */
export const DraftFilterAndPage = Type.Object({
  state: Type.Optional(oneOf(draftStates)),
  organisation: Type.Optional(Type.String({ maxLength: ORGANISATION_SLUG_MAX })),
  q: Type.Optional(Type.String({ maxLength: WORDS_MAX })),
  page: Type.Optional(pageNumber),
})
export type DraftListQuery = Static<typeof DraftFilterAndPage>

/** The filter of a list of drafts; 400 with the name of the parameter that matches nothing. */
export async function readDraftFilterForm({ db }: Context, { state, organisation, q }: DraftListQuery) {
  if (organisation !== undefined && !(await findDraftOrganisation(db, { slug: organisation })))
    throw badRequest('organisation')
  return { state, organisation, q }
}

const NewDraft = Type.Object({
  organisation: Type.String({ problems: { required: 'organisation-empty' } }),
})

/** The slug of the organisation in whose name a draft is begun. */
export function readNewDraftForm(body: FormFields): FormResult<string, FormState<DraftListProblem>> {
  const read = readForm(NewDraft, body, listMessages)
  return read.ok ? { ...read, value: read.value.organisation } : read
}
