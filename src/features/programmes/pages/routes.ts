import type { Id } from '#domain/base/id.ts'
import { get, notFound, page, type Route } from '#platform/http/index.ts'
import { PROGRAMMES_PATH, programmePath } from '../model.ts'
import { listProgrammes } from '../store.ts'
import { ProgrammesPage } from './list-views.tsx'
import { loadProgramme } from './queries.ts'
import { CACHE_TAGS, programmePage } from './responses.ts'

const PROGRAMME_CACHE_TAGS = [...CACHE_TAGS, 'registration', 'news_item', 'journal:programmes'] as const

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    programme: { readonly id: Id<'programme'> }
  }
}

/** All programmes, and one in one reading. */
export const pageRoutes: readonly Route[] = [
  get(PROGRAMMES_PATH, { cacheTags: CACHE_TAGS }, async ({ ctx, frame }) =>
    page(ProgrammesPage({ frame, programmes: await listProgrammes(ctx.db) })),
  ),

  get(
    programmePath({ slug: ':slug' }),
    { cacheTags: PROGRAMME_CACHE_TAGS, sections: 'programme' },
    async ({ ctx, frame, params }) => {
      const found = await loadProgramme(ctx, params.slug ?? '', frame.language)
      if (!found) throw notFound()
      return programmePage(ctx, frame, found)
    },
  ),
]
