import type { Searchable } from '#platform/search/index.ts'
import { messages } from '../messages.ts'
import { NAME_CONST_KIND, nameCamelPath } from '../model.ts'
import { listLinkable, listNamePascalIds } from '../store.ts'

/** What search finds: public NAMES_WORDS. The migration makes their changes known to the index. */
export const searchable: readonly Searchable[] = [
  {
    kind: NAME_CONST_KIND,
    label: messages.title,
    entries: async ({ db }, ids) =>
      (await listLinkable(db, ids)).map((nameCamel) => ({
        id: nameCamel.id,
        title: nameCamel.title,
        at: nameCamel.publishedAt,
        territory: nameCamel.place.code,
        organisation: nameCamel.organisation.id,
        path: nameCamelPath(nameCamel),
        text: {},
      })),
    listIds: ({ db }, after, limit) => listNamePascalIds(db, after, limit),
  },
]
