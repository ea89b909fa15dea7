import type { IncomingMessage } from 'node:http'
import { Type } from 'typebox'
import { emptyForm, type FormFields, type FormState, hasProblems, refuseForm } from '#domain/base/form.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Context } from '#platform/context.ts'
import { hashOf } from '#platform/crypto/token.ts'
import {
  type Frame,
  get,
  page,
  post,
  type Reply,
  type Route,
  redirect,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { readSignInBrowser, signInBrowserCookie } from '#platform/identity/index.ts'
import { displayEmail } from '#platform/mail/address.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { isLocal } from '../development/checks.ts'
import type { AccountProblem } from '../messages.ts'
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
import { askFieldOf, codeFieldOf, readAskForm, readCodeForm, readReturnPathField } from './form.ts'
import { completeSignIn, deviceNameOf, signInPage } from './responses.ts'
import { findAttempt, findConsent } from './store.ts'
import { CodePage, ConsentPage } from './views.tsx'

// Avoids the property name `then`, by which JavaScript recognises promises.
const THEN = 'then'
const Going = Type.Object({ [THEN]: Type.Optional(Type.String({ maxLength: 2000 })) })
async function askCode(
  ctx: Context,
  frame: Frame,
  request: IncomingMessage,
  body: FormFields,
): Promise<Reply> {
  const { language, origin } = frame
  const going = readReturnPathField(body)
  const read = readAskForm(body)
  if (!read.ok) return signInPage(ctx, frame, request, { going, form: read.form })
  const input = { email: read.value, language, going }
  const requested = await requestCode(ctx, input, readSignInBrowser(request, origin))
  if (!requested.ok)
    return signInPage(ctx, frame, request, {
      going,
      form: refuseForm(read.form, requested.refusal, askFieldOf),
    })
  return seeOther(
    `/${language}${CODE_PATH}`,
    signInBrowserCookie(origin, requested.value.secret, requested.value.expires),
  )
}

async function codePage(
  ctx: Context,
  frame: Frame,
  request: IncomingMessage,
  form: FormState<AccountProblem> = emptyForm,
) {
  const { language, origin } = frame
  const signInBrowser = readSignInBrowser(request, origin)
  const attempt = signInBrowser === undefined ? undefined : await findAttempt(ctx.db, hashOf(signInBrowser))
  // A browser without an attempt has nothing to answer.
  if (!attempt) return redirect(`/${language}${SIGN_IN_PATH}`)
  const view = CodePage({
    frame,
    email: displayEmail(attempt.email),
    going: attempt.going ?? undefined,
    form,
    development: ctx.development !== undefined && isLocal(request),
  })
  return page(view, hasProblems(form) ? 422 : 200)
}

async function submitCode(
  ctx: Context,
  frame: Frame,
  request: IncomingMessage,
  body: FormFields,
): Promise<Reply> {
  const { language, origin } = frame
  const read = readCodeForm(body)
  if (!read.ok) return codePage(ctx, frame, request, read.form)
  const signInBrowser = readSignInBrowser(request, origin)
  if (signInBrowser === undefined) return redirect(`/${language}${SIGN_IN_PATH}`)
  const signedIn = await signInByCode(ctx, { signInBrowser, code: read.value, device: deviceNameOf(request) })
  return signedIn.ok
    ? completeSignIn(frame, language, signedIn.value)
    : codePage(ctx, frame, request, refuseForm(read.form, signedIn.refusal, codeFieldOf))
}

/** Sign-in with a code, and the consent that follows. */
export const signInRoutes: readonly Route[] = [
  get(SIGN_IN_PATH, { allow: 'anyone', query: Going }, ({ ctx, actor, frame, language, request, query }) => {
    const going = parseReturnPath(query.then)
    if (actor && (!going || isRecentSignIn(actor.signedInAt, ctx.now())))
      return redirect(going ?? `/${language}${ACCOUNT_PATH}`)
    return signInPage(ctx, frame, request, { going })
  }),

  post(SIGN_IN_PATH, { allow: 'anyone', perHour: VISITOR_POSTS_PER_HOUR }, ({ ctx, frame, request, body }) =>
    askCode(ctx, frame, request, body),
  ),

  get(CODE_PATH, { allow: 'anyone' }, ({ ctx, frame, request }) => codePage(ctx, frame, request)),

  post(CODE_PATH, { allow: 'anyone', perHour: SINGLE_POSTS_PER_HOUR }, ({ ctx, frame, request, body }) =>
    submitCode(ctx, frame, request, body),
  ),

  get(
    CONSENT_PATH,
    { allow: accountPermissions.own, query: Going },
    async ({ ctx, actor, frame, language, query }) => {
      const { version, text } = consentText
      const given = await findConsent(ctx.db, actor.account, version)
      return page(
        ConsentPage({
          frame,
          going: parseReturnPath(query.then),
          version,
          text: text[language],
          given: given && formatDateTime(language, given.toISOString(), CAPITAL_ZONE),
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
