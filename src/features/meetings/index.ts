import { thingDeadlines } from '#features/deadlines/index.ts'
import { withDrafts } from '#features/drafts/index.ts'
import { withLinks } from '#features/links/index.ts'
import { withRegistrations } from '#features/registrations/index.ts'
import { withWithdrawals } from '#features/withdrawals/index.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { agendaRoutes } from './agenda/routes.ts'
import { changeRoutes } from './changes/routes.ts'
import { TITLE_KEYS_QUEUE, titleKeysJob } from './desk/jobs.ts'
import { deskRoutes } from './desk/routes.ts'
import { auditNames } from './manifest/audit-names.ts'
import { deadlines } from './manifest/deadlines.ts'
import { desk } from './manifest/desk.ts'
import { drafts } from './manifest/drafts.ts'
import { events } from './manifest/events.ts'
import { journalSource } from './manifest/journal-source.ts'
import { linkables } from './manifest/linkables.ts'
import { notificationSources } from './manifest/notification-sources.ts'
import { openItems } from './manifest/open-items.ts'
import { outcomes } from './manifest/outcomes.ts'
import { privacy } from './manifest/privacy.ts'
import { registrationTargets } from './manifest/registration-targets.ts'
import { searchable } from './manifest/searchable.ts'
import { sections } from './manifest/sections.ts'
import { withdrawables } from './manifest/withdrawables.ts'
import { messages } from './messages.ts'
import { MEETINGS_PATH, meetingPath } from './model.ts'
import { calendarRoutes } from './pages/calendar/routes.ts'
import { meetingPage } from './pages/meeting/responses.ts'
import { CALENDAR_FEED_PATH } from './pages/model.ts'
import { nearbyRoutes } from './pages/nearby/routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { meetingPermissions } from './permissions.ts'
import { correctionRoutes } from './preparation/correction/routes.ts'
import { documentRoutes } from './preparation/documents/routes.ts'
import { locationRoutes } from './preparation/location/routes.ts'
import { meetingPages, preparationRoutes } from './preparation/routes.ts'
import { seedMeetings } from './seed.ts'
import { selectForSiteMap } from './store.ts'

export { DESK_PATH as MEETINGS_DESK_PATH, type Meeting, type MeetingListItem, meetingPath } from './model.ts'
export { Meetings } from './pages/card-views.tsx'
export { meetingCalendarOf } from './pages/feeds.ts'
export { publishMeeting } from './publication/actions.ts'
export { findMeeting, listAnnouncementsById, listMeetingsById } from './store.ts'

/** Meetings: announcement, changes, registration, attendance, calendars. */
export const meetings: Feature = defineFeature(
  {
    name: 'meetings',
    routes: [
      ...pageRoutes,
      ...calendarRoutes,
      ...nearbyRoutes,
      ...deskRoutes,
      ...preparationRoutes,
      ...documentRoutes,
      ...locationRoutes,
      ...correctionRoutes,
      ...changeRoutes,
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
    jobs: { [TITLE_KEYS_QUEUE]: titleKeysJob },
    privacy,
    searchable,
    seed: seedMeetings,
    notificationSources,
    events,
    openItems,
    outcomes,
    siteMap: siteMapOf(selectForSiteMap, meetingPath),
  },
  withDrafts(drafts, meetingPages),
  withRegistrations(registrationTargets, meetingPage),
  withLinks(linkables),
  withWithdrawals(withdrawables),
)
