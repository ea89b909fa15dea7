import type { Feature } from '#platform/feature.ts'
import type { Mention } from '#platform/telling.ts'
import { announceJob } from './announcement/jobs.ts'
import { announcementRoutes } from './announcement/routes.ts'
import { attendanceRoutes } from './attendance/routes.ts'
import { auditNames } from './audit-names.ts'
import { changeRoutes } from './changes/routes.ts'
import { deskSection } from './desk/desk.ts'
import { deskRoutes } from './desk/routes.ts'
import { acts } from './journal.ts'
import { messages } from './messages.ts'
import { meetingPath } from './model.ts'
import { tidings } from './notifications.ts'
import { calendarRoutes } from './pages/calendar-routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { meetingPermissions } from './permissions.ts'
import { SEND_LETTER } from './registration/actions.ts'
import { letterJob } from './registration/letters.ts'
import { personal, retentionJob } from './registration/personal-data.ts'
import { registrationRoutes } from './registration/routes.ts'
import { seedMeetings } from './seed.ts'
import { listSlugs } from './store.ts'

export { announceMeeting } from './announcement/actions.ts'
export { cancelMeeting, holdMeeting, moveMeeting } from './changes/actions.ts'
export { kindNames } from './messages.ts'
export {
  type Meeting,
  type MeetingEntry,
  type MeetingKind,
  type MeetingState,
  meetingPath,
  shownState,
} from './model.ts'
export { Meetings, type MeetingsProps } from './pages/card-views.tsx'
export { calendarOf } from './pages/feeds.ts'
export { findMeeting, listAnnouncementsById, listMeetingsById } from './store.ts'

/** Meetings: announcement, changes, registration, attendance, calendars. `mentions`: what others show on their pages. */
export const meetings = (mentions: readonly Mention[]): Feature => ({
  name: 'meetings',
  routes: [
    ...pageRoutes(mentions),
    ...calendarRoutes,
    ...registrationRoutes(mentions),
    ...deskRoutes,
    ...announcementRoutes,
    ...changeRoutes,
    ...attendanceRoutes,
  ],
  acts,
  privileged: auditNames,
  permissions: meetingPermissions,
  desk: deskSection,
  personal,
  jobs: {
    [SEND_LETTER]: letterJob,
    'meetings.erase-people': retentionJob,
    'meetings.announce-scheduled': announceJob,
  },
  seed: seedMeetings,
  notificationSource,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map((meeting) => ({
      path: meetingPath(meeting),
      changed: meeting.revisedAt,
    })),
}
