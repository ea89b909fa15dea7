import { Type } from 'typebox'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  found,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  readForm,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, doorCookie, readDoor } from '#platform/identity/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { askProvider, OIDC_RETURN, signInByProvider } from './external.ts'
import { messages as words } from './messages.ts'
import { PASSKEY_NAME_MAX, PASSKEYS, readPlace, SIGN_IN } from './model.ts'
import { PasskeysPage } from './passkey-page.tsx'
import { listPasskeys, removePasskey, renamePasskey } from './passkey-store.ts'
import { addNewPasskey, askForNewPasskey, askForPasskey, type Question, signInByPasskey } from './passkeys.ts'
import { accountPermissions } from './permissions.ts'
import { device, isNamed, signInPage, welcome } from './sign-in-routes.ts'

const { own } = accountPermissions
const TRIES_PER_HOUR = 120
const ZONE = 'Asia/Almaty'
const ID = /^[0-9a-f-]{36}$/

const trying = { allow: 'anyone', perHour: TRIES_PER_HOUR, changes: [] } as const
const changing = { allow: own, perHour: TRIES_PER_HOUR, changes: [] } as const

const THEN = 'then'
const Going = Type.Object({ [THEN]: Type.Optional(Type.String({ maxLength: 2000 })) })
const text = (body: unknown, name: string): string => {
  const value = ((body ?? {}) as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : ''
}

/** A question for the page's script; the door it is bound to goes into the cookie. */
const questionReply = (origin: string, { options, door }: Question): Reply => ({
  kind: 'file',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(options),
  headers: { 'set-cookie': doorCookie(origin, door.secret, door.expires) },
})

async function passkeysPage(ctx: Context, actor: Actor, frame: Frame, problem?: string) {
  const { language } = frame
  const when = (at: Date) => formatDateTime(language, at.toISOString(), ZONE)
  const keys = (await listPasskeys(ctx.db, actor.account)).map(({ id, name, added_at, used_at }) => ({
    id,
    name,
    lines: [
      words.passkeyAdded[language](when(added_at)),
      ...(used_at ? [words.passkeyUsed[language](when(used_at))] : []),
    ],
  }))
  const script = isNamed(frame.origin) ? frame.assets.passkeys : undefined
  return page(PasskeysPage({ frame, keys, script, problem }), problem ? 422 : 200)
}

const Name = Type.Object({
  name: Type.String({
    minLength: 1,
    maxLength: PASSKEY_NAME_MAX,
    problems: { required: 'passkey-name-wrong', otherwise: 'passkey-name-wrong' },
  }),
})

/** Passkeys: signing in by one, making, naming and removing them. */
export const passkeyRoutes: readonly Route[] = [
  post(`${SIGN_IN}/passkey/options`, trying, async ({ ctx, frame, request }) =>
    questionReply(frame.origin, await askForPasskey(ctx, frame.origin, readDoor(request, frame.origin))),
  ),
  post(`${SIGN_IN}/passkey`, trying, async ({ ctx, frame, language, request, body }) => {
    const { origin } = frame
    const going = readPlace(text(body, 'then'))
    const door = readDoor(request, origin)
    const response = text(body, 'response')
    const entered =
      door === undefined
        ? undefined
        : await signInByPasskey(ctx, { origin, door, response, device: device(request), going })
    if (entered?.ok) return welcome(frame, language, entered.value)
    return signInPage(ctx, frame, request, {
      going,
      problem: { field: 'passkey', text: words.passkeyFailed[language] },
    })
  }),

  get(PASSKEYS, { allow: own }, ({ ctx, actor, frame }) => passkeysPage(ctx, actor, frame)),
  post(`${PASSKEYS}/options`, changing, async ({ ctx, actor, frame, request }) =>
    questionReply(
      frame.origin,
      await askForNewPasskey(ctx, frame.origin, actor, readDoor(request, frame.origin)),
    ),
  ),
  post(PASSKEYS, changing, async ({ ctx, actor, frame, language, request, body }) => {
    const { origin } = frame
    const door = readDoor(request, origin) ?? ''
    const name = device(request) || words.passkeys[language]
    const added = await addNewPasskey(ctx, actor, { origin, door, response: text(body, 'response'), name })
    return added.ok
      ? seeOther(`/${language}${PASSKEYS}`)
      : passkeysPage(ctx, actor, frame, words['passkey-refused'][language])
  }),
  post(`${PASSKEYS}/:key/rename`, changing, async ({ ctx, actor, frame, language, params, body }) => {
    const read = readForm(Name, body, words)
    if (!read.ok) return passkeysPage(ctx, actor, frame, words['passkey-name-wrong'][language])
    if (ID.test(params.key ?? ''))
      await renamePasskey(ctx.db, actor.account, params.key ?? '', read.value.name)
    return seeOther(`/${language}${PASSKEYS}`)
  }),
  post(`${PASSKEYS}/:key/remove`, changing, async ({ ctx, actor, language, params }) => {
    if (ID.test(params.key ?? '')) await removePasskey(ctx.db, actor.account, params.key ?? '')
    return seeOther(`/${language}${PASSKEYS}`)
  }),
]

/** Signing in by an identity provider, where the operator has set one up. */
export const externalRoutes: readonly Route[] = [
  get(
    '/account/oidc',
    { allow: 'anyone', query: Going },
    async ({ ctx, frame, language, request, query }) => {
      const provider = ctx.identityProvider
      if (!provider) throw notFound()
      const wish = { origin: frame.origin, language, going: readPlace(query.then) }
      const asked = await askProvider(ctx, provider, wish, readDoor(request, frame.origin))
      return found(asked.url, doorCookie(frame.origin, asked.door.secret, asked.door.expires))
    },
  ),
  get(OIDC_RETURN, { allow: 'anyone', spoken: false }, async ({ ctx, frame, language, request }) => {
    const provider = ctx.identityProvider
    if (!provider) throw notFound()
    const door = readDoor(request, frame.origin)
    const url = new URL(request.url ?? '', frame.origin)
    const entered =
      door === undefined
        ? undefined
        : await signInByProvider(ctx, provider, { url, door, device: device(request) })
    if (entered?.ok) return welcome(frame, entered.value.language, entered.value)
    const problem = { field: 'provider', text: words.providerFailed[language](provider.name) } as const
    return signInPage(ctx, frame, request, { going: undefined, problem })
  }),
]
