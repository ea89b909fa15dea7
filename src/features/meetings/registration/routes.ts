import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  readForm,
  seeOther,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { meetingPage } from '../pages/routes.ts'
import { findMeeting } from '../store.ts'
import { cancelRegistration, hashOf, registerForMeeting } from './actions.ts'
import { readContact } from './contact-model.ts'
import type { FieldProblem, RegistrationForm } from './form-views.tsx'
import { registrationMessages } from './messages.ts'
import { registrationPath } from './model.ts'
import { findRegistration } from './store.ts'
import { RegistrationPage, UnknownRegistrationPage } from './views.tsx'

const REGISTRATIONS_PER_HOUR = 60
const submitting = {
  allow: 'anyone',
  perHour: REGISTRATIONS_PER_HOUR,
} as const

const Form = Type.Object({
  name: Type.String({ maxLength: 200, problems: { required: 'name-empty', maxLength: 'name-long' } }),
  contact: Type.String({ problems: { required: 'contact-empty' } }),
  waiting: Type.Optional(Type.String()),
})

/** Registers with a posted form: the key of the registration, or the form with what is wrong. */
async function register(
  ctx: Context,
  language: Language,
  slug: string,
  body: FormFields,
): Promise<{ readonly key: string } | { readonly refused: RegistrationForm }> {
  const form = readForm(Form, body, registrationMessages)
  const { name = '', contact: typed = '' } = form.typed
  const wrong = (problems: RegistrationForm['problems']) => ({ refused: { name, contact: typed, problems } })
  const contact = readContact(typed)
  const contactProblem: { contact?: FieldProblem } =
    typed.trim() === '' || contact ? {} : { contact: 'contact-wrong' }
  if (!form.ok) return wrong({ ...contactProblem, ...form.problems } as RegistrationForm['problems'])
  if (!contact) return wrong(contactProblem)
  const registered = await registerForMeeting(ctx, {
    slug,
    name: form.value.name.replace(/\s+/g, ' '),
    contact,
    mayWait: form.value.waiting === 'yes',
    language,
  })
  if (registered.ok) return registered.value
  const { refusal } = registered
  if (refusal === 'no-meeting') throw notFound()
  return wrong({ [refusal === 'contact-registered' ? 'contact' : 'register']: refusal })
}

async function registrationPage(ctx: Context, frame: Frame, key: string, status = 200): Promise<Reply> {
  const registration = await findRegistration(ctx.db, hashOf(key))
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
  post('/meetings/:slug/register', submitting, async ({ ctx, frame, language, params, body }) => {
    const slug = params.slug ?? ''
    const result = await register(ctx, language, slug, body)
    if ('key' in result) return seeOther(`/${language}${registrationPath(result.key)}`)
    const meeting = await findMeeting(ctx.db, slug)
    if (!meeting) throw notFound()
    return meetingPage(ctx, frame, meeting, { refused: result.refused })
  }),

  get('/meetings/registrations/:key', { allow: 'anyone' }, ({ ctx, frame, params }) =>
    registrationPage(ctx, frame, params.key ?? ''),
  ),

  post('/meetings/registrations/:key/cancel', submitting, async ({ ctx, frame, language, params }) => {
    const key = params.key ?? ''
    const cancelled = await cancelRegistration(ctx, { key })
    if (!cancelled.ok && cancelled.refusal === 'no-registration')
      return page(UnknownRegistrationPage({ frame }), 404)
    // The page of the registration says why it cannot be cancelled.
    if (!cancelled.ok && cancelled.refusal === 'arrived') return registrationPage(ctx, frame, key, 409)
    return seeOther(`/${language}${registrationPath(key)}`)
  }),
]
