import { Type } from 'typebox'
import { get, page, pageNumber, paginate, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { listProgrammeEvents } from '../../event-store.ts'
import { PAGE_SIZE, programmePath } from '../../model.ts'
import { CACHE_TAGS, getProgramme } from '../responses.ts'
import { EventsPage } from './views.tsx'

const EventPage = Type.Object({ page: Type.Optional(pageNumber) })

/** All events of a programme by day. */
export const eventRoutes: readonly Route[] = [
  get(
    programmePath({ slug: ':slug' }, '/events'),
    { query: EventPage, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const programme = await getProgramme(ctx, params.slug)
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listProgrammeEvents(ctx.db, programme.id, range),
      )
      return page(EventsPage({ frame, programme, ...found, zoneOf: zoneOfTerritory }))
    },
  ),
]
