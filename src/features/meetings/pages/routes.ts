import { Type } from 'typebox'
import type { Id } from '#domain/base/id.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { type Topic, topicNames } from '#domain/topic/index.ts'
import { choosePlaceAndBody } from '#features/organisations/index.ts'
import { listTrail } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  file,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  post,
  type Reply,
  type Route,
  readForm,
  seeOther,
} from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { regionOptions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { cancelRegistration, hashOf, registerForMeeting } from '../changes/actions.ts'
import { messages } from '../messages.ts'
import { type Meeting, type MeetingKind, meetingKinds, PAGE_SIZE, registrationPath } from '../model.ts'
import { readContact } from '../registration/contact-model.ts'
import type { Draft, FieldProblem } from '../registration/form-views.tsx'
import { registrationMessages } from '../registration/messages.ts'
import { findRegistration } from '../registration/store.ts'
import { RegistrationPage, UnknownRegistrationPage } from '../registration/views.tsx'
import { findAnnouncement, findMeeting, listMeetings } from '../store.ts'
import { dayPage, monthPage } from './calendar-routes.ts'
import { listAnnouncements } from './calendar-store.ts'
import { calendarOf } from './feeds.ts'
import { aboutOf, addressOf, LIST } from './filter-views.tsx'
import { MeetingsPage } from './list-views.tsx'
import { MeetingPage } from './meeting-views.tsx'

const SHOWS = ['meeting', 'registration', 'organisation', 'person', 'territory'] as const
/** A meeting's own page says under which number the journal has it. */
const PAGE_SHOWS = [...SHOWS, 'journal:meetings'] as const
const CALENDAR = 'text/calendar; charset=utf-8'
const RECENT = 5
const FEED_LIMIT = 500
const DAY_MS = 86_400_000
/** Calendars keep what is over for a while, so that a cancelled or moved meeting does not simply vanish. */
const FEED_DAYS = 90
const REGISTRATIONS_PER_HOUR = 60

const filterFields = {
  territory: Type.Optional(Type.String({ maxLength: 200 })),
  organisation: Type.Optional(Type.String({ maxLength: 200 })),
  kind: Type.Optional(oneOf(meetingKinds)),
  topic: Type.Optional(oneOf(topicNames)),
}
type FilterQuery = {
  readonly territory?: string | undefined
  readonly organisation?: string | undefined
  readonly kind?: MeetingKind | undefined
  readonly topic?: Topic | undefined
}
const Filter = Type.Object(filterFields)
const List = Type.Object({
  ...filterFields,
  when: Type.Optional(oneOf(['ahead', 'past'])),
  page: Type.Optional(pageNumber),
})
const Day = Type.Object({ ...filterFields, page: Type.Optional(pageNumber) })
const Months = Type.Object({
  ...filterFields,
  month: Type.Optional(Type.String({ pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$' })),
})

const choose = async (ctx: Context, { kind, topic, ...named }: FilterQuery) => ({
  ...(await choosePlaceAndBody(ctx, named)),
  kind,
  topic,
})

async function listPage(
  ctx: Context,
  frame: Frame,
  query: FilterQuery & { when?: 'ahead' | 'past'; page?: string },
) {
  const { db } = ctx
  const chosen = await choose(ctx, query)
  const [when, current, now] = [query.when ?? 'ahead', Number(query.page ?? 1), ctx.now()]
  const found = await listMeetings(db, chosen, {
    when,
    now,
    offset: (current - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  })
  if (current > 1 && found.entries.length === 0) throw notFound()
  const pages = Math.max(1, Math.ceil(found.total / PAGE_SIZE))
  const last = when === 'ahead' && current === pages
  const recent = last
    ? await listMeetings(db, chosen, { when: 'past', now, offset: 0, limit: RECENT })
    : undefined
  return page(
    MeetingsPage({
      frame,
      chosen,
      regions: regionOptions[frame.language],
      when,
      meetings: found.entries,
      recent: recent?.entries ?? [],
      page: current,
      pages,
      now,
      today: ctx.today(),
      zoneOf: zoneOfTerritory,
    }),
  )
}

async function meetingPage(
  { ctx, frame }: { readonly ctx: Context; readonly frame: Frame },
  meeting: Meeting,
  draft?: Draft,
): Promise<Reply> {
  const { language } = frame
  const [sections, trail, [record]] = await Promise.all([
    renderSections(ctx, 'meeting', meeting, language),
    listTrail(ctx.db, meeting.place.code),
    listRecords(ctx.db, meeting.id),
  ])
  const view = MeetingPage({
    frame,
    meeting,
    trail,
    record,
    sections,
    zone: zoneOfTerritory(meeting.place.code),
    now: ctx.now(),
    today: ctx.today(),
    about: renderMarkdown(textIn(meeting.about, language)),
    outcome: meeting.outcome ? renderMarkdown(textIn(meeting.outcome, language)) : undefined,
    draft,
  })
  return page(view, draft ? 422 : 200)
}

const Form = Type.Object({
  name: Type.String({ maxLength: 200, problems: { required: 'name-empty', maxLength: 'name-long' } }),
  contact: Type.String({ problems: { required: 'contact-empty' } }),
  waiting: Type.Optional(Type.String()),
})

/** Takes a posted registration: where its link leads, or what is wrong with it. */
async function register(
  ctx: Context,
  language: Language,
  slug: string,
  body: unknown,
): Promise<{ readonly key: string } | { readonly draft: Draft }> {
  const form = readForm(Form, body, registrationMessages)
  const { name = '', contact: typed = '' } = form.typed
  const wrong = (problems: Draft['problems']) => ({ draft: { name, contact: typed, problems } })
  const contact = readContact(typed)
  const contactProblem: { contact?: FieldProblem } =
    typed.trim() === '' || contact ? {} : { contact: 'contact-wrong' }
  if (!form.ok) return wrong({ ...contactProblem, ...form.problems } as Draft['problems'])
  if (!contact) return wrong(contactProblem)
  const mayWait = form.value.waiting === 'yes'
  const wish = { name: form.value.name.replace(/\s+/g, ' '), contact, mayWait, language }
  const taken = await registerForMeeting(ctx, slug, wish)
  if (taken.ok) return taken.value
  if (taken.refusal === 'no-meeting') throw notFound()
  return wrong({ [taken.refusal === 'contact-registered' ? 'contact' : 'register']: taken.refusal })
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

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    meeting: { readonly id: Id<'meeting'> }
  }
}

export const routes: readonly Route[] = [
  get('/meetings', { query: List, shows: SHOWS }, ({ ctx, frame, query }) =>
    listPage(ctx, frame, query as Parameters<typeof listPage>[2]),
  ),

  get('/meetings/calendar', { query: Months, shows: SHOWS }, async ({ ctx, frame, query }) => {
    const { month, ...wanted } = query
    return monthPage(ctx, frame, await choose(ctx, wanted), month)
  }),

  get('/meetings/days/:day', { query: Day, shows: SHOWS }, async ({ ctx, frame, params, query }) => {
    const { page: current = '1', ...wanted } = query
    const which = { day: params.day ?? '', current: Number(current) }
    return dayPage(ctx, frame, await choose(ctx, wanted), which)
  }),

  get('/meetings/calendar.ics', { query: Filter, shows: SHOWS }, async ({ ctx, frame, language, query }) => {
    const chosen = await choose(ctx, query)
    const now = ctx.now()
    const since = new Date(now.getTime() - FEED_DAYS * DAY_MS)
    const meetings = await listAnnouncements(ctx.db, chosen, { now, since, limit: FEED_LIMIT })
    const name = messages.feedTitle[language](aboutOf(chosen, language))
    const path = addressOf(LIST, chosen)
    return file(CALENDAR, calendarOf(meetings, { language, origin: frame.origin, name, path }))
  }),

  get('/meetings/registrations/:key', { allow: 'anyone' }, ({ ctx, frame, params }) =>
    registrationPage(ctx, frame, params.key ?? ''),
  ),

  post(
    '/meetings/registrations/:key/cancel',
    { allow: 'anyone', perHour: REGISTRATIONS_PER_HOUR, changes: ['registration'] },
    async ({ ctx, frame, language, params }) => {
      const key = params.key ?? ''
      const cancelled = await cancelRegistration(ctx, key)
      if (!cancelled.ok && cancelled.refusal === 'no-registration')
        return page(UnknownRegistrationPage({ frame }), 404)
      // The page of her registration says why.
      if (!cancelled.ok && cancelled.refusal === 'arrived') return registrationPage(ctx, frame, key, 409)
      return seeOther(`/${language}${registrationPath(key)}`)
    },
  ),

  get('/meetings/:slug.ics', { shows: SHOWS }, async ({ ctx, frame, language, params }) => {
    const meeting = await findAnnouncement(ctx.db, params.slug ?? '')
    if (!meeting) throw notFound()
    const name = textIn(meeting.title, language)
    const path = `/meetings/${meeting.slug}`
    return file(CALENDAR, calendarOf([meeting], { language, origin: frame.origin, name, path }))
  }),

  get('/meetings/:slug', { shows: PAGE_SHOWS, sections: 'meeting' }, async ({ ctx, frame, params }) => {
    const meeting = await findMeeting(ctx.db, params.slug ?? '')
    if (!meeting) throw notFound()
    return meetingPage({ ctx, frame }, meeting)
  }),

  post(
    '/meetings/:slug/register',
    { allow: 'anyone', perHour: REGISTRATIONS_PER_HOUR, changes: ['registration'] },
    async ({ ctx, frame, language, params, body }) => {
      const slug = params.slug ?? ''
      const answer = await register(ctx, language, slug, body)
      if ('key' in answer) return seeOther(`/${language}${registrationPath(answer.key)}`)
      const meeting = await findMeeting(ctx.db, slug)
      if (!meeting) throw notFound()
      return meetingPage({ ctx, frame }, meeting, answer.draft)
    },
  ),
]
