import type { Territory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { messages } from './messages.ts'
import type { MeetingEntry } from './model.ts'
import { Meetings } from './pages/card-views.tsx'
import { listMeetings } from './store.ts'

/** How many meetings the first page shows, and pages of places and organisations. */
const [ON_HOME_PAGE, ON_OTHER_PAGES] = [3, 5]

/** The next meetings of the country, or of a territory with everything inside it. One query. */
export async function listUpcoming(
  { db, now }: Pick<Context, 'db' | 'now'>,
  options: { readonly limit: number; readonly territory?: Pick<Territory, 'ordinal' | 'inside'> | undefined },
): Promise<readonly MeetingEntry[]> {
  const { limit, territory } = options
  const found = await listMeetings(db, { territory }, { when: 'ahead', now: now(), offset: 0, limit })
  return found.entries
}

const clockOf = (ctx: Context) => ({ now: ctx.now(), today: ctx.today(), zoneOf: zoneOfTerritory })

export const sections: PageSections = {
  // The next meetings, wherever they are.
  home: {
    order: 10,
    cacheTags: ['meeting', 'registration'],
    render: async (ctx, _, language) => {
      const meetings = await listUpcoming(ctx, { limit: ON_HOME_PAGE })
      return {
        title: messages.soon[language],
        href: `/${language}/meetings`,
        content:
          meetings.length > 0
            ? Meetings({ language, meetings, level: 3, ...clockOf(ctx) })
            : Empty({
                title: messages.noneSoon[language],
                actions: [{ href: `/${language}/meetings?when=past`, text: messages.past[language] }],
              }),
        aside: true,
      }
    },
  },
  territory: {
    order: 20,
    cacheTags: ['meeting', 'registration'],
    render: async (ctx, place, language) => {
      const meetings = await listUpcoming(ctx, { limit: ON_OTHER_PAGES, territory: place })
      if (meetings.length === 0) return undefined
      return {
        title: messages.upcoming[language],
        href: `/${language}/meetings?territory=${place.slug}`,
        content: Meetings({ language, meetings, level: 3, ...clockOf(ctx) }),
        aside: true,
      }
    },
  },
  // The next meetings of an organisation, or its last if none is ahead.
  organisation: {
    order: 20,
    cacheTags: ['meeting', 'registration', 'organisation', 'territory'],
    render: async (ctx, organisation, language) => {
      const span = { now: ctx.now(), offset: 0, limit: ON_OTHER_PAGES }
      const ahead = await listMeetings(ctx.db, { organisation }, { ...span, when: 'ahead' })
      const { entries } =
        ahead.total > 0 ? ahead : await listMeetings(ctx.db, { organisation }, { ...span, when: 'past' })
      if (entries.length === 0) return undefined
      return {
        title: (ahead.total > 0 ? messages.upcoming : messages.recentlyPast)[language],
        href: `/${language}/meetings?organisation=${organisation.slug}${ahead.total > 0 ? '' : '&when=past'}`,
        content: Meetings({ language, meetings: entries, level: 3, ...clockOf(ctx) }),
      }
    },
  },
}
