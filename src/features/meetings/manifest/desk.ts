import { HOUR_MS } from '#domain/base/duration.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { draftDesk } from '#features/drafts/index.ts'
import { attendeesPath, CHECK_IN_HOURS } from '#features/registrations/index.ts'
import type { DeskSection, Task } from '#platform/feature.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatDayTime } from '#ui/format/index.ts'
import { deskMessages } from '../desk/messages.ts'
import type { DeskMeeting } from '../desk/model.ts'
import { listDeskMeetingsByWords, listUrgentMeetings } from '../desk/store.ts'
import { meetingKindNames, messages } from '../messages.ts'
import { DESK_PATH, meetingDeskPath, registrationPaths } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { meetingPages } from '../preparation/routes.ts'
import { drafts } from './drafts.ts'

const { write } = meetingPermissions

const checkInTask = (meeting: DeskMeeting, language: Language): Task => ({
  path: attendeesPath(registrationPaths, meeting),
  title: textIn(meeting.title, language),
  why: deskMessages.today[language],
  dueAt: meeting.endsAt,
})

const ofDrafts = draftDesk(drafts, meetingPages)

/**
 * Meetings on the first page of the desk: people to check in, drafts to finish. Two queries. Outcomes that are due are
 * tasks of `deadlines`.
 */
export const desk: DeskSection = {
  path: DESK_PATH,
  label: messages.title,
  allow: write,
  waiting: async (ctx, actor, language, limit) => {
    const { db, now } = ctx
    const scopes = scopesOf(actor, write)
    const at = now()
    const until = new Date(Number(at) + CHECK_IN_HOURS * HOUR_MS)
    const [meetings, written] = await Promise.all([
      listUrgentMeetings(db, scopes, { now: at, until, limit }),
      ofDrafts.waiting?.(ctx, actor, language, limit) ?? [],
    ])
    return [...meetings.map((meeting) => checkInTask(meeting, language)), ...written].slice(0, limit)
  },
  search: async (ctx, actor, typed, language, limit) => {
    const [meetings, written] = await Promise.all([
      listDeskMeetingsByWords(ctx.db, scopesOf(actor, write), typed, limit),
      ofDrafts.search?.(ctx, actor, typed, language, limit) ?? [],
    ])
    return [
      ...written,
      ...meetings.map((meeting) => ({
        path: meetingDeskPath(meeting),
        title: textIn(meeting.title, language),
        what: [
          meetingKindNames[meeting.kind][language],
          formatDayTime(language, meeting.startsAt.toISOString(), zoneOfTerritory(meeting.place.code)),
        ].join(', '),
      })),
    ].slice(0, limit)
  },
}
