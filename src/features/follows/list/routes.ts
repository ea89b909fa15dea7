import { findAddressee } from '#platform/db/index.ts'
import {
  get,
  page,
  post,
  type Route,
  type RouteRequest,
  SINGLE_POSTS_PER_HOUR,
  type SignedInRequest,
  seeOther,
  submitForm,
} from '#platform/http/index.ts'
import { readStopKey } from '../delivery/stop-key-checks.ts'
import { FOLLOWS_PATH, keyPath } from '../model.ts'
import { followPermissions } from '../permissions.ts'
import { changeFollowFrequency, stopAllLetters } from './actions.ts'
import { readFollowChangeForm } from './form.ts'
import { type FollowListOwner, FollowListQuery, findListOfKey, followListPage } from './responses.ts'
import { StoppedPage, UnknownKeyPage } from './views.tsx'

// A mail service sends the requests of all its users from a few addresses.
const STOPS_PER_HOUR = 10_000
// RFC 8058, 3.2: the form may come as multipart/form-data; it has no files.
const NO_FILES = { bytes: 1, files: 0 }

/** Changes one follow by the form of the list, and leads back to the list. */
const submitFollowChange = (request: RouteRequest<unknown, unknown>, list: FollowListOwner) =>
  submitForm(request, readFollowChangeForm(request.body), {
    act: (change) => changeFollowFrequency(request.ctx, list.account, change),
    fieldOf: {},
    page: (form) => followListPage(request, list, form),
    next: () => `${list.path}?done=saved`,
  })

const ownList = ({ actor }: SignedInRequest): FollowListOwner => ({
  account: actor.account,
  path: FOLLOWS_PATH,
})

const ownFollowsGuard = {
  allow: followPermissions.own,
  perHour: SINGLE_POSTS_PER_HOUR,
  relation: 'only follows of their own change',
} as const

/** What a person follows, in their account. */
const accountRoutes: readonly Route[] = [
  get(FOLLOWS_PATH, { allow: followPermissions.own, query: FollowListQuery }, (request) =>
    followListPage(request, ownList(request), undefined, request.query),
  ),
  post(`${FOLLOWS_PATH}/change`, ownFollowsGuard, (request) => submitFollowChange(request, ownList(request))),
  post(`${FOLLOWS_PATH}/stop`, ownFollowsGuard, async ({ ctx, actor, language }) => {
    await stopAllLetters(ctx, actor.account)
    return seeOther(`/${language}${FOLLOWS_PATH}?done=saved`)
  }),
]

/**
 * The same list for whoever has the link of a letter, without signing in. Opening the link stops nothing, because mail
 * programs open links; a POST stops all letters (RFC 8058). Its answer is a page and never a redirect: mail services
 * follow none (RFC 8058, 3.1), and repeated requests have the same result.
 */
const keyRoutes: readonly Route[] = [
  get(keyPath({ key: ':key' }), { allow: 'anyone', query: FollowListQuery }, async (request) => {
    const list = await findListOfKey(request.ctx, request.params.key)
    if (!list) return page(UnknownKeyPage({ frame: request.frame }), 404)
    return followListPage(request, list, undefined, request.query)
  }),

  post(
    keyPath({ key: ':key' }),
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
    `${keyPath({ key: ':key' })}/change`,
    { allow: 'anyone', perHour: SINGLE_POSTS_PER_HOUR },
    async (request) => {
      const list = await findListOfKey(request.ctx, request.params.key)
      if (!list) return page(UnknownKeyPage({ frame: request.frame }), 404)
      return submitFollowChange(request, list)
    },
  ),
]

export const listRoutes: readonly Route[] = [...accountRoutes, ...keyRoutes]
