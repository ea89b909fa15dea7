import { emptyForm, refuseForm } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { formPage, HttpProblem, notFound, type RouteRequest } from '#platform/http/index.ts'
import { readSignInBrowser, signInBrowserCookie } from '#platform/identity/index.ts'
import type { IdentityProvider } from '#platform/oidc/index.ts'
import { type ProviderRequest, startProviderSignIn } from './actions.ts'
import { linkFieldOf } from './form.ts'
import { IdentityTakenPage } from './views.tsx'

/** The identity provider of the site; 404 where the operator has configured none. */
export function getIdentityProvider({ identityProvider }: Context): IdentityProvider {
  if (!identityProvider) throw notFound()
  return identityProvider
}

/** The provider's address and the cookie of the browser that is sent there; 429 beyond the limit of the network. */
export async function beginProviderSignIn(
  { ctx, frame, language, request }: RouteRequest<unknown>,
  provider: IdentityProvider,
  input: Pick<ProviderRequest, 'going' | 'linkTo'>,
) {
  const { origin } = frame
  const before = readSignInBrowser(request, origin)
  const begun = await startProviderSignIn(ctx, provider, { origin, language, ...input }, before)
  if (!begun.ok) throw new HttpProblem(429)
  const { url, signInBrowser } = begun.value
  return { url, cookie: signInBrowserCookie(origin, signInBrowser.secret, signInBrowser.expires) }
}

/** Says that the details of the provider belong to another account. The page has no form: the provider has sent them. */
export function identityTakenPage({ frame }: RouteRequest<unknown>, language: Language) {
  const form = refuseForm(emptyForm, 'identity-taken', linkFieldOf)
  return formPage(IdentityTakenPage({ frame: { ...frame, language } }), form)
}
