import type { PageSections } from '#platform/page-sections.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { messages } from '../messages.ts'
import { NEWS_PATH } from '../model.ts'
import { NewsCards } from '../pages/card-views.tsx'
import { listNewestNews } from '../pages/queries.ts'
import { CACHE_TAGS } from '../pages/responses.ts'

/** How many items the first page shows, and pages of places and organisations. */
const [ON_HOME_PAGE, ON_OTHER_PAGES] = [4, 4]

export const sections: PageSections = {
  home: {
    order: 30,
    cacheTags: CACHE_TAGS,
    render: async (ctx, _, language) => {
      const cards = await listNewestNews(ctx, { language, limit: ON_HOME_PAGE })
      return {
        title: messages.feedName[language],
        href: `/${language}${NEWS_PATH}`,
        content:
          cards.length > 0
            ? NewsCards({ language, cards, level: 3 })
            : Empty({ title: messages.noneYet[language] }),
      }
    },
  },
  territory: {
    order: 40,
    cacheTags: CACHE_TAGS,
    render: async (ctx, territory, language) => {
      const cards = await listNewestNews(ctx, { language, limit: ON_OTHER_PAGES, territory })
      if (cards.length === 0) return undefined
      return {
        title: messages.title[language],
        href: `/${language}${NEWS_PATH}?territory=${territory.slug}`,
        content: NewsCards({ language, cards, level: 3 }),
      }
    },
  },
  organisation: {
    order: 30,
    cacheTags: CACHE_TAGS,
    render: async (ctx, organisation, language) => {
      const cards = await listNewestNews(ctx, { language, limit: ON_OTHER_PAGES, organisation })
      if (cards.length === 0) return undefined
      return {
        title: messages.title[language],
        href: `/${language}${NEWS_PATH}?organisation=${organisation.slug}`,
        content: NewsCards({ language, cards, level: 3 }),
      }
    },
  },
}
