import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { addOrganisation } from './store.ts'

/** Creates an akimat of a place once per database; returns its id. `territory`: KATO code. */
export async function createAkimat(given: Db, slug: string, territory: string): Promise<Id<'organisation'>> {
  const db = given
  const known = await db.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirst()
  if (known) return known.id
  const id = newId<'organisation'>(new Date(0))
  await addOrganisation(db, {
    id,
    slug,
    kind: 'akimat',
    name: { kk: `Әкімдік ${slug}`, ru: `Акимат ${slug}`, en: `Akimat ${slug}` },
    short_name: null,
    territory_code: territory,
    url: null,
    about: null,
    demo: false,
  })
  return id
}
