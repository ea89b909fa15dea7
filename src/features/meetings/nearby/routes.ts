import { type Static, Type } from 'typebox'
import { formatPoint, GEOJSON_MEDIA_TYPE } from '#domain/location/index.ts'
import { chooseLocation, listRings } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  file,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  type Reply,
  type Route,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { filterFields, findFilter, LIST_CACHE_TAGS, listProps } from '../pages/list-responses.ts'
import { meetingsGeoJson } from './exports.ts'
import { GEOJSON_PATH, NEAR_MAX, NEARBY_MAX, NEARBY_PATH } from './model.ts'
import { listForFile, listNearPlace, listNearPoint } from './store.ts'
import { NearbyPage } from './views.tsx'

const Nearby = Type.Object({
  ...filterFields,
  near: Type.Optional(Type.String()),
  when: Type.Optional(oneOf(['ahead', 'past'])),
  page: Type.Optional(pageNumber),
})

async function nearbyPage(ctx: Context, frame: Frame, query: Static<typeof Nearby>): Promise<Reply> {
  const { db } = ctx
  const filter = await findFilter(ctx, query)
  const near = (query.near ?? '').trim()
  const isLong = near.length > NEAR_MAX
  const chosen = await chooseLocation(ctx, isLong ? undefined : near, frame.language)
  const { point, place, places } = chosen
  const problem = isLong ? 'near-long' : chosen.problem
  const [current, when] = [Number(query.page ?? 1), query.when ?? 'ahead']
  const wanted = { filter, when, now: ctx.now(), offset: (current - 1) * NEARBY_MAX }
  // Without a place, or while it is not clear which, by date.
  const rings = place ? await listRings(db, place.code) : []
  const { meetings, total } = await (point
    ? listNearPoint(db, point, wanted)
    : listNearPlace(db, rings, wanted))
  if (current > 1 && meetings.length === 0) throw notFound()
  const view = NearbyPage({
    ...listProps(ctx, frame, filter),
    frame,
    near: point ? formatPoint(point) : near,
    when,
    from: { point, place: place?.label[frame.language] },
    problem,
    places,
    meetings,
    page: current,
    pages: Math.max(1, Math.ceil(total / NEARBY_MAX)),
  })
  return page(view, problem === undefined || problem === 'place-many' ? 200 : 400)
}

export const nearbyRoutes: readonly Route[] = [
  // Not cached: an address with somebody's position is nobody else's.
  get(NEARBY_PATH, { allow: 'anyone', query: Nearby }, ({ ctx, frame, query }) =>
    nearbyPage(ctx, frame, query),
  ),

  get(
    GEOJSON_PATH,
    { query: Type.Object(filterFields), cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const chosen = await findFilter(ctx, query)
      const meetings = await listForFile(ctx.db, chosen, ctx.now())
      const { origin } = frame
      return file(
        GEOJSON_MEDIA_TYPE,
        meetingsGeoJson(meetings, { language, origin, zoneOf: zoneOfTerritory }),
      )
    },
  ),
]
