import { Type } from 'typebox'
import { get, oneOf, page, pageNumber, paginate, type Route, seeOther } from '#platform/http/index.ts'
import { may, scopesOf } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { DESK_PATH, meetingDeskPath, subjectOfMeeting } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { DRAFTS_PATH } from '../preparation/model.ts'
import { findMeetingSubject, getDeskMeeting } from '../responses.ts'
import { DeskMeetingListPage } from './list-views.tsx'
import { DeskMeetingPage } from './meeting-views.tsx'
import { DESK_PAGE_SIZE, deskLists } from './model.ts'
import { listDeskMeetings } from './store.ts'

const { write, publish } = meetingPermissions

/** Which meetings the list of the desk shows; its drafts have a page of their own. */
const DeskMeetingFilterAndPage = Type.Object({
  show: Type.Optional(oneOf(deskLists)),
  page: Type.Optional(pageNumber),
})

export const deskRoutes: readonly Route[] = [
  get(
    DESK_PATH,
    { allow: write, query: DeskMeetingFilterAndPage },
    async ({ ctx, frame, actor, language, query }) => {
      const { show = 'ahead' } = query
      if (show === 'drafts') return seeOther(`/${language}${DRAFTS_PATH}`)
      const [scopes, now] = [scopesOf(actor, write), ctx.now()]
      const found = await paginate(query.page, DESK_PAGE_SIZE, (range) =>
        listDeskMeetings(ctx.db, scopes, { when: show, now, ...range }),
      )
      const view = DeskMeetingListPage({
        frame,
        show,
        ...found,
        now,
        today: ctx.today(),
        zoneOf: zoneOfTerritory,
      })
      return page(view)
    },
  ),

  get(
    meetingDeskPath({ slug: ':slug' }),
    { allow: write, of: findMeetingSubject },
    async ({ ctx, frame, actor, params }) => {
      const meeting = await getDeskMeeting(ctx, params.slug)
      const subject = subjectOfMeeting(meeting)
      const view = DeskMeetingPage({
        frame,
        meeting,
        zone: zoneOfTerritory(meeting.place.code),
        now: ctx.now(),
        today: ctx.today(),
        mayPrepare: may(actor, write, subject),
        mayAnnounce: may(actor, publish, subject),
      })
      return page(view)
    },
  ),
]
