import { Type } from 'typebox'
import { emptyForm, filledForm, refuseForm } from '#domain/base/form.ts'
import {
  BUTTON_FORM,
  get,
  HttpProblem,
  oneOf,
  post,
  type Route,
  type RouteResponse,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
  submitForm,
} from '#platform/http/index.ts'
import { readSignInBrowser, signInBrowserCookie } from '#platform/identity/index.ts'
import { messages } from '../../messages.ts'
import { PASSKEYS_PATH, SIGN_IN_PATH } from '../../model.ts'
import { accountPermissions } from '../../permissions.ts'
import { readReturnPathField, signInFieldOf } from '../form.ts'
import { completeSignIn, deviceNameOf, signInPage } from '../responses.ts'
import {
  addNewPasskey,
  type PasskeyChallenge,
  removeOwnPasskey,
  renameOwnPasskey,
  signInByPasskey,
  startPasskeyRegistration,
  startPasskeySignIn,
} from './actions.ts'
import { addFieldOf, readNameForm, readResponseField, removeFieldOf } from './form.ts'
import { passkeysPage } from './responses.ts'
import { IN_FORCE, providerChanges } from './views.tsx'

const { own } = accountPermissions

const signInGuard = { allow: 'anyone', perHour: SINGLE_POSTS_PER_HOUR } as const
const changeGuard = { allow: own, perHour: SINGLE_POSTS_PER_HOUR, fresh: true } as const
const ownPasskeyGuard = { ...changeGuard, relation: 'only a passkey of their own changes' } as const
const next = () => PASSKEYS_PATH

/** A challenge for the page's script; the browser secret it is bound to goes into the cookie. */
const questionReply = (origin: string, { options, signInBrowser }: PasskeyChallenge): RouteResponse => ({
  kind: 'file',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(options),
  headers: { 'set-cookie': signInBrowserCookie(origin, signInBrowser.secret, signInBrowser.expires) },
})

const PasskeysQuery = Type.Object({ done: Type.Optional(oneOf([...providerChanges, IN_FORCE])) })

/** Passkeys: signing in with one, creating, naming and removing them. */
export const passkeyRoutes: readonly Route[] = [
  post(`${SIGN_IN_PATH}/passkey/options`, signInGuard, async ({ ctx, frame, request }) => {
    const { origin } = frame
    const begun = await startPasskeySignIn(ctx, origin, readSignInBrowser(request, origin))
    // The script of the page shows the refusal.
    if (!begun.ok) throw new HttpProblem(429)
    return questionReply(origin, begun.value)
  }),
  post(`${SIGN_IN_PATH}/passkey`, signInGuard, async (request) => {
    const { ctx, frame, language, body } = request
    const { origin } = frame
    const going = readReturnPathField(body)
    const signInBrowser = readSignInBrowser(request.request, origin)
    const response = readResponseField(body)
    const device = deviceNameOf(request.request)
    const signedIn =
      signInBrowser === undefined
        ? undefined
        : await signInByPasskey(ctx, { origin, signInBrowser, response, device, going })
    if (signedIn?.ok) return completeSignIn(frame, language, signedIn.value)
    return signInPage(request, going, refuseForm(filledForm({ email: '' }), 'passkey-failed', signInFieldOf))
  }),

  get(PASSKEYS_PATH, { allow: own, fresh: true, query: PasskeysQuery }, (request) =>
    passkeysPage(request, undefined, { done: request.query.done }),
  ),
  post(`${PASSKEYS_PATH}/options`, changeGuard, async ({ ctx, actor, frame, request }) =>
    questionReply(
      frame.origin,
      await startPasskeyRegistration(ctx, actor, frame.origin, readSignInBrowser(request, frame.origin)),
    ),
  ),
  post(PASSKEYS_PATH, changeGuard, async (request) => {
    const { ctx, actor, frame, language, body } = request
    const passkey = {
      origin: frame.origin,
      signInBrowser: readSignInBrowser(request.request, frame.origin) ?? '',
      response: readResponseField(body),
      device: deviceNameOf(request.request),
      otherwiseName: messages.passkeys[language],
    }
    const added = await addNewPasskey(ctx, actor, passkey)
    if (!added.ok)
      return passkeysPage(request, refuseForm(emptyForm, added.refusal, addFieldOf), { formOf: 'new' })
    if (!added.value) return seeOther(`/${language}${next()}`)
    // The session has another token now.
    const going = `/${language}${PASSKEYS_PATH}?done=${IN_FORCE}`
    return completeSignIn(frame, language, { ...added.value, going })
  }),
  post(`${PASSKEYS_PATH}/:key/rename`, ownPasskeyGuard, (request) => {
    const { ctx, actor, params, body } = request
    const { key = '' } = params
    return submitForm(request, readNameForm(body), {
      act: ({ name }) => renameOwnPasskey(ctx, actor, { key, name }),
      fieldOf: {},
      page: (form) => passkeysPage(request, form, { formOf: key }),
      next,
    })
  }),
  post(`${PASSKEYS_PATH}/:key/remove`, ownPasskeyGuard, (request) => {
    const { ctx, actor, params } = request
    const { key = '' } = params
    return submitForm(request, BUTTON_FORM, {
      act: () => removeOwnPasskey(ctx, actor, key),
      fieldOf: removeFieldOf,
      page: (form) => passkeysPage(request, form, { formOf: key }),
      next,
    })
  }),
]
