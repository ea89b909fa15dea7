import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  post,
  type Reply,
  type Route,
  readTextFields,
  seeOther,
} from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { organisationPermissions } from '../permissions.ts'
import { changeOrganisation, closeOrganisation, enterOrganisation, reopenOrganisation } from './actions.ts'
import { fieldOf, readClosing, readFields, readPost } from './form.ts'
import type { RegisterForm } from './form-views.tsx'
import { REGISTER, REGISTER_PAGE, type RegisterRefusal, registerPath } from './model.ts'
import { addPost, endPost } from './post-actions.ts'
import { findRegistered, findSuccessor, listPostsOf, listRegistered } from './store.ts'
import { EnterPage, type FormName, RegisteredPage, RegisterPage } from './views.tsx'

const allow = organisationPermissions.manage
const PER_HOUR = 300
/** Posts shown at once; the largest councils have about forty, with their former members some hundreds. */
const POSTS_SHOWN = 500

const List = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  page: Type.Optional(pageNumber),
})
const done = ['entered', 'changed', 'closed', 'reopened', 'postAdded', 'postEnded'] as const
const Done = Type.Object({ done: Type.Optional(oneOf(done)) })

const of = async (ctx: Context, { slug = '' }: Readonly<Record<string, string>>) => {
  const found = await findRegistered(ctx.db, slug)
  return found && { organisation: found.id, territory: { first: found.place.first, last: found.place.last } }
}

const refused = (refusal: RegisterRefusal, body: FormFields): RegisterForm => ({
  typed: readTextFields(body),
  problems: { [fieldOf[refusal]]: refusal },
  places: [],
})

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
  const posts = await listPostsOf(ctx.db, organisation.id, POSTS_SHOWN)
  const view = RegisteredPage({ frame, organisation, posts, today: ctx.today(), ...said })
  return page(view, said.form ? 422 : 200)
}

/** A form about one body: read it, act, and show the page again with what was wrong. */
const change = <Value>(
  path: string,
  which: FormName,
  said: (typeof done)[number],
  read: (
    ctx: Context,
    frame: Frame,
    body: FormFields,
  ) => Promise<{ readonly value: Value } | { readonly form: RegisterForm }>,
  act: (
    ctx: Context,
    slug: string,
    value: Value,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: RegisterRefusal }>,
): Route =>
  post(
    `${REGISTER}/:slug${path}`,
    { allow, of, perHour: PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const slug = params.slug ?? ''
      const given = await read(ctx, frame, body)
      if ('form' in given) return registeredPage(ctx, frame, slug, { form: given.form, which })
      const acted = await act(ctx, slug, given.value)
      if (acted.ok) return seeOther(`/${language}${registerPath({ slug })}?done=${said}`)
      if (acted.refusal === 'no-organisation') throw notFound()
      return registeredPage(ctx, frame, slug, { form: refused(acted.refusal, body), which })
    },
  )

export const registerRoutes: readonly Route[] = [
  get(REGISTER, { allow, query: List }, async ({ ctx, actor, frame, language, query }) => {
    const number = Number(query.page ?? 1)
    const words = query.q ?? ''
    const found = await listRegistered(ctx.db, scopesOf(actor, allow), words, language, {
      offset: (number - 1) * REGISTER_PAGE,
      limit: REGISTER_PAGE,
    })
    if (number > 1 && found.entries.length === 0) throw notFound()
    const pages = Math.max(1, Math.ceil(found.total / REGISTER_PAGE))
    return page(RegisterPage({ frame, ...found, words, page: number, pages }))
  }),

  get(`${REGISTER}/new`, { allow }, ({ frame }) => page(EnterPage({ frame }))),

  post(REGISTER, { allow, perHour: PER_HOUR }, async ({ ctx, frame, language, body }): Promise<Reply> => {
    const given = await readFields(ctx, language, body)
    if ('form' in given) return page(EnterPage({ frame, form: given.form }), 422)
    const entered = await enterOrganisation(ctx, given.value.fields)
    if (entered.ok) return seeOther(`/${language}${registerPath(entered.value)}?done=entered`)
    return page(EnterPage({ frame, form: refused(entered.refusal, body) }), 422)
  }),

  get(`${REGISTER}/:slug`, { allow, of, query: Done }, ({ ctx, frame, params, query }) =>
    registeredPage(ctx, frame, params.slug ?? '', { done: query.done }),
  ),

  change(
    '',
    'fields',
    'changed',
    (ctx, frame, body) => readFields(ctx, frame.language, body),
    (ctx, slug, { fields, since }) => changeOrganisation(ctx, { slug, fields, since }),
  ),

  change(
    '/close',
    'close',
    'closed',
    async (ctx, _, body) => {
      const given = readClosing(body)
      if ('form' in given) return given
      const { successor: named, ...rest } = given.value
      const successor = named === null ? null : await findSuccessor(ctx.db, named)
      if (successor === undefined)
        return {
          form: { typed: readTextFields(body), problems: { successor: 'successor-unknown' }, places: [] },
        }
      return { value: { ...rest, successor } }
    },
    (ctx, slug, closing) => closeOrganisation(ctx, { slug, ...closing }),
  ),

  change(
    '/reopen',
    'close',
    'reopened',
    async () => ({ value: null }),
    (ctx, slug) => reopenOrganisation(ctx, { slug }),
  ),

  change(
    '/posts',
    'post',
    'postAdded',
    async (_ctx, _frame, body) => readPost(body),
    (ctx, slug, { person, post: held }) => addPost(ctx, { slug, person, post: held }),
  ),

  post(
    `${REGISTER}/:slug/posts/end`,
    { allow, of, perHour: PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const slug = params.slug ?? ''
      const typed = readTextFields(body)
      const { id = '', lastDay: on = '' } = typed
      const wrong = (field: 'id' | 'lastDay', problem: 'day-wrong' | 'ends-early' | 'no-post') =>
        registeredPage(ctx, frame, slug, {
          form: { typed, problems: { [field]: problem }, places: [] },
          which: 'end',
        })
      if (!isId(id)) return wrong('id', 'no-post')
      if (!isLocalDate(on)) return wrong('lastDay', 'day-wrong')
      const ended = await endPost(ctx, { slug, id, on })
      if (ended.ok) return seeOther(`/${language}${registerPath({ slug })}?done=postEnded`)
      if (ended.refusal === 'no-organisation') throw notFound()
      return ended.refusal === 'no-post' ? wrong('id', 'no-post') : wrong('lastDay', 'ends-early')
    },
  ),
]
