import { Type } from 'typebox'
import type { FormFields, FormState } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { findAddressee } from '#platform/db/index.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  pageNumber,
  paginateUncounted,
  post,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
} from '#platform/http/index.ts'
import { displayEmail } from '#platform/mail/address.ts'
import { readStopKey, stopKey } from '../delivery/stop-key-checks.ts'
import type { ListProblem } from '../messages.ts'
import { FOLLOWS_MAX, FOLLOWS_PATH, keyPath, PAGE_SIZE } from '../model.ts'
import { followPermissions } from '../permissions.ts'
import { changeFrequency, stopAllLetters, stopFollow } from './actions.ts'
import { readFollowChangeForm, readFollowIdField } from './form.ts'
import { loadFollows } from './queries.ts'
import { FollowListPage, StoppedPage, UnknownKeyPage } from './views.tsx'

// A mail service sends the requests of all its users from a few addresses.
const STOPS_PER_HOUR = 10_000
// RFC 8058, 3.2: the form may come as multipart/form-data; it has no files.
const NO_FILES = { bytes: 1, files: 0 }

const Query = Type.Object({
  page: Type.Optional(pageNumber),
  done: Type.Optional(Type.Literal('saved')),
})
type ListAddress = { readonly path: string; readonly email?: string; readonly query: ListQuery }
type ListQuery = { readonly page?: string; readonly done?: string }

async function listPage(
  ctx: Context,
  frame: Frame,
  account: Id<'account'>,
  { path, email, query }: ListAddress,
  form?: FormState<ListProblem>,
) {
  const pagesMax = Math.ceil(FOLLOWS_MAX / PAGE_SIZE)
  const found = await paginateUncounted(query.page, { size: PAGE_SIZE, pagesMax }, (range) =>
    loadFollows(ctx, account, range),
  )
  const view = FollowListPage({ frame, path, email, saved: query.done === 'saved', form, ...found })
  return page(view, form ? 422 : 200)
}

/** Changes one follow by the form of the list, and leads back to the list. */
async function postFollowChange(
  ctx: Context,
  frame: Frame,
  account: Id<'account'>,
  body: FormFields,
  list: Omit<ListAddress, 'query'>,
) {
  const id = readFollowIdField(body)
  if (!id) throw notFound()
  const read = readFollowChangeForm(body, id)
  if (!read.ok) return listPage(ctx, frame, account, { ...list, query: {} }, read.form)
  const { follow, frequency, everything } = read.value
  // A follow that has ended meanwhile is ended, but its letters cannot come more or less often.
  if (frequency === 'never') await stopFollow(ctx, account, follow)
  else if (!(await changeFrequency(ctx, account, follow, { frequency, everything }))) throw notFound()
  return seeOther(`/${frame.language}${list.path}?done=saved`)
}

const own = {
  allow: followPermissions.own,
  perHour: SINGLE_POSTS_PER_HOUR,
  relation: 'only follows of their own change',
} as const

/** What a person follows, in their account. */
const accountRoutes: readonly Route[] = [
  get(FOLLOWS_PATH, { allow: followPermissions.own, query: Query }, ({ ctx, actor, frame, query }) =>
    listPage(ctx, frame, actor.account, { path: FOLLOWS_PATH, query }),
  ),
  post(`${FOLLOWS_PATH}/change`, own, ({ ctx, actor, frame, body }) =>
    postFollowChange(ctx, frame, actor.account, body, { path: FOLLOWS_PATH }),
  ),
  post(`${FOLLOWS_PATH}/stop`, own, async ({ ctx, actor, language }) => {
    await stopAllLetters(ctx, actor.account)
    return seeOther(`/${language}${FOLLOWS_PATH}?done=saved`)
  }),
]

/** The account of a key, while it is not erased. */
async function findKeyHolder(ctx: Context, link: string) {
  const account = readStopKey(ctx.secret, link)
  return account && (await findAddressee(ctx.db, account))
}

/**
 * The same list for whoever has the link of a letter, without signing in. Opening the link stops nothing, because mail
 * programs open links; a POST stops all letters (RFC 8058). Its answer is a page and never a redirect: mail services
 * follow none (RFC 8058, 3.1), and repeated requests have the same result.
 */
const keyRoutes: readonly Route[] = [
  get(keyPath(':key'), { allow: 'anyone', query: Query }, async ({ ctx, frame, params, query }) => {
    const reader = await findKeyHolder(ctx, params.key ?? '')
    if (!reader) return page(UnknownKeyPage({ frame }), 404)
    const path = keyPath(stopKey(ctx.secret, reader.id))
    return listPage(ctx, frame, reader.id, { path, email: displayEmail(reader.email ?? ''), query })
  }),

  post(
    keyPath(':key'),
    { allow: 'anyone', perHour: STOPS_PER_HOUR, uploads: NO_FILES },
    async ({ ctx, frame, params }) => {
      const link = params.key ?? ''
      const account = readStopKey(ctx.secret, link)
      if (!account) return page(UnknownKeyPage({ frame }), 404)
      if (await findAddressee(ctx.db, account)) await stopAllLetters(ctx, account)
      return page(StoppedPage({ frame, link }))
    },
  ),

  post(
    `${keyPath(':key')}/change`,
    { allow: 'anyone', perHour: SINGLE_POSTS_PER_HOUR },
    async ({ ctx, frame, params, body }) => {
      const link = params.key ?? ''
      const reader = await findKeyHolder(ctx, link)
      if (!reader) return page(UnknownKeyPage({ frame }), 404)
      const email = displayEmail(reader.email ?? '')
      return postFollowChange(ctx, frame, reader.id, body, { path: keyPath(link), email })
    },
  ),
]

export const listRoutes: readonly Route[] = [...accountRoutes, ...keyRoutes]
