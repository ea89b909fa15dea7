import { Type } from 'typebox'
import {
  get,
  notFound,
  post,
  RARE_POSTS_PER_HOUR,
  type Route,
  redirect,
  seeOther,
} from '#platform/http/index.ts'
import { readSignInBrowser, signInBrowserCookie } from '#platform/identity/index.ts'
import { messages as words } from '../messages.ts'
import { OIDC_PATH, OIDC_RETURN_PATH, PASSKEYS_PATH, PROVIDER_LINK_PATH, parseReturnPath } from '../model.ts'
import { accountPermissions } from '../permissions.ts'
import { completeSignIn, deviceNameOf, signInPage } from '../sign-in/responses.ts'
import { returnFromProvider, startProviderSignIn, unlinkProvider } from './actions.ts'
import { LinkProviderPage } from './views.tsx'

// Named differently from `then`, so that the linter does not take the query for a promise.
const THEN = 'then'
const Going = Type.Object({ [THEN]: Type.Optional(Type.String({ maxLength: 2000 })) })

const changing = { allow: accountPermissions.own, perHour: RARE_POSTS_PER_HOUR, fresh: true } as const

/** Sign-in with an identity provider, and adding it to an account, if the operator has configured one. */
export const oidcRoutes: readonly Route[] = [
  get(OIDC_PATH, { allow: 'anyone', query: Going }, async ({ ctx, frame, language, request, query }) => {
    const provider = ctx.identityProvider
    if (!provider) throw notFound()
    const input = { origin: frame.origin, language, going: parseReturnPath(query.then) }
    const begun = await startProviderSignIn(ctx, provider, input, readSignInBrowser(request, frame.origin))
    return redirect(
      begun.url,
      signInBrowserCookie(frame.origin, begun.signInBrowser.secret, begun.signInBrowser.expires),
    )
  }),
  get(OIDC_RETURN_PATH, { allow: 'anyone', localized: false }, async ({ ctx, frame, language, request }) => {
    const provider = ctx.identityProvider
    if (!provider) throw notFound()
    const signInBrowser = readSignInBrowser(request, frame.origin)
    const url = new URL(request.url ?? '', frame.origin)
    const entered =
      signInBrowser === undefined
        ? undefined
        : await returnFromProvider(ctx, provider, { url, signInBrowser, device: deviceNameOf(request) })
    if (entered?.ok) {
      const { language: signInLanguage, ...came } = entered.value
      return came.kind === 'signed-in'
        ? completeSignIn(frame, signInLanguage, came.signedIn)
        : seeOther(`/${signInLanguage}${PASSKEYS_PATH}?done=${came.kind}`)
    }
    const failed = { field: 'provider', text: words.providerFailed[language](provider.name) } as const
    return signInPage(ctx, frame, request, { going: undefined, failed })
  }),
  // A page and not a redirect: it asks first, and a form may not lead to another site (form-action).
  post(PROVIDER_LINK_PATH, changing, async ({ ctx, actor, frame, language, request }) => {
    const provider = ctx.identityProvider
    if (!provider) return seeOther(`/${language}${PASSKEYS_PATH}`)
    const input = { origin: frame.origin, language, going: undefined, linkTo: actor.account }
    const begun = await startProviderSignIn(ctx, provider, input, readSignInBrowser(request, frame.origin))
    const view = LinkProviderPage({
      frame,
      name: provider.name,
      account: actor.name ?? actor.email ?? words.nameless[language],
      url: begun.url,
    })
    const { secret, expires } = begun.signInBrowser
    return { kind: 'page', status: 200, view, cookie: signInBrowserCookie(frame.origin, secret, expires) }
  }),
  post(`${PROVIDER_LINK_PATH}/remove`, changing, async ({ ctx, actor, language }) => {
    if (!ctx.identityProvider) return seeOther(`/${language}${PASSKEYS_PATH}`)
    const removed = await unlinkProvider(ctx, actor)
    return seeOther(`/${language}${PASSKEYS_PATH}?done=${removed.ok ? 'removed' : 'only-way'}`)
  }),
]
