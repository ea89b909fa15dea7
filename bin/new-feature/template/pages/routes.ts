import { Type } from 'typebox'
import { get, notFound, page, pageNumber, type Route } from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { NAMES_CONST_PATH, PAGE_SIZE } from '../model.ts'
import { findNamePascal, listNamesPascal } from '../store.ts'
import { NamePascalPage, NamesPascalPage } from './views.tsx'

export const CACHE_TAGS = ['NAME_TABLE', 'organisation', 'territory'] as const

const Pages = Type.Object({ page: Type.Optional(pageNumber) })

/** What everyone reads. */
export const pageRoutes: readonly Route[] = [
  get(NAMES_CONST_PATH, { query: Pages, cacheTags: CACHE_TAGS }, async ({ ctx, frame, query }) => {
    const current = Number(query.page ?? 1)
    const offset = (current - 1) * PAGE_SIZE
    const { items, total } = await listNamesPascal(ctx.db, {}, { offset, limit: PAGE_SIZE })
    if (current > 1 && items.length === 0) throw notFound()
    return page(NamesPascalPage({ frame, items, current, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) }))
  }),

  get(
    `${NAMES_CONST_PATH}/:slug`,
    { cacheTags: [...CACHE_TAGS, 'journal:NAMES_KEBAB'] },
    async ({ ctx, frame, params }) => {
      const nameCamel = await findNamePascal(ctx.db, params.slug ?? '')
      if (!nameCamel) throw notFound()
      const [record] = await listRecords(ctx.db, nameCamel.id)
      const zone = zoneOfTerritory(nameCamel.place.code)
      return page(NamePascalPage({ frame, nameCamel, record, zone }), nameCamel.withdrawnAt ? 410 : 200)
    },
  ),
]
