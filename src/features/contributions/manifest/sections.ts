import { findMatterPaths } from '#features/links/index.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { messages } from '../messages.ts'
import { CONTRIBUTIONS_PATH, mergeContributions } from '../model.ts'
import { ContributionList } from '../views.tsx'

/** How many contributions the first page of an account shows. */
const SHOWN_MAX = 5

export const sections: PageSections = {
  account: {
    order: 20,
    cacheTags: [],
    render: async (ctx, { id }, language) => {
      const lists = await Promise.all(
        ctx.features.flatMap(({ contributions }) => contributions?.(ctx, id, SHOWN_MAX) ?? []),
      )
      const items = mergeContributions(lists, { offset: 0, limit: SHOWN_MAX })
      const matterPaths = await findMatterPaths(
        ctx,
        items.flatMap(({ thing }) => thing ?? []),
      )
      return {
        title: messages.title[language],
        ...(items.length > 0 ? { href: `/${language}${CONTRIBUTIONS_PATH}` } : {}),
        content: ContributionList({ language, items, matterPaths }),
      }
    },
  },
}
