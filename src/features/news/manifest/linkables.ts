import type { LinkableKind } from '#features/links/index.ts'
import { messages } from '../messages.ts'
import { NEWS_ITEM_KIND, newsPath } from '../model.ts'
import { newsPermissions } from '../permissions.ts'
import { listLinkable } from '../store.ts'

/** What can be linked of news: published items. */
export const linkables: readonly LinkableKind[] = [
  {
    kind: NEWS_ITEM_KIND,
    label: messages.one,
    section: 'news-item',
    permission: newsPermissions.publish,
    cacheTags: ['news_item'],
    find: async ({ db }, ids) => {
      const rows = await listLinkable(db, ids)
      return new Map(
        rows.map(({ id, slug, title, at, territory, organisation, first, last }) => [
          id,
          {
            path: newsPath({ slug }),
            title,
            at,
            territory,
            subject: { organisation, territory: { first, last } },
          },
        ]),
      )
    },
  },
]
