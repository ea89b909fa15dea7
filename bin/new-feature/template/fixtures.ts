import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import type { Samples } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { addNamePascal } from './store.ts'
import type { NamePascalRow } from './tables.ts'

let made = 0

/** One that is public. `territory`: KATO code of the organisation's place. */
export async function createNamePascal(
  db: Db,
  owner: { readonly organisation: Id<'organisation'>; readonly territory: string },
  row: Partial<NamePascalRow> = {},
): Promise<NamePascalRow> {
  made += 1
  const whole: NamePascalRow = {
    id: newId<'NAME_KEBAB'>(new Date(0)),
    slug: `NAME_KEBAB-${made}`,
    title: { kk: `Тақырып ${made}`, ru: `Заголовок ${made}` },
    organisation_id: owner.organisation,
    territory_code: owner.territory,
    published_at: new Date('2026-11-20T06:00:00Z'),
    withdrawn_at: null,
    ...row,
  }
  await addNamePascal(db, whole)
  return whole
}

/** What the test of every route by every role needs of this slice. */
export const samples: Samples = {
  '/desk/NAMES_KEBAB/:id': {
    params: async ({ db }, owner) => ({ id: (await createNamePascal(db, owner)).id }),
  },
  'POST /desk/NAMES_KEBAB': {
    form: async ({ db }, { organisation }) => {
      const { slug } = await db
        .selectFrom('organisation_link')
        .select('slug')
        .where('id', '=', organisation)
        .executeTakeFirstOrThrow()
      return { organisation: slug, 'title-kk': 'Тақырып', 'title-ru': 'Заголовок' }
    },
  },
}
