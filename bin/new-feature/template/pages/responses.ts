import type { Context } from '#platform/context.ts'
import { notFound, page, type RouteRequest } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { NamePascal } from '../model.ts'
import { findNamePascal } from '../store.ts'
import { WithdrawnNamePascalPage } from './views.tsx'

/** The tables that the list and all pages below it show. */
export const CACHE_TAGS = ['NAME_TABLE', 'organisation', 'territory'] as const

/** The NAME_WORDS of an address, public or withdrawn, or 404. */
export async function getNamePascal({ db }: Context, slug = ''): Promise<NamePascal> {
  const nameCamel = await findNamePascal(db, { slug })
  if (!nameCamel) throw notFound()
  return nameCamel
}

/** What stands in the place of A_NAME_WORDS that was withdrawn, and of every page below it: what it was, when and why. */
export const withdrawnNamePascalPage = ({ frame }: Pick<RouteRequest, 'frame'>, nameCamel: NamePascal) =>
  page(WithdrawnNamePascalPage({ frame, nameCamel, zone: zoneOfTerritory(nameCamel.place.code) }), 410)
