import { DESK_POSTS_PER_HOUR, get, notFound, post, type Route, submitForm } from '#platform/http/index.ts'
import { MEETINGS_PATH, meetingPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { findMeetingSubject } from '../responses.ts'
import { markAgenda } from './actions.ts'
import { LiveAgendaQuery, markFieldOf, readMarkForm } from './form.ts'
import { agendaChannel, agendaPath, checkAgenda } from './model.ts'
import { agendaPage } from './responses.ts'
import { findMeetingTimes } from './store.ts'

/** A hall of people in one network, all reloading. */
const CONNECTIONS_PER_MINUTE = 600
const AGENDA_PATH = agendaPath({ slug: ':slug' })
const agendaGuard = { allow: meetingPermissions.agenda, of: findMeetingSubject }

export const agendaRoutes: readonly Route[] = [
  get(AGENDA_PATH, agendaGuard, (request) => agendaPage(request)),

  post(AGENDA_PATH, { ...agendaGuard, perHour: DESK_POSTS_PER_HOUR }, (request) => {
    const { ctx, params, body } = request
    const { slug = '' } = params
    return submitForm(request, readMarkForm(body), {
      act: (marked) => markAgenda(ctx, { slug, ...marked }),
      fieldOf: markFieldOf,
      page: (form) => agendaPage(request, form),
      next: () => agendaPath({ slug }),
    })
  }),

  get(
    `${MEETINGS_PATH}/:slug/live`,
    {
      allow: 'anyone',
      query: LiveAgendaQuery,
      perMinute: CONNECTIONS_PER_MINUTE,
    },
    async ({ ctx, language, params, query }) => {
      const { slug = '' } = params
      const meeting = await findMeetingTimes(ctx.db, slug)
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
