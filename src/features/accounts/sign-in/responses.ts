import type { IncomingMessage } from 'node:http'
import { filledForm } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, page, type Reply, seeOther } from '#platform/http/index.ts'
import { hintCookie, sessionCookie, signInBrowserCookie } from '#platform/identity/index.ts'
import { displayEmail } from '#platform/mail/address.ts'
import { isLocal } from '../development/checks.ts'
import { ACCOUNT_PATH, CONSENT_PATH, deviceOf, parseReturnPath } from '../model.ts'
import type { SignedIn } from './actions.ts'
import { SignInPage, type SignInPageProps } from './views.tsx'

export const deviceNameOf = (request: IncomingMessage) =>
  deviceOf(String(request.headers['user-agent'] ?? ''))

/** The ways to sign in on this site; browsers refuse passkeys for an address without a host name. */
const waysOf = (ctx: Context, frame: Frame, request: IncomingMessage): SignInPageProps['ways'] => ({
  passkeyScript: hasDomainName(frame.origin) ? frame.assets.passkeys : undefined,
  provider: ctx.identityProvider?.name,
  development: ctx.development !== undefined && isLocal(request),
})
export const hasDomainName = (origin: string) => !/^(\d+\.){3}\d+$|^\[/.test(new URL(origin).hostname)

/** The sign-in page, empty or with its errors. */
export const signInPage = (
  ctx: Context,
  frame: Frame,
  request: IncomingMessage,
  rest: Pick<SignInPageProps, 'going' | 'form' | 'failed'>,
) => {
  const fresh = ctx.actor !== undefined
  const form = filledForm({ email: ctx.actor?.email ? displayEmail(ctx.actor.email) : '' })
  return page(
    SignInPage({ frame, fresh, ways: waysOf(ctx, frame, request), form, ...rest }),
    rest.form || rest.failed ? 422 : 200,
  )
}

/**
 * Completes the sign-in: the token goes into the cookie, the attempt ends, and the person is redirected to where
 * they were going.
 */
export function completeSignIn(frame: Frame, language: Language, signedIn: SignedIn): Reply {
  const going = parseReturnPath(signedIn.going) ?? `/${language}${ACCOUNT_PATH}`
  const to = signedIn.consented ? going : `/${language}${CONSENT_PATH}?then=${encodeURIComponent(going)}`
  return seeOther(to, [
    sessionCookie(frame.origin, signedIn.token, signedIn.expires),
    hintCookie(frame.origin, { name: signedIn.name, desk: false }, signedIn.expires),
    signInBrowserCookie(frame.origin),
  ])
}
