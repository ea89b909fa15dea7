import type { IncomingMessage } from 'node:http'
import { emptyForm, type FormState, filledForm } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { hashOf } from '#platform/crypto/token.ts'
import {
  type Frame,
  formPage,
  type RouteRequest,
  type RouteResponse,
  redirect,
  seeOther,
} from '#platform/http/index.ts'
import {
  hintCookie,
  knownBrowserCookie,
  readSignInBrowser,
  sessionCookie,
  signInBrowserCookie,
} from '#platform/identity/index.ts'
import { displayEmail } from '#platform/mail/address.ts'
import type { AccountProblem } from '../messages.ts'
import { ACCOUNT_PATH, CONSENT_PATH, deviceOf, parseReturnPath, SIGN_IN_PATH } from '../model.ts'
import type { SignedIn } from './actions.ts'
import { isLocal } from './development/checks.ts'
import { findAttempt } from './store.ts'
import { CodePage, SignInPage, type SignInPageProps } from './views.tsx'

export const deviceNameOf = (request: IncomingMessage) =>
  deviceOf(String(request.headers['user-agent'] ?? ''))

/** The ways to sign in on this site; browsers refuse passkeys for an address without a host name. */
const waysOf = (ctx: Context, frame: Frame, request: IncomingMessage): SignInPageProps['ways'] => ({
  passkeyScript: hasDomainName(frame.origin) ? frame.assets.passkeys : undefined,
  provider: ctx.identityProvider?.name,
  development: ctx.development !== undefined && isLocal(request),
})
export const hasDomainName = (origin: string) => !/^(\d+\.){3}\d+$|^\[/.test(new URL(origin).hostname)

/**
 * The page on which people sign in. `going`: the path to which they were going. The form may also name another way to
 * sign in that has failed.
 */
export function signInPage(
  { ctx, frame, request }: RouteRequest<unknown>,
  going: string | undefined,
  form: FormState<AccountProblem> = filledForm({
    email: ctx.actor?.email ? displayEmail(ctx.actor.email) : '',
  }),
) {
  const fresh = ctx.actor !== undefined
  return formPage(SignInPage({ frame, fresh, going, ways: waysOf(ctx, frame, request), form }), form)
}

/** The page on which a code is typed. A browser to which none was sent has nothing to answer. */
export async function codePage(
  { ctx, frame, request }: RouteRequest<unknown>,
  form: FormState<AccountProblem> = emptyForm,
) {
  const { language, origin } = frame
  const signInBrowser = readSignInBrowser(request, origin)
  const attempt = signInBrowser === undefined ? undefined : await findAttempt(ctx.db, hashOf(signInBrowser))
  if (!attempt) return redirect(`/${language}${SIGN_IN_PATH}`)
  const view = CodePage({
    frame,
    email: displayEmail(attempt.email),
    going: attempt.going ?? undefined,
    form,
    development: ctx.development !== undefined && isLocal(request),
  })
  return formPage(view, form)
}

/**
 * Completes the sign-in: the token goes into the cookie, the attempt ends, and the person is redirected to where
 * they were going.
 */
export function completeSignIn(frame: Frame, language: Language, signedIn: SignedIn): RouteResponse {
  const going = parseReturnPath(signedIn.going) ?? `/${language}${ACCOUNT_PATH}`
  const to = signedIn.consented ? going : `/${language}${CONSENT_PATH}?then=${encodeURIComponent(going)}`
  return seeOther(to, [
    sessionCookie(frame.origin, signedIn.token, signedIn.expires),
    hintCookie(frame.origin, { name: signedIn.name, desk: false }, signedIn.expires),
    signInBrowserCookie(frame.origin),
    ...(signedIn.known ? [knownBrowserCookie(frame.origin, signedIn.known.proof, signedIn.known.until)] : []),
  ])
}
