import { Type } from 'typebox'
import type { Id } from '#domain/base/id.ts'
import { get, paginate, notFound, page, pageNumber, type Route } from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { NAMES_CONST_PATH, nameCamelPath, PAGE_SIZE } from '../model.ts'
// with participation
import { countProposals } from '../proposals/store.ts'
// end
import { findNamePascal, listNamesPascal } from '../store.ts'
import { nameCamelList } from './exports.ts'
import { DOWNLOADS_PATH, NamePascalPage, NamesPascalPage } from './views.tsx'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    'NAME_KEBAB': { readonly id: Id<'NAME_KEBAB'> }
  }
}

const CACHE_TAGS = ['NAME_TABLE', 'organisation', 'territory'] as const
// without participation
const PAGE_CACHE_TAGS = [...CACHE_TAGS, 'journal:NAMES_KEBAB'] as const
// end
// with participation
const PAGE_CACHE_TAGS = [...CACHE_TAGS, 'journal:NAMES_KEBAB', 'NAME_TABLE_proposal'] as const
// end

const Pages = Type.Object({ page: Type.Optional(pageNumber) })

/** What everyone reads. */
export const pageRoutes: readonly Route[] = [
  get(NAMES_CONST_PATH, { query: Pages, cacheTags: CACHE_TAGS }, async ({ ctx, frame, query }) => {
    const found = await paginate(query.page, PAGE_SIZE, (range) => listNamesPascal(ctx.db, {}, range))
    return page(NamesPascalPage({ frame, ...found }))
  }),

  ...openListRoutes(DOWNLOADS_PATH, { query: Type.Object({}), cacheTags: CACHE_TAGS }, ({ ctx, frame }) =>
    nameCamelList(ctx, frame),
  ),

  get(
    nameCamelPath({ slug: ':slug' }),
    { cacheTags: PAGE_CACHE_TAGS, sections: 'NAME_KEBAB' },
    async ({ ctx, frame, language, params }) => {
      const { slug = '' } = params
      const nameCamel = await findNamePascal(ctx.db, { slug })
      if (!nameCamel) throw notFound()
      const [[record], sections] = await Promise.all([
        listRecords(ctx.db, nameCamel.id),
        renderSections(ctx, 'NAME_KEBAB', nameCamel, language),
      ])
      const zone = zoneOfTerritory(nameCamel.place.code)
      // without participation
      const view = NamePascalPage({ frame, nameCamel, record, sections, zone })
      // end
      // with participation
      const { received } = await countProposals(ctx.db, nameCamel.id)
      const today = ctx.today()
      const view = NamePascalPage({ frame, nameCamel, record, sections, zone, received, today })
      // end
      return page(view, nameCamel.withdrawnAt ? 410 : 200)
    },
  ),
]
