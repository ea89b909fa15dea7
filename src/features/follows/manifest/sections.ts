import type { PageSections } from '#platform/page-sections.ts'
import { loadFollows } from '../list/queries.ts'
import { FollowedNames } from '../list/views.tsx'
import { listMessages } from '../messages.ts'
import { FOLLOWS_PATH } from '../model.ts'

/** How many things the first page of an account names. */
const SHOWN_MAX = 10

export const sections: PageSections = {
  account: {
    order: 10,
    cacheTags: [],
    render: async (ctx, { id }, language) => {
      const items = await loadFollows(ctx, id, { offset: 0, limit: SHOWN_MAX })
      return {
        title: listMessages.title[language],
        ...(items.length > 0 ? { href: `/${language}${FOLLOWS_PATH}` } : {}),
        content: FollowedNames({ language, items }),
      }
    },
  },
}
