import type { Territory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { messages } from './messages.ts'
import type { MeetingEntry } from './model.ts'
import { Meetings } from './pages/card-views.tsx'
import { listMeetings } from './store.ts'

/** So many meetings a section shows. */
const SECTION_SIZE = 5

/** The next meetings of the country, or of a territory with everything inside it. One query. */
export async function listUpcoming(
  { db, now }: Pick<Context, 'db' | 'now'>,
  options: { readonly limit: number; readonly territory?: Pick<Territory, 'ordinal' | 'inside'> | undefined },
): Promise<readonly MeetingEntry[]> {
  const { limit, territory } = options
  const found = await listMeetings(db, { territory }, { when: 'ahead', now: now(), offset: 0, limit })
  return found.entries
}

/** The next meetings on the page of a territory. */
export const meetingTelling: PlaceTelling = {
  shows: ['meeting', 'registration'],
  tell: async (ctx, place, language) => {
    const meetings = await listUpcoming(ctx, {
      limit: SECTION_SIZE,
      territory: place,
    })
    if (meetings.length === 0) return undefined
    const clock = { now: ctx.now(), today: ctx.today(), zoneOf: zoneOfTerritory }
    return {
      title: messages.upcoming[language],
      href: `/${language}/meetings?territory=${place.slug}`,
      content: Meetings({ language, meetings, level: 3, ...clock }),
      aside: true,
    }
  },
}

/** The meetings of an organisation on its page: the next ones, or the latest if none is ahead. */
export const meetingsOfBody: BodyTelling = {
  shows: ['meeting', 'registration', 'organisation', 'territory'],
  tell: async (ctx, body, language) => {
    const { db } = ctx
    const span = { now: ctx.now(), offset: 0, limit: SECTION_SIZE }
    const ahead = await listMeetings(db, { organisation: body }, { ...span, when: 'ahead' })
    const { entries } =
      ahead.total > 0 ? ahead : await listMeetings(db, { organisation: body }, { ...span, when: 'past' })
    if (entries.length === 0) return undefined
    const clock = { now: ctx.now(), today: ctx.today(), zoneOf: zoneOfTerritory }
    return {
      title: (ahead.total > 0 ? messages.upcoming : messages.recentlyPast)[language],
      href: `/${language}/meetings?organisation=${body.slug}${ahead.total > 0 ? '' : '&when=past'}`,
      content: Meetings({ language, meetings: entries, level: 3, ...clock }),
    }
  },
}
