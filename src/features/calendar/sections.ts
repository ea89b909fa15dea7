import type { PageSections } from '#platform/page-sections.ts'
import { messages } from './messages.ts'
import { CALENDAR } from './model.ts'
import { PlaceCalendar } from './views.tsx'

export const sections: PageSections = {
  // The place itself: its calendar is always there to subscribe to, whether or not something is announced.
  territory: {
    order: 90,
    cacheTags: [],
    render: async (_, { slug }, language) => ({
      title: messages.title[language],
      href: `/${language}${CALENDAR}?territory=${encodeURIComponent(slug)}`,
      content: PlaceCalendar({ language, slug }),
      aside: true,
    }),
  },
}
