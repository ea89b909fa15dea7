import { thingDeadlines } from '#features/deadlines/index.ts'
import { withDrafts } from '#features/drafts/index.ts'
import { withLinks } from '#features/links/index.ts'
import type { Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { agendaRoutes } from './agenda/routes.ts'
import { attendanceRoutes } from './attendance/routes.ts'
import { changeRoutes } from './changes/routes.ts'
import { confirmationRoutes } from './confirmation/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { auditNames } from './manifest/audit-names.ts'
import { contributions } from './manifest/contributions.ts'
import { deadlines } from './manifest/deadlines.ts'
import { desk } from './manifest/desk.ts'
import { drafts } from './manifest/drafts.ts'
import { events } from './manifest/events.ts'
import { journalSource } from './manifest/journal-source.ts'
import { linkables } from './manifest/linkables.ts'
import { notificationSources } from './manifest/notification-sources.ts'
import { openItems } from './manifest/open-items.ts'
import { outcomes } from './manifest/outcomes.ts'
import { paperTargets } from './manifest/paper-targets.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { searchable } from './manifest/searchable.ts'
import { sections } from './manifest/sections.ts'
import { messages } from './messages.ts'
import { MEETINGS_PATH, meetingPath } from './model.ts'
import { calendarRoutes } from './pages/calendar/routes.ts'
import { CALENDAR_FEED_PATH } from './pages/model.ts'
import { nearbyRoutes } from './pages/nearby/routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { meetingPermissions } from './permissions.ts'
import { correctionRoutes } from './preparation/correction/routes.ts'
import { documentRoutes } from './preparation/documents/routes.ts'
import { locationRoutes } from './preparation/location/routes.ts'
import { meetingPages, preparationRoutes } from './preparation/routes.ts'
import { LETTER_QUEUE } from './registration/actions.ts'
import { LAPSE_QUEUE, lapseJob } from './registration/jobs.ts'
import { letterJob } from './registration/letters.ts'
import { registrationRoutes } from './registration/routes.ts'
import { seedMeetings } from './seed.ts'
import { selectForSiteMap } from './store.ts'

export { publishMeeting } from './actions.ts'
export { type Meeting, type MeetingEntry, meetingPath } from './model.ts'
export { Meetings } from './pages/card-views.tsx'
export { meetingCalendarOf } from './pages/feeds.ts'
export { findMeeting, listAnnouncementsById, listMeetingsById } from './store.ts'

/** Meetings: announcement, changes, registration, attendance, calendars. */
export const meetings: Feature = withLinks(
  linkables,
  withDrafts(drafts, meetingPages, {
    name: 'meetings',
    routes: [
      ...pageRoutes,
      ...calendarRoutes,
      ...nearbyRoutes,
      ...registrationRoutes,
      ...deskRoutes,
      ...preparationRoutes,
      ...documentRoutes,
      ...locationRoutes,
      ...correctionRoutes,
      ...changeRoutes,
      ...confirmationRoutes,
      ...attendanceRoutes,
      ...agendaRoutes,
    ],
    navigation: { path: MEETINGS_PATH, label: messages.title, order: 20 },
    sections: { ...sections, meeting: thingDeadlines('meetings', 5) },
    feeds: [{ type: 'text/calendar', path: CALENDAR_FEED_PATH, title: messages.title }],
    journalSource,
    auditNames,
    permissions: meetingPermissions,
    desk,
    deadlines,
    personalData,
    jobs: { [LETTER_QUEUE]: letterJob, [LAPSE_QUEUE]: lapseJob },
    contributions,
    paperTargets,
    privacy,
    retention,
    searchable,
    seed: seedMeetings,
    notificationSources,
    events,
    openItems,
    outcomes,
    siteMap: siteMapOf(selectForSiteMap, meetingPath),
  }),
)
