import { emptyForm, type FormState } from '#domain/base/form.ts'
import { type PlaceForm, placeForm } from '#features/territories/index.ts'
import {
  formPage,
  notFound,
  type RouteRequest,
  type SignedInRequest,
  type SubjectOf,
} from '#platform/http/index.ts'
import type { OrganisationProblem } from './messages.ts'
import { type OrganisationChange, type OrganisationFormName, subjectOfOrganisation } from './model.ts'
import { findDeskOrganisation, listPostsOf } from './store.ts'
import { AddOrganisationPage, DeskOrganisationPage } from './views.tsx'

/** Posts shown at once; the largest councils have about forty, with their former members some hundreds. */
const POSTS_MAX = 500

export const findOrganisationSubject: SubjectOf = async (ctx, { slug = '' }) => {
  const found = await findDeskOrganisation(ctx.db, slug)
  return found && subjectOfOrganisation(found)
}

/** A new organisation. */
export const addOrganisationPage = (
  { frame }: RouteRequest<unknown>,
  form: PlaceForm<OrganisationProblem> = placeForm({}),
) => formPage(AddOrganisationPage({ frame, form }), form)

/** An organisation at the desk. `formOf`: which of its forms was refused. */
export async function deskOrganisationPage(
  { ctx, frame, params }: SignedInRequest,
  form: FormState<OrganisationProblem> & Partial<PlaceForm> = emptyForm,
  {
    formOf,
    done,
  }: { readonly formOf?: OrganisationFormName; readonly done?: OrganisationChange | undefined } = {},
) {
  const organisation = await findDeskOrganisation(ctx.db, params.slug ?? '')
  if (!organisation) throw notFound()
  const posts = await listPostsOf(ctx.db, organisation.id, POSTS_MAX)
  const refused = formOf && { of: formOf, form: { places: [], ...form } }
  const view = DeskOrganisationPage({ frame, organisation, posts, today: ctx.today(), done, refused })
  return formPage(view, form)
}
