import { Type } from 'typebox'
import { found, get, notFound, type Route } from '#platform/http/index.ts'
import { readSignInBrowser, signInBrowserCookie } from '#platform/identity/index.ts'
import { messages as words } from '../messages.ts'
import { readReturnPath } from '../model.ts'
import { completeSignIn, device, signInPage } from '../sign-in/routes.ts'
import { OIDC_RETURN, signInByProvider, startProviderSignIn } from './actions.ts'

// Named differently from `then`, so that the linter does not take the query for a promise.
const THEN = 'then'
const Going = Type.Object({ [THEN]: Type.Optional(Type.String({ maxLength: 2000 })) })

/** Sign-in with an identity provider, if the operator has configured one. */
export const oidcRoutes: readonly Route[] = [
  get(
    '/account/oidc',
    { allow: 'anyone', query: Going },
    async ({ ctx, frame, language, request, query }) => {
      const provider = ctx.identityProvider
      if (!provider) throw notFound()
      const wish = { origin: frame.origin, language, going: readReturnPath(query.then) }
      const asked = await startProviderSignIn(ctx, provider, wish, readSignInBrowser(request, frame.origin))
      return found(
        asked.url,
        signInBrowserCookie(frame.origin, asked.signInBrowser.secret, asked.signInBrowser.expires),
      )
    },
  ),
  get(OIDC_RETURN, { allow: 'anyone', localized: false }, async ({ ctx, frame, language, request }) => {
    const provider = ctx.identityProvider
    if (!provider) throw notFound()
    const signInBrowser = readSignInBrowser(request, frame.origin)
    const url = new URL(request.url ?? '', frame.origin)
    const entered =
      signInBrowser === undefined
        ? undefined
        : await signInByProvider(ctx, provider, { url, signInBrowser, device: device(request) })
    if (entered?.ok) return completeSignIn(frame, entered.value.language, entered.value)
    const problem = { field: 'provider', text: words.providerFailed[language](provider.name) } as const
    return signInPage(ctx, frame, request, { going: undefined, problem })
  }),
]
