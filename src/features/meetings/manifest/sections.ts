import type { Context } from '#platform/context.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { messages } from '../messages.ts'
import { MEETINGS_PATH } from '../model.ts'
import { Meetings } from '../pages/card-views.tsx'
import { listMeetings } from '../store.ts'

/** How many meetings the page of an organisation shows. */
const SHOWN_MAX = 5

const clockOf = (ctx: Context) => ({ now: ctx.now(), today: ctx.today(), zoneOf: zoneOfTerritory })

export const sections: PageSections = {
  // The next meetings of an organisation, or its last if none is ahead.
  organisation: {
    order: 20,
    cacheTags: ['meeting', 'registration', 'organisation', 'territory'],
    render: async (ctx, organisation, language) => {
      const span = { now: ctx.now(), offset: 0, limit: SHOWN_MAX }
      const ahead = await listMeetings(ctx.db, { organisation }, { ...span, when: 'ahead' })
      const { items } =
        ahead.total > 0 ? ahead : await listMeetings(ctx.db, { organisation }, { ...span, when: 'past' })
      if (items.length === 0) return undefined
      return {
        title: (ahead.total > 0 ? messages.upcoming : messages.recentlyPast)[language],
        href: `/${language}${MEETINGS_PATH}?organisation=${organisation.slug}${ahead.total > 0 ? '' : '&when=past'}`,
        content: Meetings({ language, meetings: items, level: 3, ...clockOf(ctx) }),
      }
    },
  },
}
