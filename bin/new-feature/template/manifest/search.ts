import type { Id } from '#domain/base/id.ts'
import type { Searchable } from '#platform/search/index.ts'
import { messages } from '../messages.ts'
import { nameCamelPath } from '../model.ts'

/** What search finds: public items. The migration makes their changes known to the index. */
export const searchable: readonly Searchable[] = [
  {
    kind: 'NAMES_KEBAB.NAME_KEBAB',
    label: messages.title,
    entries: async ({ db }, ids) => {
      const rows = await db
        .selectFrom('NAME_TABLE')
        .select(['id', 'slug', 'title', 'published_at as at'])
        .select(['territory_code as territory', 'organisation_id as organisation'])
        .where('id', 'in', ids as readonly Id<'NAME_KEBAB'>[])
        .where('withdrawn_at', 'is', null)
        .execute()
      return rows.map(({ slug, ...row }) => ({ ...row, path: nameCamelPath({ slug }), text: {} }))
    },
    listIds: async ({ db }, after, limit) => {
      const rows = await db
        .selectFrom('NAME_TABLE')
        .select('id')
        .$if(after !== null, (query) => query.where('id', '>', after as Id<'NAME_KEBAB'>))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
  },
]
