import {
  BUTTON_FORM,
  get,
  post,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  submitForm,
} from '#platform/http/index.ts'
import { confirmStep, saveSite } from '../actions.ts'
import { DESK_PATH, STEPS_PATH } from '../model.ts'
import { sitePermissions } from '../permissions.ts'
import { readRestoredField, readSiteForm, readStepField, siteFieldOf } from './form.ts'
import { SiteQuery, sitePage } from './responses.ts'

const allow = sitePermissions.manage
/** Statements in two languages, sent as a form. */
const FORM_BYTES_MAX = 2 ** 20

/** The settings of the site and its first steps. */
export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow, query: SiteQuery }, (request) => sitePage(request, undefined, request.query)),

  post(DESK_PATH, { allow, perHour: SINGLE_POSTS_PER_HOUR, bytes: FORM_BYTES_MAX }, async (request) => {
    const { ctx, language, body } = request
    const restored = readRestoredField(body)
    const version = restored === undefined ? undefined : String(restored)
    return submitForm(request, await readSiteForm(ctx, language, body), {
      act: (settings) => saveSite(ctx, { settings, restored }),
      fieldOf: siteFieldOf,
      page: (form) => sitePage(request, form, { version }),
      next: () => `${DESK_PATH}?done=saved`,
    })
  }),

  post(STEPS_PATH, { allow, perHour: SINGLE_POSTS_PER_HOUR }, (request) =>
    submitForm(request, BUTTON_FORM, {
      act: () => confirmStep(request.ctx, { step: readStepField(request.body) }),
      fieldOf: {},
      page: () => sitePage(request),
      next: () => `${DESK_PATH}?done=confirmed`,
    }),
  ),
]
