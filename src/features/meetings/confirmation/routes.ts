import { refuseForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
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
import { peoplePath } from '../attendance/model.ts'
import { findDeskMeeting } from '../desk/store.ts'
import { DESK_PATH } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { findMeetingSubject } from '../responses.ts'
import { confirmPeople, releaseSeats } from './actions.ts'
import { choiceFieldOf, readChoiceForm } from './form.ts'
import { groupUnconfirmed, UNCONFIRMED_SHOWN_MAX, unconfirmedPath } from './model.ts'
import { listUnconfirmed } from './store.ts'
import { UnconfirmedPage, type UnconfirmedPageProps } from './views.tsx'

const confirming = { allow: meetingPermissions.contacts, of: findMeetingSubject } as const
const people = `${DESK_PATH}/:slug/people`

async function unconfirmedPage(
  ctx: Context,
  frame: Frame,
  slug: string,
  refused?: UnconfirmedPageProps['refused'],
): Promise<Reply> {
  const meeting = await findDeskMeeting(ctx.db, slug)
  if (!meeting) throw notFound()
  const groups = groupUnconfirmed(await listUnconfirmed(ctx.db, meeting.id, UNCONFIRMED_SHOWN_MAX))
  const zone = zoneOfTerritory(meeting.place.code)
  return page(UnconfirmedPage({ frame, meeting, zone, groups, refused }), refused ? 422 : 200)
}

/** Who is unconfirmed; confirming them, or releasing their seats. */
export const confirmationRoutes: readonly Route[] = [
  get(`${people}/unconfirmed`, confirming, ({ ctx, frame, params }) =>
    unconfirmedPage(ctx, frame, params.slug ?? ''),
  ),

  post(
    `${people}/unconfirmed`,
    { ...confirming, perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const { slug = '' } = params
      const read = readChoiceForm(body)
      if (!read.ok) return unconfirmedPage(ctx, frame, slug, read.form)
      const { registrations, release } = read.value
      const done = release
        ? await releaseSeats(ctx, { slug, registrations, ...release })
        : await confirmPeople(ctx, { slug, registrations })
      if (done.ok) return seeOther(`/${language}${unconfirmedPath({ slug })}`)
      if (done.refusal === 'meeting-unknown') throw notFound()
      return unconfirmedPage(ctx, frame, slug, refuseForm(read.form, done.refusal, choiceFieldOf))
    },
  ),

  post(
    `${people}/:guest/confirm`,
    { ...confirming, perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, language, params }) => {
      const { slug = '', guest = '' } = params
      if (!isId(guest)) throw notFound()
      const done = await confirmPeople(ctx, { slug, registrations: [guest] })
      if (!done.ok && done.refusal === 'meeting-unknown') throw notFound()
      return seeOther(`/${language}${peoplePath({ slug })}#g-${guest}`)
    },
  ),
]
