import { Type } from 'typebox'
import { textIn } from '#domain/base/text.ts'
import { get, notFound, oneOf, page, pageNumber, type Route, type SubjectOf } from '#platform/http/index.ts'
import { may, scopesOf } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { listDrafts } from '../announcement/draft-store.ts'
import { lackingIn } from '../announcement/lacking.ts'
import { draftTitle } from '../announcement/model.ts'
import { meetingPermissions } from '../permissions.ts'
import { ListPage, shows } from './list-views.tsx'
import { MeetingHome } from './meeting-views.tsx'
import { DESK_PAGE } from './model.ts'
import { findDeskMeeting, findOwner, listDeskMeetings } from './store.ts'

const { prepare, announce } = meetingPermissions
const owner: SubjectOf = ({ db }, { slug = '' }) => findOwner(db, slug)

const List = Type.Object({ show: Type.Optional(oneOf(shows)), page: Type.Optional(pageNumber) })

export const listRoutes: readonly Route[] = [
  get('/desk/meetings', { allow: prepare, query: List }, async ({ ctx, frame, actor, language, query }) => {
    const { show = 'ahead' } = query
    const at = Number(query.page ?? 1)
    const scopes = scopesOf(actor, prepare)
    const part = { offset: (at - 1) * DESK_PAGE, limit: DESK_PAGE }
    const now = ctx.now()
    const { drafts, total: draftCount } =
      show === 'drafts' ? await listDrafts(ctx.db, scopes, part) : { drafts: [], total: 0 }
    const { meetings, total } =
      show === 'drafts'
        ? { meetings: [], total: draftCount }
        : await listDeskMeetings(ctx.db, scopes, { when: show, now, ...part })
    if (at > 1 && meetings.length + drafts.length === 0) throw notFound()
    const view = ListPage({
      frame,
      show,
      meetings,
      drafts: drafts.map((draft) => ({
        ...draft,
        title: draftTitle(draft.content, language),
        lacking: lackingIn(draft.content),
        body: textIn(draft.organiser.name, language),
      })),
      page: at,
      pages: Math.max(1, Math.ceil(total / DESK_PAGE)),
      now,
      today: ctx.today(),
      zoneOf: zoneOfTerritory,
    })
    return page(view)
  }),

  get('/desk/meetings/:slug', { allow: prepare, of: owner }, async ({ ctx, frame, actor, params }) => {
    const [meeting, subject] = await Promise.all([
      findDeskMeeting(ctx.db, params.slug ?? ''),
      findOwner(ctx.db, params.slug ?? ''),
    ])
    if (!meeting || !subject) throw notFound()
    const view = MeetingHome({
      frame,
      meeting,
      zone: zoneOfTerritory(meeting.place.code),
      now: ctx.now(),
      today: ctx.today(),
      mayPrepare: may(actor, prepare, subject),
      mayAnnounce: may(actor, announce, subject),
    })
    return page(view)
  }),
]
