import { queryString } from '#domain/base/query-string.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { messages } from '../messages.ts'
import { CALENDAR_PATH } from '../model.ts'
import { PlaceCalendar } from '../views.tsx'

export const sections: PageSections = {
  // The link to the calendar is always shown, also when nothing is announced.
  territory: {
    order: 90,
    cacheTags: [],
    render: async (_, { slug }, language) => ({
      title: messages.title[language],
      href: `/${language}${CALENDAR_PATH}${queryString({ territory: slug })}`,
      content: PlaceCalendar({ language, slug }),
      aside: true,
    }),
  },
}
