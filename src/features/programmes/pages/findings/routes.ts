import { get, page, paginate, type Route } from '#platform/http/index.ts'
import { PAGE_SIZE, programmePath } from '../../model.ts'
import { CACHE_TAGS, getProgramme } from '../responses.ts'
import { FindingFilterAndPage, readFindingFilterForm } from './form.ts'
import { listProgrammeFindings } from './store.ts'
import { FindingsPage } from './views.tsx'

/** All findings of a programme, by theme. */
export const findingRoutes: readonly Route[] = [
  get(
    programmePath({ slug: ':slug' }, '/findings'),
    { query: FindingFilterAndPage, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const programme = await getProgramme(ctx, params.slug)
      const filter = readFindingFilterForm(programme, query)
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listProgrammeFindings(ctx.db, programme.id, filter, range),
      )
      return page(FindingsPage({ frame, programme, ...filter, ...found }))
    },
  ),
]
