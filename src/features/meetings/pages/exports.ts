import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import { commonField, type ListField, type OpenList, readPages } from '#platform/open-lists/index.ts'
import { meetingKindNames, messages } from '../messages.ts'
import { MEETINGS_PATH, type MeetingListItem, meetingPath } from '../model.ts'
import { listMeetings } from '../store.ts'
import type { FoundMeetingFilter } from './list/form.ts'

const fields: readonly ListField[] = [
  commonField('title'),
  commonField('kind'),
  commonField('state'),
  commonField('starts_at'),
  commonField('ends_at'),
  commonField('territory'),
  commonField('place'),
  commonField('venue'),
  commonField('url'),
]

/** All meetings of a filter, past ones first. */
export const meetingList = (
  ctx: Context,
  { language, origin }: Frame,
  filter: FoundMeetingFilter,
): OpenList => {
  const now = ctx.now()
  const root = `${origin}/${language}`
  const row = ({ title, kind, state, startsAt, endsAt, place, venue, slug }: MeetingListItem): Row => [
    textIn(title, language),
    meetingKindNames[kind][language],
    state,
    startsAt.toISOString(),
    endsAt.toISOString(),
    place.code,
    place.label[language],
    textIn(venue, language),
    root + meetingPath({ slug }),
  ]
  return {
    name: 'meetings',
    title: messages.title[language],
    fields,
    primaryKey: ['url'],
    homepage: root + MEETINGS_PATH,
    at: now,
    rows: async function* () {
      for (const when of ['past', 'ahead'] as const) {
        const pages = readPages(async (offset, limit) => {
          const { items } = await listMeetings(ctx.db, filter, { when, now, offset, limit })
          return items
        })
        for await (const items of pages) yield items.map(row)
      }
    },
  }
}
