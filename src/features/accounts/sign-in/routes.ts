import { refuseForm } from '#domain/base/form.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import {
  get,
  page,
  post,
  type Route,
  redirect,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { readKnownBrowser, readSignInBrowser, signInBrowserCookie } from '#platform/identity/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import {
  ACCOUNT_PATH,
  CODE_PATH,
  CONSENT_PATH,
  isRecentSignIn,
  parseReturnPath,
  SIGN_IN_PATH,
} from '../model.ts'
import { accountPermissions } from '../permissions.ts'
import { requestCode, saveConsent, signInByCode } from './actions.ts'
import { consentText } from './consent-model.ts'
import {
  askFieldOf,
  codeFieldOf,
  ReturnQuery,
  readAskForm,
  readCodeForm,
  readReturnPathField,
} from './form.ts'
import { codePage, completeSignIn, deviceNameOf, signInPage } from './responses.ts'
import { findConsent } from './store.ts'
import { ConsentPage } from './views.tsx'

/** Sign-in with a code, and the consent that follows. The forms set cookies, so that they are no `submitForm`. */
export const signInRoutes: readonly Route[] = [
  get(SIGN_IN_PATH, { allow: 'anyone', query: ReturnQuery }, (request) => {
    const { ctx, actor, language, query } = request
    const going = parseReturnPath(query.then)
    if (actor && (!going || isRecentSignIn(actor.signedInAt, ctx.now())))
      return redirect(going ?? `/${language}${ACCOUNT_PATH}`)
    return signInPage(request, going)
  }),

  post(SIGN_IN_PATH, { allow: 'anyone', perHour: VISITOR_POSTS_PER_HOUR }, async (request) => {
    const { ctx, language, frame, body } = request
    const going = readReturnPathField(body)
    const read = readAskForm(body)
    if (!read.ok) return signInPage(request, going, read.form)
    const input = { email: read.value, language, going }
    const requested = await requestCode(ctx, input, {
      before: readSignInBrowser(request.request, frame.origin),
      known: readKnownBrowser(request.request, frame.origin),
    })
    if (!requested.ok) return signInPage(request, going, refuseForm(read.form, requested.refusal, askFieldOf))
    const { secret, expires } = requested.value
    return seeOther(`/${language}${CODE_PATH}`, signInBrowserCookie(frame.origin, secret, expires))
  }),

  get(CODE_PATH, { allow: 'anyone' }, (request) => codePage(request)),

  post(CODE_PATH, { allow: 'anyone', perHour: SINGLE_POSTS_PER_HOUR }, async (request) => {
    const { ctx, language, frame, body } = request
    const read = readCodeForm(body)
    if (!read.ok) return codePage(request, read.form)
    const signInBrowser = readSignInBrowser(request.request, frame.origin)
    if (signInBrowser === undefined) return redirect(`/${language}${SIGN_IN_PATH}`)
    const device = deviceNameOf(request.request)
    const signedIn = await signInByCode(ctx, { signInBrowser, code: read.value, device })
    return signedIn.ok
      ? completeSignIn(frame, language, signedIn.value)
      : codePage(request, refuseForm(read.form, signedIn.refusal, codeFieldOf))
  }),

  get(
    CONSENT_PATH,
    { allow: accountPermissions.own, query: ReturnQuery },
    async ({ ctx, actor, frame, language, query }) => {
      const { version, text } = consentText
      const consentedOn = await findConsent(ctx.db, actor.account, version)
      return page(
        ConsentPage({
          frame,
          going: parseReturnPath(query.then),
          version,
          text: text[language],
          consentedOn: consentedOn && formatDateTime(language, consentedOn.toISOString(), CAPITAL_ZONE),
        }),
      )
    },
  ),

  post(
    CONSENT_PATH,
    { allow: accountPermissions.own, perHour: VISITOR_POSTS_PER_HOUR },
    async ({ ctx, actor, language, body }) => {
      await saveConsent(ctx, actor.account, language)
      return seeOther(readReturnPathField(body) ?? `/${language}${ACCOUNT_PATH}`)
    },
  ),
]
