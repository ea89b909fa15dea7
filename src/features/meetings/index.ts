import type { Feature } from '#platform/feature.ts'
import { auditNames } from './audit-messages.ts'
import { LETTERS } from './changes/actions.ts'
import { deskJobs, deskRoutes, personal, section } from './desk/index.ts'
import { acts } from './journal.ts'
import { messages } from './messages.ts'
import { meetingPath } from './model.ts'
import { notificationSource } from './notifications.ts'
import { routes } from './pages/routes.ts'
import { meetingPermissions } from './permissions.ts'
import { letterJob } from './registration/letters.ts'
import { sections } from './sections.ts'
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
export { findMeeting, listAnnouncementsById, listMeetingsById } from './store.ts'

/** Meetings: announcement, changes, registration, calendars. */
export const meetings: Feature = {
  name: 'meetings',
  routes: [...routes, ...deskRoutes],
  navigation: { path: '/meetings', label: messages.title, order: 20 },
  sections,
  feeds: [{ type: 'text/calendar', path: '/meetings/calendar.ics', title: messages.title }],
  acts,
  auditNames,
  permissions: meetingPermissions,
  desk: section,
  personal,
  jobs: { [LETTERS]: letterJob, ...deskJobs },
  seed: seedMeetings,
  notificationSource,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map((meeting) => ({
      path: meetingPath(meeting),
      changed: meeting.revisedAt,
    })),
}
