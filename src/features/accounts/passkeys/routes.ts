import { Type } from 'typebox'
import { isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  oneOf,
  page,
  post,
  type Reply,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, readSignInBrowser, signInBrowserCookie } from '#platform/identity/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { type AccountProblem, messages as words } from '../messages.ts'
import { PASSKEYS_PATH, SIGN_IN_PATH } from '../model.ts'
import { hasExternalIdentity } from '../oidc/store.ts'
import { accountPermissions } from '../permissions.ts'
import { readReturnPathField } from '../sign-in/form.ts'
import { completeSignIn, deviceNameOf, hasDomainName, signInPage } from '../sign-in/responses.ts'
import {
  addNewPasskey,
  type Question,
  removeOwnPasskey,
  renameOwnPasskey,
  signInByPasskey,
  startPasskeyRegistration,
  startPasskeySignIn,
} from './actions.ts'
import { readNameForm, readResponseField } from './form.ts'
import { listPasskeys } from './store.ts'
import { PasskeysPage } from './views.tsx'

const { own } = accountPermissions

const trying = { allow: 'anyone', perHour: SINGLE_POSTS_PER_HOUR } as const
const changing = { allow: own, perHour: SINGLE_POSTS_PER_HOUR, fresh: true } as const
const changingOne = { ...changing, relation: 'only a passkey of their own changes' } as const

/** A challenge for the page's script; the browser secret it is bound to goes into the cookie. */
const questionReply = (origin: string, { options, signInBrowser }: Question): Reply => ({
  kind: 'file',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(options),
  headers: { 'set-cookie': signInBrowserCookie(origin, signInBrowser.secret, signInBrowser.expires) },
})

/** What became of adding or removing the identity provider. */
const providerNotices = {
  added: words.providerAdded,
  removed: words.providerRemoved,
  elsewhere: words.providerElsewhere,
  'only-way': words.providerOnlyWay,
} as const
type ProviderNotice = keyof typeof providerNotices
const Notice = Type.Object({ done: Type.Optional(oneOf(['added', 'removed', 'elsewhere', 'only-way'])) })

async function passkeysPage(
  ctx: Context,
  actor: Actor,
  frame: Frame,
  problem?: AccountProblem,
  notice?: ProviderNotice,
) {
  const { language } = frame
  const name = ctx.identityProvider?.name
  const provider = name && {
    name,
    linked: await hasExternalIdentity(ctx.db, actor.account),
    ...(notice
      ? {
          notice: {
            done: notice === 'added' || notice === 'removed',
            text: providerNotices[notice][language](name),
          },
        }
      : {}),
  }
  const when = (at: Date) => formatDateTime(language, at.toISOString(), CAPITAL_ZONE)
  const keys = (await listPasskeys(ctx.db, actor.account)).map(({ id, name, added_at, used_at }) => ({
    id,
    name,
    lines: [
      words.passkeyAdded[language](when(added_at)),
      ...(used_at ? [words.passkeyUsed[language](when(used_at))] : []),
    ],
  }))
  const script = hasDomainName(frame.origin) ? frame.assets.passkeys : undefined
  return page(
    PasskeysPage({ frame, keys, script, provider: provider || undefined, problem }),
    problem ? 422 : 200,
  )
}

/** Passkeys: signing in with one, creating, naming and removing them. */
export const passkeyRoutes: readonly Route[] = [
  post(`${SIGN_IN_PATH}/passkey/options`, trying, async ({ ctx, frame, request }) =>
    questionReply(
      frame.origin,
      await startPasskeySignIn(ctx, frame.origin, readSignInBrowser(request, frame.origin)),
    ),
  ),
  post(`${SIGN_IN_PATH}/passkey`, trying, async ({ ctx, frame, language, request, body }) => {
    const { origin } = frame
    const going = readReturnPathField(body)
    const signInBrowser = readSignInBrowser(request, origin)
    const response = readResponseField(body)
    const entered =
      signInBrowser === undefined
        ? undefined
        : await signInByPasskey(ctx, {
            origin,
            signInBrowser,
            response,
            device: deviceNameOf(request),
            going,
          })
    if (entered?.ok) return completeSignIn(frame, language, entered.value)
    return signInPage(ctx, frame, request, {
      going,
      failed: { field: 'passkey', text: words.passkeyFailed[language] },
    })
  }),

  get(PASSKEYS_PATH, { allow: own, fresh: true, query: Notice }, ({ ctx, actor, frame, query }) =>
    passkeysPage(ctx, actor, frame, undefined, query.done),
  ),
  post(`${PASSKEYS_PATH}/options`, changing, async ({ ctx, actor, frame, request }) =>
    questionReply(
      frame.origin,
      await startPasskeyRegistration(ctx, actor, frame.origin, readSignInBrowser(request, frame.origin)),
    ),
  ),
  post(PASSKEYS_PATH, changing, async ({ ctx, actor, frame, language, request, body }) => {
    const { origin } = frame
    const signInBrowser = readSignInBrowser(request, origin) ?? ''
    const name = deviceNameOf(request) || words.passkeys[language]
    const added = await addNewPasskey(ctx, actor, {
      origin,
      signInBrowser,
      response: readResponseField(body),
      name,
    })
    return added.ok
      ? seeOther(`/${language}${PASSKEYS_PATH}`)
      : passkeysPage(ctx, actor, frame, 'passkey-refused')
  }),
  post(`${PASSKEYS_PATH}/:key/rename`, changingOne, async ({ ctx, actor, frame, language, params, body }) => {
    const { key = '' } = params
    if (!isId(key)) throw notFound()
    const read = readNameForm(body)
    if (!read.ok) return passkeysPage(ctx, actor, frame, read.form.problems.name)
    await renameOwnPasskey(ctx, actor, { key, name: read.value.name })
    return seeOther(`/${language}${PASSKEYS_PATH}`)
  }),
  post(`${PASSKEYS_PATH}/:key/remove`, changingOne, async ({ ctx, actor, language, params }) => {
    const { key = '' } = params
    if (!isId(key)) throw notFound()
    await removeOwnPasskey(ctx, actor, key)
    return seeOther(`/${language}${PASSKEYS_PATH}`)
  }),
]
