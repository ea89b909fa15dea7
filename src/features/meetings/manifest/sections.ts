import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { formatRange } from '#ui/format/index.ts'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { messages } from '../messages.ts'
import { MEETINGS_PATH, meetingPath } from '../model.ts'
import { Meetings } from '../pages/card-views.tsx'
import { contributionNames } from '../registration/messages.ts'
import { listMeetings } from '../store.ts'
import { contactKeyOf } from './personal-data.ts'
import { listAheadByContact } from './personal-data-store.ts'

/** How many meetings the page of an organisation shows. */
const SHOWN_MAX = 5

const clockOf = (ctx: Context) => ({ now: ctx.now(), today: ctx.today(), zoneOf: zoneOfTerritory })

export const sections: PageSections = {
  // The meetings ahead for which a person is registered, on the first page of their account.
  account: {
    order: 30,
    cacheTags: [],
    render: async (ctx, { id }, language) => {
      const key = await contactKeyOf(ctx, id)
      const own = key ? await listAheadByContact(ctx.db, key, ctx.now(), SHOWN_MAX) : []
      if (own.length === 0) return undefined
      return {
        title: messages.own[language],
        content: TerritoryList({
          items: own.map((meeting) => ({
            name: textIn(meeting.title, language),
            href: `/${language}${meetingPath(meeting)}`,
            kind: formatRange(
              language,
              meeting.startsAt.toISOString(),
              meeting.endsAt.toISOString(),
              zoneOfTerritory(meeting.code),
            ),
            within: `${textIn(meeting.venue, language)}, ${meeting.label[language]}`,
            note: meeting.standing === 'seat' ? undefined : contributionNames[meeting.standing][language],
          })),
        }),
      }
    },
  },
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
