import type { Feature } from '#platform/feature.ts'
import type { Mention } from '#platform/telling.ts'
import { LETTERS } from './actions.ts'
import { deskJobs, deskRoutes, personal, section } from './desk/index.ts'
import { letterJob } from './letters.ts'
import { meetingPath } from './model.ts'
import { meetingPermissions } from './permissions.ts'
import { privileged } from './privileged.ts'
import { acts } from './record.ts'
import { routes } from './routes.ts'
import { seedMeetings } from './seed.ts'
import { listSlugs } from './store.ts'
import { tidings } from './tidings.ts'

export { announceMeeting, cancelMeeting, holdMeeting, moveMeeting } from './actions.ts'
export { calendarOf } from './calendar.ts'
export { kindNames } from './messages.ts'
export {
  type Meeting,
  type MeetingEntry,
  type MeetingKind,
  type MeetingState,
  meetingPath,
  shownState,
} from './model.ts'
export { findMeeting, listAnnouncementsById, listMeetingsById } from './store.ts'
export { listUpcoming, meetingsOfBody, meetingTelling } from './upcoming.ts'
export { Meetings, type MeetingsProps } from './views/cards.tsx'

/** Meetings: announcement, changes, registration, calendars. `mentions`: what others say on a meeting's page. */
export const meetings = (mentions: readonly Mention[]): Feature => ({
  name: 'meetings',
  routes: [...routes(mentions), ...deskRoutes],
  acts,
  privileged,
  permissions: meetingPermissions,
  desk: section,
  personal,
  jobs: { [LETTERS]: letterJob, ...deskJobs },
  seed: seedMeetings,
  tidings,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map((meeting) => ({
      path: meetingPath(meeting),
      changed: meeting.revisedAt,
    })),
})
