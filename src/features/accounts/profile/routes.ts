import { Type } from 'typebox'
import {
  BUTTON_FORM,
  get,
  post,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
  submitForm,
} from '#platform/http/index.ts'
import { hintCookie, sessionCookie } from '#platform/identity/index.ts'
import { ACCOUNT_PATH, PREFERENCES_PATH, SESSIONS_PATH, SIGN_OUT_PATH } from '../model.ts'
import { accountPermissions } from '../permissions.ts'
import { changePreferences, endOtherSessions, endOwnSession, signOut } from './actions.ts'
import { readPreferencesForm } from './form.ts'
import { accountPage, preferencesPage, sessionsPage } from './responses.ts'

const { own } = accountPermissions

const PreferencesQuery = Type.Object({ done: Type.Optional(Type.Literal('saved')) })
const changeGuard = { allow: own, perHour: SINGLE_POSTS_PER_HOUR } as const
const endSessionGuard = { ...changeGuard, relation: 'only a session of their own ends' } as const

/** A person's own account: profile, preferences, sessions. */
export const accountRoutes: readonly Route[] = [
  get(ACCOUNT_PATH, { allow: own }, (request) => accountPage(request)),

  get(PREFERENCES_PATH, { allow: own, query: PreferencesQuery }, (request) =>
    preferencesPage(request, undefined, request.query.done),
  ),
  post(PREFERENCES_PATH, changeGuard, (request) =>
    submitForm(request, readPreferencesForm(request.body, request.actor.language), {
      act: (preferences) => changePreferences(request.ctx, request.actor, preferences),
      fieldOf: {},
      page: (form) => preferencesPage(request, form),
      next: () => `${PREFERENCES_PATH}?done=saved`,
    }),
  ),

  get(SESSIONS_PATH, { allow: own }, (request) => sessionsPage(request)),
  post(`${SESSIONS_PATH}/:session/end`, endSessionGuard, (request) =>
    submitForm(request, BUTTON_FORM, {
      act: () => endOwnSession(request.ctx, request.actor, request.params.session ?? ''),
      fieldOf: {},
      page: () => sessionsPage(request),
      next: () => SESSIONS_PATH,
    }),
  ),
  post(`${SESSIONS_PATH}/end-others`, changeGuard, (request) =>
    submitForm(request, BUTTON_FORM, {
      act: () => endOtherSessions(request.ctx, request.actor),
      fieldOf: {},
      page: () => sessionsPage(request),
      next: () => SESSIONS_PATH,
    }),
  ),

  // A person who is signed out already is redirected as well: there is nothing to refuse.
  post(
    SIGN_OUT_PATH,
    { allow: 'anyone', perHour: SINGLE_POSTS_PER_HOUR },
    async ({ ctx, actor, frame, language }) => {
      if (actor) await signOut(ctx, actor)
      return seeOther(`/${language}`, [sessionCookie(frame.origin), hintCookie(frame.origin)])
    },
  ),
]
