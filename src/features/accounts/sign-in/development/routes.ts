import type { IncomingMessage } from 'node:http'
import { DAY_MS } from '#domain/base/duration.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { isSameKey } from '#platform/crypto/token.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Route,
  type RouteResponse,
  redirect,
} from '#platform/http/index.ts'
import { developmentCookie, readDevelopmentToken, roleNames } from '#platform/identity/index.ts'
import type { Development } from '#platform/mail/mailbox.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { messages } from '../../messages.ts'
import { DEV_MAILBOX_PATH, DEV_PEOPLE_PATH } from '../../model.ts'
import { completeSignIn, deviceNameOf } from '../responses.ts'
import { signInAsDemoPerson } from './actions.ts'
import { isLocal } from './checks.ts'
import { readAccountField, TokenQuery } from './form.ts'
import { findDemoAccount, listDemoPeople } from './store.ts'
import { DemoPeoplePage, MailboxPage, TokenPage } from './views.tsx'

/** Journeys in a browser sign in as many people. */
const ENTRIES_PER_HOUR = 3000

/** The addresses exist on a developer's machine only. */
function onlyHere({ development }: Context, request: IncomingMessage): Development {
  if (!development || !isLocal(request)) throw notFound()
  return development
}

/** A developer opens the printed address once in each browser. */
const COOKIE_MS = 30 * DAY_MS

/** Whether the browser has opened the address that was printed at the start. */
const isPermitted = ({ token }: Development, frame: Frame, request: IncomingMessage): boolean =>
  isSameKey(readDevelopmentToken(request, frame.origin) ?? '', token)

/**
 * A page of the tools. The printed address leads on to the same one without the token, which stays in a cookie;
 * without either the page says where to find the address.
 */
const developmentRoute = (
  path: string,
  show: (ctx: Context, frame: Frame, development: Development) => Promise<RouteResponse> | RouteResponse,
): Route =>
  get(path, { allow: 'anyone', localized: false, query: TokenQuery }, ({ ctx, frame, request, query }) => {
    const development = onlyHere(ctx, request)
    if (query.token !== undefined && isSameKey(query.token, development.token)) {
      const expires = new Date(ctx.now().getTime() + COOKIE_MS)
      return redirect(path, developmentCookie(frame.origin, development.token, expires))
    }
    if (!isPermitted(development, frame, request)) return page(TokenPage({ frame }), 403)
    return show(ctx, frame, development)
  })

/** The mailbox and the list of people for development. */
export const developmentRoutes: readonly Route[] = [
  developmentRoute(DEV_MAILBOX_PATH, (_, frame, { mailbox }) => {
    const { language } = frame
    const letters = mailbox?.letters().map(({ at, ...letter }) => ({
      ...letter,
      at: formatDateTime(language, at.toISOString(), CAPITAL_ZONE),
    }))
    return page(MailboxPage({ frame, letters }))
  }),

  developmentRoute(DEV_PEOPLE_PATH, async (ctx, frame) => {
    const { language } = frame
    const people = (await listDemoPeople(ctx.db)).map(({ id, name, email, grants }) => ({
      id,
      name: name ?? email ?? messages.nameless[language],
      roles: grants.map(({ role, organisation, place }) =>
        [roleNames[role][language], organisation ? textIn(organisation, language) : (place?.[language] ?? '')]
          .filter(Boolean)
          .join(', '),
      ),
    }))
    return page(DemoPeoplePage({ frame, people }))
  }),

  post(
    DEV_PEOPLE_PATH,
    { allow: 'anyone', perHour: ENTRIES_PER_HOUR },
    async ({ ctx, frame, request, body }) => {
      if (!isPermitted(onlyHere(ctx, request), frame, request)) return page(TokenPage({ frame }), 403)
      const account = readAccountField(body)
      const id = account && (await findDemoAccount(ctx.db, account))
      if (!id) throw notFound()
      const signedIn = await signInAsDemoPerson(ctx, id, { device: deviceNameOf(request) })
      return completeSignIn(frame, frame.language, signedIn)
    },
  ),
]
