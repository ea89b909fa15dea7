import { Type } from 'typebox'
import type { Context } from '#platform/context.ts'
import {
  DESK_POSTS_PER_HOUR,
  type Frame,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { DESK_PATH, MEETINGS_PATH, meetingPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { findMeetingSubject } from '../responses.ts'
import { findMeeting } from '../store.ts'
import { markAgenda } from './actions.ts'
import { readMarkForm } from './form.ts'
import { agendaChannel, agendaPath, checkAgenda, type MarkRefusal } from './model.ts'
import { findTimes, listItemTimes } from './store.ts'
import { AgendaPage } from './views.tsx'

/** A hall of people in one network, all reloading. */
const CONNECTIONS_PER_MINUTE = 600
const path = `${DESK_PATH}/:slug/agenda`
const marking = { allow: meetingPermissions.agenda, of: findMeetingSubject }

async function agendaPage(ctx: Context, frame: Frame, slug = '', refused?: MarkRefusal): Promise<Reply> {
  const meeting = await findMeeting(ctx.db, slug)
  if (!meeting) throw notFound()
  const items = await listItemTimes(ctx.db, meeting.id)
  const open = checkAgenda(meeting, ctx.now())
  const view = AgendaPage({
    frame,
    meeting,
    items,
    zone: zoneOfTerritory(meeting.place.code),
    closed: open.ok ? undefined : open.refusal,
    refused,
  })
  return page(view, refused === undefined ? 200 : refused === 'changed-meanwhile' ? 409 : 422)
}

export const agendaRoutes: readonly Route[] = [
  get(path, marking, ({ ctx, frame, params }) => agendaPage(ctx, frame, params.slug)),

  post(path, { ...marking, perHour: DESK_POSTS_PER_HOUR }, async ({ ctx, frame, language, params, body }) => {
    const { slug = '' } = params
    const { mark, seen } = readMarkForm(body)
    if (!mark) return agendaPage(ctx, frame, slug, 'item-unknown')
    const marked = await markAgenda(ctx, { slug, mark, seen })
    if (marked.ok) return seeOther(`/${language}${agendaPath({ slug })}`)
    const { refusal } = marked
    if (refusal === 'meeting-unknown') throw notFound()
    // The page says on its own why nothing can be marked now.
    if (refusal === 'meeting-cancelled' || refusal === 'agenda-early' || refusal === 'agenda-over')
      return seeOther(`/${language}${agendaPath({ slug })}`)
    return agendaPage(ctx, frame, slug, refusal)
  }),

  get(
    `${MEETINGS_PATH}/:slug/live`,
    {
      allow: 'anyone',
      query: Type.Object({ since: Type.Optional(Type.String({ maxLength: 40 })) }),
      perMinute: CONNECTIONS_PER_MINUTE,
    },
    async ({ ctx, language, params, query }) => {
      const { slug = '' } = params
      const meeting = await findTimes(ctx.db, slug)
      if (!meeting || !checkAgenda(meeting, ctx.now()).ok) throw notFound()
      return {
        kind: 'live',
        channel: agendaChannel({ slug }),
        since: query.since,
        page: `/${language}${meetingPath({ slug })}`,
      }
    },
  ),
]
