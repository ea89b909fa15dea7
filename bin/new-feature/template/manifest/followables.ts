import { isId } from '#domain/base/id.ts'
import type { FollowableKind } from '#features/follows/index.ts'
import { messages } from '../messages.ts'
import { NAME_CONST_KIND, nameCamelPath } from '../model.ts'
import { listLinkable } from '../store.ts'

/** Public NAMES_WORDS can be followed: followers are told what they led to, by the links of other slices' things. */
export const followables: readonly FollowableKind[] = [
  {
    kind: NAME_CONST_KIND,
    label: messages.one,
    notificationText: messages.notificationText,
    isId,
    find: async ({ db }, ids) =>
      new Map(
        (await listLinkable(db, ids)).map(({ id, slug, title }) => [
          id,
          { path: nameCamelPath({ slug }), title },
        ]),
      ),
  },
]
