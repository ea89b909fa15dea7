import type { Searchable } from '#platform/search/index.ts'
import { messages } from '../messages.ts'
import { nameCamelPath } from '../model.ts'
import { listIds, listSearchEntries } from '../store.ts'

/** What search finds: public items. The migration makes their changes known to the index. */
export const searchable: readonly Searchable[] = [
  {
    kind: 'NAMES_KEBAB.NAME_KEBAB',
    label: messages.title,
    entries: async ({ db }, ids) =>
      (await listSearchEntries(db, ids)).map(({ slug, ...row }) => ({
        ...row,
        path: nameCamelPath({ slug }),
        text: {},
      })),
    listIds: ({ db }, after, limit) => listIds(db, after, limit),
  },
]
