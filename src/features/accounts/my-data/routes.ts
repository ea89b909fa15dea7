import { get, page, post, RARE_POSTS_PER_HOUR, type Route, seeOther } from '#platform/http/index.ts'
import { hintCookie, sessionCookie } from '#platform/identity/index.ts'
import { ERASED_PATH, ERASURE_PATH, MY_DATA_PATH } from '../model.ts'
import { accountPermissions } from '../permissions.ts'
import { eraseEverything } from './actions.ts'
import { readErasureForm } from './form.ts'
import { listAllRecords } from './queries.ts'
import { shownParts } from './record-views.ts'
import { erasePage, ownDataFile } from './responses.ts'
import { DataPage, ErasedPage } from './views.tsx'

const { own } = accountPermissions

/** The page, the export and the erasure of the data that is kept about a person. */
export const dataRoutes: readonly Route[] = [
  get(MY_DATA_PATH, { allow: own }, async ({ ctx, actor, frame, language }) => {
    const parts = await listAllRecords(ctx, actor.account)
    return page(DataPage({ frame, parts: shownParts(parts, language) }))
  }),
  get(`${MY_DATA_PATH}.json`, { allow: own, fresh: true }, ({ ctx, actor }) => ownDataFile(ctx, actor)),

  get(ERASURE_PATH, { allow: own, fresh: true }, (request) => erasePage(request)),
  post(ERASURE_PATH, { allow: own, perHour: RARE_POSTS_PER_HOUR, fresh: true }, async (request) => {
    const { ctx, actor, frame, language, body } = request
    const read = readErasureForm(body)
    if (!read.ok) return erasePage(request, read.form)
    await eraseEverything(ctx, actor)
    return seeOther(`/${language}${ERASED_PATH}`, [sessionCookie(frame.origin), hintCookie(frame.origin)])
  }),
  get(ERASED_PATH, { allow: 'anyone' }, ({ frame }) => page(ErasedPage({ frame }))),
]
