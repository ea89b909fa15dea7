import { Type } from 'typebox'
import { type FormFields, type FormResult, refuseForm } from '#domain/base/form.ts'
import type { Result } from '#domain/base/result.ts'
import { type PlaceForm, placeForm } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import {
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
  seeOther,
} from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { DESK_PATH } from '../model.ts'
import { organisationPermissions } from '../permissions.ts'
import { changeOrganisation, closeOrganisation, enterOrganisation, reopenOrganisation } from './actions.ts'
import {
  endFieldOf,
  fieldOf,
  readClosingForm,
  readOrganisationForm,
  readPostEndForm,
  readPostForm,
} from './form.ts'
import type { RegisterProblem } from './messages.ts'
import { organisationDeskPath, REGISTER_PAGE_SIZE, type RegisterRefusal } from './model.ts'
import { addPost, endPost } from './post-actions.ts'
import { findRegistered, listPostsOf, listRegistered } from './store.ts'
import { EnterPage, type FormName, RegisteredPage, RegisterPage } from './views.tsx'

const allow = organisationPermissions.manage
const PER_HOUR = 300
/** Posts shown at once; the largest councils have about forty, with their former members some hundreds. */
const POSTS_MAX = 500

const List = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  page: Type.Optional(pageNumber),
})
const done = ['entered', 'changed', 'closed', 'reopened', 'postAdded', 'postEnded'] as const
const Done = Type.Object({ done: Type.Optional(oneOf(done)) })

const findRegisteredSubject = async (ctx: Context, { slug = '' }: Readonly<Record<string, string>>) => {
  const found = await findRegistered(ctx.db, slug)
  return found && { organisation: found.id, territory: { first: found.place.first, last: found.place.last } }
}

type RegisterForm = PlaceForm<RegisterProblem>

/** The page of a body; with a form that was refused, 422. */
async function registeredPage(
  ctx: Context,
  frame: Frame,
  slug: string,
  said: {
    readonly done?: (typeof done)[number] | undefined
    readonly form?: RegisterForm
    readonly which?: FormName
  },
): Promise<Reply> {
  const organisation = await findRegistered(ctx.db, slug)
  if (!organisation) throw notFound()
  const posts = await listPostsOf(ctx.db, organisation.id, POSTS_MAX)
  const view = RegisteredPage({ frame, organisation, posts, today: ctx.today(), ...said })
  return page(view, said.form ? 422 : 200)
}

/** A form about one body: read it, act, and show the page again with what was wrong. */
const changeRoute = <Value>(
  path: string,
  which: FormName,
  said: (typeof done)[number],
  read: (
    ctx: Context,
    frame: Frame,
    body: FormFields,
  ) => Promise<FormResult<Value, RegisterForm>> | FormResult<Value, RegisterForm>,
  act: (ctx: Context, slug: string, value: Value) => Promise<Result<unknown, RegisterRefusal>>,
): Route =>
  post(
    `${DESK_PATH}/:slug${path}`,
    { allow, of: findRegisteredSubject, perHour: PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const slug = params.slug ?? ''
      const given = await read(ctx, frame, body)
      if (!given.ok) return registeredPage(ctx, frame, slug, { form: given.form, which })
      const acted = await act(ctx, slug, given.value)
      if (acted.ok) return seeOther(`/${language}${organisationDeskPath({ slug })}?done=${said}`)
      if (acted.refusal === 'organisation-unknown') throw notFound()
      const form = refuseForm(
        given.form,
        (which === 'end' ? endFieldOf : fieldOf)[acted.refusal],
        acted.refusal,
      )
      return registeredPage(ctx, frame, slug, { form, which })
    },
  )

export const registerRoutes: readonly Route[] = [
  get(DESK_PATH, { allow, query: List }, async ({ ctx, actor, frame, language, query }) => {
    const words = query.q ?? ''
    const found = await paginate(query.page, REGISTER_PAGE_SIZE, (range) =>
      listRegistered(ctx.db, scopesOf(actor, allow), words, language, range),
    )
    return page(RegisterPage({ frame, ...found, words }))
  }),

  get(`${DESK_PATH}/new`, { allow }, ({ frame }) => page(EnterPage({ frame }))),

  post(DESK_PATH, { allow, perHour: PER_HOUR }, async ({ ctx, frame, language, body }): Promise<Reply> => {
    const given = await readOrganisationForm(ctx, language, body)
    if (!given.ok) return page(EnterPage({ frame, form: given.form }), 422)
    const entered = await enterOrganisation(ctx, given.value.fields)
    if (entered.ok) return seeOther(`/${language}${organisationDeskPath(entered.value)}?done=entered`)
    return page(
      EnterPage({ frame, form: refuseForm(given.form, fieldOf[entered.refusal], entered.refusal) }),
      422,
    )
  }),

  get(
    `${DESK_PATH}/:slug`,
    { allow, of: findRegisteredSubject, query: Done },
    ({ ctx, frame, params, query }) => registeredPage(ctx, frame, params.slug ?? '', { done: query.done }),
  ),

  changeRoute(
    '',
    'fields',
    'changed',
    (ctx, frame, body) => readOrganisationForm(ctx, frame.language, body),
    (ctx, slug, { fields, since }) => changeOrganisation(ctx, { slug, fields, since }),
  ),

  changeRoute(
    '/close',
    'close',
    'closed',
    (ctx, _, body) => readClosingForm(ctx, body),
    (ctx, slug, closing) => closeOrganisation(ctx, { slug, ...closing }),
  ),

  changeRoute(
    '/reopen',
    'close',
    'reopened',
    () => ({ ok: true, value: null, form: placeForm({}) }),
    (ctx, slug) => reopenOrganisation(ctx, { slug }),
  ),

  changeRoute(
    '/posts',
    'post',
    'postAdded',
    (_ctx, _frame, body) => readPostForm(body),
    (ctx, slug, { person, post: held }) => addPost(ctx, { slug, person, post: held }),
  ),

  changeRoute(
    '/posts/end',
    'end',
    'postEnded',
    (_ctx, _frame, body) => readPostEndForm(body),
    (ctx, slug, { id, on }) => endPost(ctx, { slug, id, on }),
  ),
]
