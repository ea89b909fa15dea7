import type { Id } from '#domain/base/id.ts'
import { queryString } from '#domain/base/query-string.ts'
import { feedRoutes, get, page, paginate, type Route } from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { regionOptions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { DOWNLOADS_PATH, NAMES_CONST_PATH, nameCamelPath, PAGE_SIZE } from '../model.ts'
// with participation
import { countProposals } from '../proposals/store.ts'
// end
import { listNamesPascal } from '../store.ts'
import { nameCamelList } from './exports.ts'
import { nameCamelEntry } from './feeds.ts'
import { NamePascalFilterSchema, NamePascalFilterAndPage, readNamesPascalFilterForm } from './form.ts'
import { CACHE_TAGS, getNamePascal } from './responses.ts'
import { nameCamelListTitle, NamePascalPage, NamesPascalPage } from './views.tsx'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    'NAME_KEBAB': { readonly id: Id<'NAME_KEBAB'> }
  }
}

/** The page of A_NAME_WORDS also shows its entry in the journal. */
// without participation
const PAGE_CACHE_TAGS = [...CACHE_TAGS, 'journal:NAMES_KEBAB'] as const
// end
// with participation
const PAGE_CACHE_TAGS = [...CACHE_TAGS, 'journal:NAMES_KEBAB', 'NAME_TABLE_proposal'] as const
// end

/** What everyone reads: the list as a page, as data, as Atom and as JSON Feed, and one page each. */
export const pageRoutes: readonly Route[] = [
  get(
    NAMES_CONST_PATH,
    { query: NamePascalFilterAndPage, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await readNamesPascalFilterForm(ctx, query)
      const found = await paginate(query.page, PAGE_SIZE, (range) => listNamesPascal(ctx.db, filter, range))
      return page(NamesPascalPage({ frame, filter, ...found, regions: regionOptions[language] }))
    },
  ),

  ...openListRoutes(DOWNLOADS_PATH, { query: NamePascalFilterSchema, cacheTags: CACHE_TAGS }, async ({ ctx, frame, query }) =>
    nameCamelList(ctx, frame, await readNamesPascalFilterForm(ctx, query)),
  ),

  ...feedRoutes(
    NAMES_CONST_PATH,
    { query: NamePascalFilterSchema, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await readNamesPascalFilterForm(ctx, query)
      const { items } = await listNamesPascal(ctx.db, filter, { offset: 0, limit: PAGE_SIZE })
      return {
        title: nameCamelListTitle(filter, language),
        query: queryString(filter),
        entries: items.map((nameCamel) => nameCamelEntry(nameCamel, frame)),
      }
    },
  ),

  get(
    nameCamelPath({ slug: ':slug' }),
    { cacheTags: PAGE_CACHE_TAGS, sections: 'NAME_KEBAB' },
    async ({ ctx, frame, language, params }) => {
      const nameCamel = await getNamePascal(ctx, params.slug)
      const zone = zoneOfTerritory(nameCamel.place.code)
      // without participation
      const [[record], sections] = await Promise.all([
        listRecords(ctx.db, nameCamel.id),
        renderSections(ctx, 'NAME_KEBAB', nameCamel, language),
      ])
      return page(NamePascalPage({ frame, nameCamel, record, sections, zone }))
      // end
      // with participation
      const [[record], sections, received] = await Promise.all([
        listRecords(ctx.db, nameCamel.id),
        renderSections(ctx, 'NAME_KEBAB', nameCamel, language),
        countProposals(ctx.db, nameCamel.id),
      ])
      const today = ctx.today()
      return page(NamePascalPage({ frame, nameCamel, record, sections, zone, received, today }))
      // end
    },
  ),
]
