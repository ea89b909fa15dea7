import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import type { SampleOwner, Samples } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { addOrganisationRow } from './store.ts'

/** Creates an akimat of a place once per database; returns its id. `territory`: KATO code. */
export async function createAkimat(given: Db, slug: string, territory: string): Promise<Id<'organisation'>> {
  const db = given
  const known = await db.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirst()
  if (known) return known.id
  const id = newId<'organisation'>(new Date(0))
  await addOrganisationRow(db, {
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

const slugOf = async ({ db }: Context, { organisation }: SampleOwner) => {
  const { slug } = await db
    .selectFrom('organisation')
    .select('slug')
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow()
  return { slug }
}

/** The form that begins something of the organisation, for the test of every route by every role. */
export const organisationForm = async (ctx: Context, owner: SampleOwner) => ({
  organisation: (await slugOf(ctx, owner)).slug,
})

let entered = 0

export const samples: Samples = {
  '/desk/organisations/:slug': { params: slugOf },
  'POST /desk/organisations': {
    // A new organisation belongs to a place, and to no other organisation yet.
    without: 'organisation',
    form: async (_, { territory }) => {
      entered += 1
      return {
        kind: 'akimat',
        place: territory,
        'name-kk': `Ұйым ${entered}`,
        'name-ru': `Организация ${entered}`,
      }
    },
  },
}
