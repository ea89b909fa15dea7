import { shownLanguage, textIn } from '#domain/base/text.ts'
import type { Telling, Territory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { kindNames, messages } from './messages.ts'
import { type MeetingEntry, meetingPath } from './model.ts'
import { listMeetings } from './store.ts'
import type { MeetingTables } from './tables.ts'

const TOLD = 5

/** The next meetings, of everywhere or of a place and all inside it. One query. */
export async function listUpcoming(
  { db, now }: Pick<Context<MeetingTables>, 'db' | 'now'>,
  options: { readonly limit: number; readonly territory?: Pick<Territory, 'ordinal' | 'inside'> | undefined },
): Promise<readonly MeetingEntry[]> {
  const { limit, territory } = options
  const found = await listMeetings(db, { territory }, { when: 'ahead', now: now(), offset: 0, limit })
  return found.entries
}

/** What the page of a territory says of its meetings. */
export const meetingTelling: Telling = {
  shows: ['meeting'],
  tell: async (ctx, place, language) => {
    const meetings = await listUpcoming(ctx as unknown as Context<MeetingTables>, {
      limit: TOLD,
      territory: place,
    })
    return {
      title: messages.upcoming,
      path: `/meetings?territory=${place.slug}`,
      entries: meetings.map((meeting) => ({
        path: meetingPath(meeting),
        title: textIn(meeting.title, language),
        titleLanguage: shownLanguage(meeting.title, language),
        at: meeting.startsAt,
        note: kindNames[meeting.kind][language],
      })),
    }
  },
}
