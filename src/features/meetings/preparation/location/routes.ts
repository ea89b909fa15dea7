import { refuse } from '#domain/base/result.ts'
import { LOCATION_LIMITS } from '#domain/location/index.ts'
import { findDraftSubject, openForPage, refusedPartPage } from '#features/drafts/index.ts'
import { findPlaceLink } from '#platform/db/index.ts'
import { DESK_POSTS_PER_HOUR, post, type Route, submitForm } from '#platform/http/index.ts'
import { drafts } from '../../manifest/drafts.ts'
import { meetingPermissions } from '../../permissions.ts'
import { fieldsOf } from '../fields/model.ts'
import { DRAFTS_PATH, draftPath } from '../model.ts'
import { formPart } from '../responses.ts'
import { meetingPages } from '../routes.ts'
import { setLocation } from './actions.ts'
import { locationFieldOf, locationMessages, readGeoJsonForm } from './form.ts'

/** UTF-8 takes up to three bytes for a character of a text that is pasted, and percent-encoding none in multipart. */
const geoJsonUpload = {
  bytes: 3 * LOCATION_LIMITS.characters,
  fieldBytes: 3 * LOCATION_LIMITS.characters,
  files: 1,
}
const locationGuard = {
  allow: meetingPermissions.write,
  of: findDraftSubject(drafts),
  perHour: DESK_POSTS_PER_HOUR,
  uploads: geoJsonUpload,
}

/** Where the meeting of a draft takes place, as GeoJSON. */
export const locationRoutes: readonly Route[] = [
  post(`${DRAFTS_PATH}/:id/location`, locationGuard, async (request) => {
    const { ctx, params, files, body } = request
    const { draft } = await openForPage(drafts, ctx, params.id)
    return submitForm(request, readGeoJsonForm(body, files), {
      act: async (location) => {
        const { place } = location
        const isWrong = place !== null && !(await findPlaceLink(ctx.db, place))
        return isWrong ? refuse('place-wrong') : setLocation(ctx, draft, location)
      },
      fieldOf: locationFieldOf,
      page: (form) =>
        refusedPartPage(drafts, meetingPages, request, formPart, form, locationMessages, {
          ...fieldsOf(draft.content),
          ...form.typed,
        }),
      next: () => `${draftPath(draft)}#point`,
    })
  }),
]
