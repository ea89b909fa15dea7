import { Type } from 'typebox'
import { emptyForm } from '#domain/base/form.ts'
import { DESK_POSTS_PER_HOUR, get, oneOf, page, pageNumber, post, type Route, submitForm } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { publishNamePascal } from '../actions.ts'
import { DESK_PATH, deskNotices, nameCamelDeskPath } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { publishFieldOf, readNamePascalForm } from './form.ts'
import { deskNamesPascalPage, findNamePascalSubject, getNamePascalAtDesk } from './responses.ts'
import { DeskNamePascalPage } from './views.tsx'

const allow = nameCamelPermissions.publish

const DeskListQuery = Type.Object({ page: Type.Optional(pageNumber) })
const NoticeQuery = Type.Object({ done: Type.Optional(oneOf(deskNotices)) })

/** What editors do. */
export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow, query: DeskListQuery }, (request) =>
    deskNamesPascalPage(request, emptyForm, request.query.page),
  ),

  post(
    DESK_PATH,
    { allow, relation: 'the organisation that the form chooses', perHour: DESK_POSTS_PER_HOUR },
    async (request) =>
      submitForm(request, await readNamePascalForm(request.ctx, request.body), {
        act: (input) => publishNamePascal(request.ctx, input),
        fieldOf: publishFieldOf,
        page: (form) => deskNamesPascalPage(request, form),
        next: (published) => `${nameCamelDeskPath(published)}?done=published`,
      }),
  ),

  get(
    nameCamelDeskPath({ id: ':id' }),
    { allow, of: findNamePascalSubject, query: NoticeQuery },
    async ({ ctx, frame, params, query: { done } }) => {
      const nameCamel = await getNamePascalAtDesk(ctx, params.id)
      const zone = zoneOfTerritory(nameCamel.place.code)
      return page(DeskNamePascalPage({ frame, nameCamel, zone, done }))
    },
  ),
]
