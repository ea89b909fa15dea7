import type { Feature } from '#platform/feature.ts'
import type { Mention } from '#platform/telling.ts'
import { privileged } from './audit-messages.ts'
import { LETTERS } from './changes/actions.ts'
import { deskJobs, deskRoutes, personal, section } from './desk/index.ts'
import { acts } from './journal.ts'
import { meetingPath } from './model.ts'
import { tidings } from './notifications.ts'
import { routes } from './pages/routes.ts'
import { meetingPermissions } from './permissions.ts'
import { letterJob } from './registration/letters.ts'
import { seedMeetings } from './seed.ts'
import { listSlugs } from './store.ts'

export { announceMeeting, cancelMeeting, holdMeeting, moveMeeting } from './changes/actions.ts'
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
export { listUpcoming, meetingsOfBody, meetingTelling } from './sections.ts'
export { findMeeting, listAnnouncementsById, listMeetingsById } from './store.ts'

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
