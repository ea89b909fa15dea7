import { Type } from 'typebox'
import type { FormState } from '#domain/base/form.ts'
import {
  BUTTON_FORM,
  DESK_POSTS_PER_HOUR,
  get,
  oneOf,
  page,
  paginate,
  post,
  type Route,
  type SignedInRequest,
  submitForm,
} from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { DESK_PATH } from '../model.ts'
import { organisationPermissions } from '../permissions.ts'
import { addOrganisation, changeOrganisation, closeOrganisation, reopenOrganisation } from './actions.ts'
import {
  closingFieldOf,
  organisationFieldOf,
  postEndFieldOf,
  postFieldOf,
  readClosingForm,
  readNameFilterForm,
  readOrganisationForm,
  readPostEndForm,
  readPostForm,
  reopeningFieldOf,
  SearchedName,
} from './form.ts'
import type { OrganisationProblem } from './messages.ts'
import {
  DESK_PAGE_SIZE,
  NEW_ORGANISATION_PATH,
  type OrganisationChange,
  type OrganisationFormName,
  organisationChanges,
  organisationDeskPath,
} from './model.ts'
import { addPost, endPost } from './post-actions.ts'
import { addOrganisationPage, deskOrganisationPage, findOrganisationSubject } from './responses.ts'
import { listDeskOrganisations } from './store.ts'
import { OrganisationListPage } from './views.tsx'

const allow = organisationPermissions.manage
const changeGuard = { allow, of: findOrganisationSubject, perHour: DESK_POSTS_PER_HOUR } as const
const OrganisationQuery = Type.Object({ done: Type.Optional(oneOf(organisationChanges)) })

const slugOf = ({ params }: SignedInRequest) => params.slug ?? ''

/** The forms about an organisation stand on its page, and lead back to it. */
const onItsPage = (request: SignedInRequest, formOf: OrganisationFormName, done: OrganisationChange) => ({
  page: (form: FormState<OrganisationProblem>) => deskOrganisationPage(request, form, { formOf }),
  next: () => `${organisationDeskPath({ slug: slugOf(request) })}?done=${done}`,
})

export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow, query: SearchedName }, async ({ ctx, actor, frame, language, query }) => {
    const words = readNameFilterForm(query)
    const found = await paginate(query.page, DESK_PAGE_SIZE, (range) =>
      listDeskOrganisations(ctx.db, scopesOf(actor, allow), words, language, range),
    )
    return page(OrganisationListPage({ frame, ...found, words }))
  }),

  get(NEW_ORGANISATION_PATH, { allow }, (request) => addOrganisationPage(request)),

  post(DESK_PATH, { allow, perHour: DESK_POSTS_PER_HOUR }, async (request) => {
    const { ctx, language, body } = request
    return submitForm(request, await readOrganisationForm(ctx, language, body), {
      act: ({ fields }) => addOrganisation(ctx, fields),
      fieldOf: organisationFieldOf,
      page: (form) => addOrganisationPage(request, form),
      next: (added) => `${organisationDeskPath(added)}?done=entered`,
    })
  }),

  get(`${DESK_PATH}/:slug`, { allow, of: findOrganisationSubject, query: OrganisationQuery }, (request) =>
    deskOrganisationPage(request, undefined, { done: request.query.done }),
  ),

  post(`${DESK_PATH}/:slug`, changeGuard, async (request) => {
    const { ctx, language, body } = request
    return submitForm(request, await readOrganisationForm(ctx, language, body), {
      act: (edit) => changeOrganisation(ctx, { slug: slugOf(request), ...edit }),
      fieldOf: organisationFieldOf,
      ...onItsPage(request, 'fields', 'changed'),
    })
  }),

  post(`${DESK_PATH}/:slug/close`, changeGuard, async (request) =>
    submitForm(request, await readClosingForm(request.ctx, request.body), {
      act: (closing) => closeOrganisation(request.ctx, { slug: slugOf(request), ...closing }),
      fieldOf: closingFieldOf,
      ...onItsPage(request, 'close', 'closed'),
    }),
  ),

  post(`${DESK_PATH}/:slug/reopen`, changeGuard, (request) =>
    submitForm(request, BUTTON_FORM, {
      act: () => reopenOrganisation(request.ctx, { slug: slugOf(request) }),
      fieldOf: reopeningFieldOf,
      ...onItsPage(request, 'close', 'reopened'),
    }),
  ),

  post(`${DESK_PATH}/:slug/posts`, changeGuard, async (request) =>
    submitForm(request, await readPostForm(request.ctx, request.body), {
      act: (added) => addPost(request.ctx, { slug: slugOf(request), ...added }),
      fieldOf: postFieldOf,
      ...onItsPage(request, 'post', 'post-added'),
    }),
  ),

  post(`${DESK_PATH}/:slug/posts/end`, changeGuard, (request) =>
    submitForm(request, readPostEndForm(request.body), {
      act: (ended) => endPost(request.ctx, { slug: slugOf(request), ...ended }),
      fieldOf: postEndFieldOf,
      ...onItsPage(request, 'end', 'post-ended'),
    }),
  ),
]
