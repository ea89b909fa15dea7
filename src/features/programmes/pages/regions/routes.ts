import { get, movedTo, notFound, page, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { programmePath } from '../../model.ts'
import { loadComparedFindings, loadRegion, placeIn } from '../queries.ts'
import { CACHE_TAGS, getProgramme } from '../responses.ts'
import { ComparePage } from './comparison-views.tsx'
import { PairQuery, readPairFilterForm } from './form.ts'
import { RegionPage } from './views.tsx'

/** A region of a programme, and two of them side by side. */
export const regionRoutes: readonly Route[] = [
  get(
    programmePath({ slug: ':slug' }, '/regions/:place'),
    { cacheTags: [...CACHE_TAGS, 'registration'] },
    async ({ ctx, frame, params }) => {
      const programme = await getProgramme(ctx, params.slug)
      const place = placeIn(programme, params.place ?? '')
      if (!place) throw notFound()
      // Evidence and files have the code; the address has the slug.
      if (place.slug !== params.place)
        return movedTo(`/${frame.language}${programmePath(programme, `/regions/${place.slug}`)}`)
      const view = RegionPage({
        frame,
        programme,
        place,
        ...(await loadRegion(ctx, programme, place)),
        now: ctx.now(),
        today: ctx.today(),
        zoneOf: zoneOfTerritory,
      })
      return page(view)
    },
  ),

  get(
    programmePath({ slug: ':slug' }, '/compare'),
    { query: PairQuery, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const programme = await getProgramme(ctx, params.slug)
      const pair = readPairFilterForm(programme, query)
      const findings = await loadComparedFindings(ctx, programme, [...new Set(pair)])
      return page(ComparePage({ frame, programme, pair, findings }))
    },
  ),
]
