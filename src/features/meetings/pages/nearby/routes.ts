import { formatPoint, GEOJSON_MEDIA_TYPE } from '#domain/location/index.ts'
import { chooseLocation, listContainingRanges } from '#features/territories/index.ts'
import { file, get, page, paginate, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { MeetingFilterQuery, NearbyFilterAndPage, readMeetingFilterForm } from '../list/form.ts'
import { LIST_CACHE_TAGS, meetingListProps } from '../list/responses.ts'
import { meetingsGeoJson } from './exports.ts'
import { GEOJSON_PATH, NEAR_MAX, NEARBY_MAX, NEARBY_PATH } from './model.ts'
import { listMeetingsForFile, listMeetingsNearPlace, listMeetingsNearPoint } from './store.ts'
import { NearbyPage } from './views.tsx'

export const nearbyRoutes: readonly Route[] = [
  // Not cached: an address with somebody's position is nobody else's.
  get(
    NEARBY_PATH,
    { allow: 'anyone', query: NearbyFilterAndPage },
    async ({ ctx, frame, language, query }) => {
      const { db } = ctx
      const filter = await readMeetingFilterForm(ctx, query)
      const near = (query.near ?? '').trim()
      const isLong = near.length > NEAR_MAX
      const chosen = await chooseLocation(ctx, isLong ? undefined : near, language)
      const { point, place, places } = chosen
      const problem = isLong ? 'near-long' : chosen.problem
      const when = query.when ?? 'ahead'
      // Without a place, or while it is not clear which, by date.
      const rings = place ? await listContainingRanges(db, place.code) : []
      const found = await paginate(query.page, NEARBY_MAX, ({ offset }) => {
        const range = { filter, when, now: ctx.now(), offset }
        return point ? listMeetingsNearPoint(db, point, range) : listMeetingsNearPlace(db, rings, range)
      })
      const view = NearbyPage({
        ...meetingListProps(ctx, frame, filter),
        frame,
        near: point ? formatPoint(point) : near,
        when,
        from: { point, place: place?.label[language] },
        problem,
        places,
        ...found,
      })
      return page(view, problem === undefined || problem === 'place-many' ? 200 : 400)
    },
  ),

  get(
    GEOJSON_PATH,
    { query: MeetingFilterQuery, cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const chosen = await readMeetingFilterForm(ctx, query)
      const meetings = await listMeetingsForFile(ctx.db, chosen, ctx.now())
      const { origin } = frame
      return file(
        GEOJSON_MEDIA_TYPE,
        meetingsGeoJson(meetings, { language, origin, zoneOf: zoneOfTerritory }),
      )
    },
  ),
]
