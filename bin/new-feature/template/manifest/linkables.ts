import type { LinkableKind } from '#features/links/index.ts'
import { messages } from '../messages.ts'
import { NAME_CONST_KIND, nameCamelPath, subjectOfNamePascal } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { listLinkable } from '../store.ts'

/** Public NAMES_WORDS can be linked with things of other slices; both ends show it. */
export const linkables: readonly LinkableKind[] = [
  {
    kind: NAME_CONST_KIND,
    label: messages.one,
    section: 'NAME_KEBAB',
    permission: nameCamelPermissions.publish,
    cacheTags: ['NAME_TABLE'],
    find: async ({ db }, ids) =>
      new Map(
        (await listLinkable(db, ids)).map((nameCamel) => [
          nameCamel.id,
          {
            path: nameCamelPath(nameCamel),
            title: nameCamel.title,
            at: nameCamel.publishedAt,
            territory: nameCamel.place.code,
            subject: subjectOfNamePascal(nameCamel),
          },
        ]),
      ),
  },
]
