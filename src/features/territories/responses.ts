import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/http/index.ts'
import type { Territory } from './model.ts'
import { findTerritory } from './store.ts'

/** The place of an address, by its slug or its code; 404 where there is none. */
export async function getTerritory({ db }: Context, name = ''): Promise<Territory> {
  const territory = await findTerritory(db, name)
  if (!territory) throw notFound()
  return territory
}
