import { Type } from 'typebox'
import {
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  paginate,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import { may, scopesOf } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { DESK_PATH, subjectOfMeeting } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { DRAFTS_PATH } from '../preparation/model.ts'
import { findMeetingSubject } from '../responses.ts'
import { DeskMeetingListPage, deskLists } from './list-views.tsx'
import { DeskMeetingPage } from './meeting-views.tsx'
import { DESK_PAGE_SIZE } from './model.ts'
import { findDeskMeeting, listDeskMeetings } from './store.ts'

const { write, publish } = meetingPermissions

const List = Type.Object({ show: Type.Optional(oneOf(deskLists)), page: Type.Optional(pageNumber) })

export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow: write, query: List }, async ({ ctx, frame, actor, language, query }) => {
    const { show = 'ahead' } = query
    if (show === 'drafts') return seeOther(`/${language}${DRAFTS_PATH}`)
    const [scopes, now] = [scopesOf(actor, write), ctx.now()]
    const { meetings, ...found } = await paginate(query.page, DESK_PAGE_SIZE, (range) =>
      listDeskMeetings(ctx.db, scopes, { when: show, now, ...range }),
    )
    const view = DeskMeetingListPage({
      frame,
      show,
      meetings,
      page: found.page,
      pages: found.pages,
      now,
      today: ctx.today(),
      zoneOf: zoneOfTerritory,
    })
    return page(view)
  }),

  get(
    `${DESK_PATH}/:slug`,
    { allow: write, of: findMeetingSubject },
    async ({ ctx, frame, actor, params }) => {
      const meeting = await findDeskMeeting(ctx.db, params.slug ?? '')
      if (!meeting) throw notFound()
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
