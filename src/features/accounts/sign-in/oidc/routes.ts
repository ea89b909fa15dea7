import { emptyForm, refuseForm } from '#domain/base/form.ts'
import {
  BUTTON_FORM,
  get,
  post,
  RARE_POSTS_PER_HOUR,
  type Route,
  redirect,
  seeOther,
  submitForm,
} from '#platform/http/index.ts'
import { readSignInBrowser } from '#platform/identity/index.ts'
import { messages } from '../../messages.ts'
import {
  OIDC_PATH,
  OIDC_RETURN_PATH,
  PASSKEYS_PATH,
  PROVIDER_LINK_PATH,
  parseReturnPath,
} from '../../model.ts'
import { accountPermissions } from '../../permissions.ts'
import { ReturnQuery, signInFieldOf } from '../form.ts'
import { passkeysPage } from '../passkeys/responses.ts'
import { completeSignIn, deviceNameOf, signInPage } from '../responses.ts'
import { returnFromProvider, unlinkProvider } from './actions.ts'
import { unlinkFieldOf } from './form.ts'
import { beginProviderSignIn, getIdentityProvider, identityTakenPage } from './responses.ts'
import { LinkProviderPage } from './views.tsx'

const changeGuard = { allow: accountPermissions.own, perHour: RARE_POSTS_PER_HOUR, fresh: true } as const

/** Sign-in with an identity provider, and adding it to an account, if the operator has configured one. */
export const oidcRoutes: readonly Route[] = [
  get(OIDC_PATH, { allow: 'anyone', query: ReturnQuery }, async (request) => {
    const provider = getIdentityProvider(request.ctx)
    const going = parseReturnPath(request.query.then)
    const { url, cookie } = await beginProviderSignIn(request, provider, { going })
    return redirect(url, cookie)
  }),
  get(OIDC_RETURN_PATH, { allow: 'anyone', localized: false }, async (request) => {
    const { ctx, frame } = request
    const provider = getIdentityProvider(ctx)
    const signInBrowser = readSignInBrowser(request.request, frame.origin)
    const url = new URL(request.request.url ?? '', frame.origin)
    const device = deviceNameOf(request.request)
    const cameBack =
      signInBrowser === undefined
        ? undefined
        : await returnFromProvider(ctx, provider, { url, signInBrowser, device })
    if (!cameBack?.ok)
      return signInPage(request, undefined, refuseForm(emptyForm, 'provider-failed', signInFieldOf))
    const { language, ...came } = cameBack.value
    switch (came.kind) {
      case 'signed-in':
        return completeSignIn(frame, language, came.signedIn)
      case 'identity-taken':
        return identityTakenPage(request, language)
      case 'provider-added':
        return seeOther(`/${language}${PASSKEYS_PATH}?done=${came.kind}`)
    }
  }),
  // A page and not a redirect: it asks first, and a form may not lead to another site (form-action).
  post(PROVIDER_LINK_PATH, changeGuard, async (request) => {
    const { ctx, actor, frame, language } = request
    const provider = ctx.identityProvider
    // No page of a site without a provider has this button: there is nothing to refuse.
    if (!provider) return seeOther(`/${language}${PASSKEYS_PATH}`)
    const linkTo = actor.account
    const { url, cookie } = await beginProviderSignIn(request, provider, { going: undefined, linkTo })
    const account = actor.name ?? actor.email ?? messages.nameless[language]
    const view = LinkProviderPage({ frame, name: provider.name, account, url })
    return { kind: 'page', status: 200, view, cookie }
  }),
  post(`${PROVIDER_LINK_PATH}/remove`, changeGuard, (request) =>
    submitForm(request, BUTTON_FORM, {
      act: () => unlinkProvider(request.ctx, request.actor),
      fieldOf: unlinkFieldOf,
      page: (form) => passkeysPage(request, form, { formOf: 'provider' }),
      next: () => `${PASSKEYS_PATH}?done=provider-removed`,
    }),
  ),
]
