import { refuseForm } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { sha256Hex } from '#platform/crypto/token.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  seeOther,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { MEETINGS_PATH } from '../model.ts'
import { meetingPage } from '../pages/responses.ts'
import { findMeeting } from '../store.ts'
import { cancelRegistration, confirmRegistration, registerForMeeting } from './actions.ts'
import { fieldOf, readRegistrationForm } from './form.ts'
import { registrationPath } from './model.ts'
import { findRegistration } from './store.ts'
import { RegistrationPage, UnknownRegistrationPage } from './views.tsx'

const submitting = {
  allow: 'anyone',
  perHour: VISITOR_POSTS_PER_HOUR,
} as const

async function registrationPage(ctx: Context, frame: Frame, key: string, status = 200): Promise<Reply> {
  const registration = await findRegistration(ctx.db, sha256Hex(key))
  const meeting = registration && (await findMeeting(ctx.db, registration.meetingSlug))
  if (!registration || !meeting) return page(UnknownRegistrationPage({ frame }), 404)
  return page(
    RegistrationPage({
      frame,
      secret: key,
      registration,
      meeting,
      zone: zoneOfTerritory(meeting.place.code),
      now: ctx.now(),
      today: ctx.today(),
    }),
    status,
  )
}

export const registrationRoutes: readonly Route[] = [
  post(`${MEETINGS_PATH}/:slug/register`, submitting, async ({ ctx, frame, language, params, body }) => {
    const slug = params.slug ?? ''
    const meeting = await findMeeting(ctx.db, slug)
    if (!meeting) throw notFound()
    const read = readRegistrationForm(body)
    if (!read.ok) return meetingPage(ctx, frame, meeting, { refused: read.form })
    const registered = await registerForMeeting(ctx, { slug, language, ...read.value })
    if (registered.ok) return seeOther(`/${language}${registrationPath(registered.value.key)}`)
    if (registered.refusal === 'meeting-unknown') throw notFound()
    // Somebody else may have taken the last seat: the page shows the meeting as it is now.
    const now = (await findMeeting(ctx.db, slug)) ?? meeting
    return meetingPage(ctx, frame, now, {
      refused: refuseForm(read.form, registered.refusal, fieldOf),
    })
  }),

  get(`${MEETINGS_PATH}/registrations/:key`, { allow: 'anyone' }, ({ ctx, frame, params }) =>
    registrationPage(ctx, frame, params.key ?? ''),
  ),

  post(`${MEETINGS_PATH}/registrations/:key/cancel`, submitting, async ({ ctx, frame, language, params }) => {
    const key = params.key ?? ''
    const cancelled = await cancelRegistration(ctx, { key })
    if (!cancelled.ok && cancelled.refusal === 'registration-unknown')
      return page(UnknownRegistrationPage({ frame }), 404)
    // The page of the registration says why it cannot be cancelled.
    if (!cancelled.ok && cancelled.refusal === 'arrived') return registrationPage(ctx, frame, key, 409)
    return seeOther(`/${language}${registrationPath(key)}`)
  }),

  // A button and not the link itself, so that scanners of mailboxes confirm nothing.
  post(
    `${MEETINGS_PATH}/registrations/:key/confirm`,
    submitting,
    async ({ ctx, frame, language, params }) => {
      const key = params.key ?? ''
      const confirmed = await confirmRegistration(ctx, { key })
      if (confirmed.ok) return seeOther(`/${language}${registrationPath(key)}`)
      // The page of the registration says why it cannot be confirmed.
      return registrationPage(ctx, frame, key, 409)
    },
  ),
]
