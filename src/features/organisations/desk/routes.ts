import { Type } from 'typebox'
import { type FieldOf, type FormFields, type FormResult, refuseForm } from '#domain/base/form.ts'
import type { Result } from '#domain/base/result.ts'
import { type PlaceForm, placeForm } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import {
  DESK_POSTS_PER_HOUR,
  type Frame,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  paginate,
  post,
  type Reply,
  type Route,
  type SubjectOf,
  seeOther,
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
  readOrganisationForm,
  readPostEndForm,
  readPostForm,
  reopeningFieldOf,
} from './form.ts'
import type { OrganisationProblem } from './messages.ts'
import { DESK_PAGE_SIZE, organisationDeskPath, subjectOfOrganisation } from './model.ts'
import { addPost, endPost } from './post-actions.ts'
import { findDeskOrganisation, listDeskOrganisations, listPostsOf } from './store.ts'
import { AddOrganisationPage, DeskOrganisationPage, type FormName, OrganisationListPage } from './views.tsx'

const allow = organisationPermissions.manage
/** Posts shown at once; the largest councils have about forty, with their former members some hundreds. */
const POSTS_MAX = 500

const List = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  page: Type.Optional(pageNumber),
})
const done = ['entered', 'changed', 'closed', 'reopened', 'postAdded', 'postEnded'] as const
const Done = Type.Object({ done: Type.Optional(oneOf(done)) })

const findOrganisationSubject: SubjectOf = async (ctx, { slug = '' }) => {
  const found = await findDeskOrganisation(ctx.db, slug)
  return found && subjectOfOrganisation(found)
}

type OrganisationForm = PlaceForm<OrganisationProblem>

/** The page of an organisation; with a form that was refused, 422. */
async function organisationPage(
  ctx: Context,
  frame: Frame,
  slug: string,
  said: {
    readonly done?: (typeof done)[number] | undefined
    readonly form?: OrganisationForm
    readonly which?: FormName
  },
): Promise<Reply> {
  const organisation = await findDeskOrganisation(ctx.db, slug)
  if (!organisation) throw notFound()
  const posts = await listPostsOf(ctx.db, organisation.id, POSTS_MAX)
  const view = DeskOrganisationPage({ frame, organisation, posts, today: ctx.today(), ...said })
  return page(view, said.form ? 422 : 200)
}

/** A form about one organisation: read it, act, and show the page again with what was wrong. */
const changeRoute = <Value, Refusal extends OrganisationProblem>(
  path: string,
  which: FormName,
  said: (typeof done)[number],
  read: (
    ctx: Context,
    frame: Frame,
    body: FormFields,
  ) => Promise<FormResult<Value, OrganisationForm>> | FormResult<Value, OrganisationForm>,
  act: (
    ctx: Context,
    slug: string,
    value: Value,
  ) => Promise<Result<unknown, NoInfer<Refusal> | 'organisation-unknown'>>,
  fieldOf: FieldOf<Refusal, string>,
): Route =>
  post(
    `${DESK_PATH}/:slug${path}`,
    { allow, of: findOrganisationSubject, perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const slug = params.slug ?? ''
      const given = await read(ctx, frame, body)
      if (!given.ok) return organisationPage(ctx, frame, slug, { form: given.form, which })
      const acted = await act(ctx, slug, given.value)
      if (acted.ok) return seeOther(`/${language}${organisationDeskPath({ slug })}?done=${said}`)
      if (acted.refusal === 'organisation-unknown') throw notFound()
      const form = refuseForm(given.form, acted.refusal, fieldOf)
      return organisationPage(ctx, frame, slug, { form, which })
    },
  )

export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow, query: List }, async ({ ctx, actor, frame, language, query }) => {
    const words = query.q ?? ''
    const found = await paginate(query.page, DESK_PAGE_SIZE, (range) =>
      listDeskOrganisations(ctx.db, scopesOf(actor, allow), words, language, range),
    )
    return page(OrganisationListPage({ frame, ...found, words }))
  }),

  get(`${DESK_PATH}/new`, { allow }, ({ frame }) => page(AddOrganisationPage({ frame }))),

  post(
    DESK_PATH,
    { allow, perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, frame, language, body }): Promise<Reply> => {
      const given = await readOrganisationForm(ctx, language, body)
      if (!given.ok) return page(AddOrganisationPage({ frame, form: given.form }), 422)
      const added = await addOrganisation(ctx, given.value.fields)
      if (added.ok) return seeOther(`/${language}${organisationDeskPath(added.value)}?done=entered`)
      return page(
        AddOrganisationPage({ frame, form: refuseForm(given.form, added.refusal, organisationFieldOf) }),
        422,
      )
    },
  ),

  get(
    `${DESK_PATH}/:slug`,
    { allow, of: findOrganisationSubject, query: Done },
    ({ ctx, frame, params, query }) => organisationPage(ctx, frame, params.slug ?? '', { done: query.done }),
  ),

  changeRoute(
    '',
    'fields',
    'changed',
    (ctx, frame, body) => readOrganisationForm(ctx, frame.language, body),
    (ctx, slug, { fields, since }) => changeOrganisation(ctx, { slug, fields, since }),
    organisationFieldOf,
  ),

  changeRoute(
    '/close',
    'close',
    'closed',
    (ctx, _, body) => readClosingForm(ctx, body),
    (ctx, slug, closing) => closeOrganisation(ctx, { slug, ...closing }),
    closingFieldOf,
  ),

  changeRoute(
    '/reopen',
    'close',
    'reopened',
    () => ({ ok: true, value: null, form: placeForm({}) }),
    (ctx, slug) => reopenOrganisation(ctx, { slug }),
    reopeningFieldOf,
  ),

  changeRoute(
    '/posts',
    'post',
    'postAdded',
    (_ctx, _frame, body) => readPostForm(body),
    (ctx, slug, { person, post: held }) => addPost(ctx, { slug, person, post: held }),
    postFieldOf,
  ),

  changeRoute(
    '/posts/end',
    'end',
    'postEnded',
    (_ctx, _frame, body) => readPostEndForm(body),
    (ctx, slug, { id, on }) => endPost(ctx, { slug, id, on }),
    postEndFieldOf,
  ),
]
