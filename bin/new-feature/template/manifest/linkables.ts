import type { Linkable } from '#features/links/index.ts'
import { messages } from '../messages.ts'
import { NAME_CONST_KIND, nameCamelPath } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { listLinkable } from '../store.ts'

/** Public NAMES_WORDS can be linked with things of other slices; both ends show it. */
export const linkables: readonly Linkable[] = [
{
  kind: NAME_CONST_KIND,
  label: messages.one,
  section: 'NAME_KEBAB',
  permission: nameCamelPermissions.publish,
  cacheTags: ['NAME_TABLE'],
  find: async ({ db }, ids) =>
    new Map(
      (await listLinkable(db, ids)).map(({ id, slug, title, at, territory, organisation, first, last }) => [
        id,
        {
          path: nameCamelPath({ slug }),
          title,
          at,
          territory,
          subject: { organisation, territory: { first, last } },
        },
      ]),
    ),
},
]
