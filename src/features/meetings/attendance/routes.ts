import { Type } from 'typebox'
import { isId } from '#domain/base/id.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { type Context, dayOf } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  type Asked as Posted,
  page,
  pageNumber,
  post,
  type Reply,
  type Route,
  readForm,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { may } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { type Row, writeCsv, writeXlsx, XLSX_TYPE } from '#platform/spreadsheet/index.ts'
import { wallClock } from '#ui/format/index.ts'
import { messages as words } from '../desk/messages.ts'
import { type DeskMeeting, type Guest, openDoor, PEOPLE_DAYS, PEOPLE_PAGE, readCount } from '../desk/model.ts'
import { findDeskMeeting, findOwner } from '../desk/store.ts'
import { meetingPermissions } from '../permissions.ts'
import { readContact } from '../registration/contact-model.ts'
import { admitNewcomer, checkIn, recordAttendance, takeList } from './actions.ts'
import { PrintPage, standingOf } from './print-views.tsx'
import { countTurnout, listGuests } from './store.ts'
import { type Asked, addressOf, type PeopleDraft, PeoplePage, peoplePath } from './views.tsx'

const { door, contacts } = meetingPermissions

const PRESSES_PER_HOUR = 6000
const owner: SubjectOf = ({ db }, { slug = '' }) => findOwner(db, slug)
const guarded = { allow: door, of: owner }

const List = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  awaited: Type.Optional(Type.Literal('yes')),
  page: Type.Optional(pageNumber),
})

const askedOf = (given: Readonly<Record<string, unknown>>): Asked => {
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  const at = Number(text('page'))
  return {
    words: text('q').slice(0, 100).trim(),
    awaited: text('awaited') === 'yes',
    page: Number.isSafeInteger(at) && at > 0 && at < 1_000_000 ? at : 1,
  }
}

/** The meeting of an address, and whether this person may see contacts. The route has asked whether she may be here. */
async function meetingAt(ctx: Context, slug = '') {
  const [meeting, subject] = await Promise.all([findDeskMeeting(ctx.db, slug), findOwner(ctx.db, slug)])
  if (!meeting || !subject) throw notFound()
  return { meeting, known: may(ctx.actor, contacts, subject) }
}

const erasedOn = ({ endsAt }: DeskMeeting): LocalDate => addDays(dayOf(endsAt), PEOPLE_DAYS + 1)

async function peoplePage(
  ctx: Context,
  frame: Frame,
  slug = '',
  asked: Asked,
  draft?: PeopleDraft,
): Promise<Reply> {
  const { meeting, known } = await meetingAt(ctx, slug)
  const [{ guests, total }, turnout] = await Promise.all([
    listGuests(ctx.db, meeting.id, {
      ...asked,
      offset: (asked.page - 1) * PEOPLE_PAGE,
      limit: PEOPLE_PAGE,
    }),
    countTurnout(ctx.db, meeting.id),
  ])
  const opened = openDoor(meeting, ctx.now())
  const view = PeoplePage({
    frame,
    meeting,
    zone: zoneOfTerritory(meeting.place.code),
    turnout,
    guests: guests.map((guest) => ({ ...guest, contact: known ? guest.contact : null })),
    total,
    pages: Math.max(1, Math.ceil(total / PEOPLE_PAGE)),
    asked,
    door: opened.ok ? 'open' : opened.refusal,
    erasedOn: erasedOn(meeting),
    mayExport: true,
    newId: newId(ctx.now()),
    draft,
  })
  return page(view, draft ? 422 : 200)
}

const Newcomer = Type.Object({
  id: Type.String({ maxLength: 36, problems: { otherwise: 'name-empty' } }),
  name: Type.String({ maxLength: 200, problems: { required: 'name-empty', maxLength: 'name-long' } }),
  contact: Type.Optional(Type.String()),
})

async function admit(ctx: Context, frame: Frame, language: Language, slug: string, body: unknown) {
  const form = readForm(Newcomer, body, words)
  const { contact: typed = '', id = '' } = form.typed
  const contact = typed.trim() === '' ? undefined : readContact(typed)
  const wrongContact = typed.trim() !== '' && !contact
  if (!form.ok || wrongContact || !isId(id)) {
    const problems = {
      ...(form.ok ? {} : form.problems),
      ...(wrongContact ? { contact: 'contact-wrong' as const } : {}),
    }
    return peoplePage(ctx, frame, slug, askedOf({}), {
      typed: { ...form.typed, ...(isId(id) ? {} : { id: '' }) },
      problems: Object.keys(problems).length > 0 ? problems : { name: 'name-empty' },
    })
  }
  const name = form.value.name.replace(/\s+/g, ' ')
  const admitted = await admitNewcomer(ctx, slug, { id, name, contact, language })
  if (!admitted.ok && admitted.refusal === 'no-meeting') throw notFound()
  const anchor = admitted.ok ? `#g-${admitted.value.id}` : ''
  return seeOther(`/${language}${peoplePath({ slug })}${anchor}`)
}

type Pressed = Pick<Posted, 'ctx' | 'language' | 'params' | 'body'>

const press =
  (arrived: boolean) =>
  async ({ ctx, language, params, body }: Pressed) => {
    const { slug = '', guest = '' } = params
    if (!isId(guest)) throw notFound()
    const done = await checkIn(ctx, slug, guest, arrived)
    if (!done.ok && (done.refusal === 'no-guest' || done.refusal === 'no-meeting')) throw notFound()
    const back = addressOf({ slug }, askedOf((body ?? {}) as Readonly<Record<string, unknown>>))
    return seeOther(`/${language}${back}#g-${guest}`)
  }

/** The list as a table: its head, then a row a person. */
function tableOf(guests: readonly Guest[], meeting: DeskMeeting, language: Language, known: boolean): Row[] {
  const zone = zoneOfTerritory(meeting.place.code)
  const clock = (at: Date | null) => {
    if (!at) return null
    const { day, time } = wallClock(at.toISOString(), zone)
    return `${day} ${time}`
  }
  const head = [
    words.number,
    words.name,
    ...(known ? [words.contact] : []),
    words.standing,
    words.registeredAt,
    words.arrivedAt,
  ]
  return [
    head.map((label) => label[language]),
    ...guests.map((guest, index) => [
      index + 1,
      guest.name,
      ...(known ? [guest.contact] : []),
      standingOf(guest)[language],
      clock(guest.registeredAt),
      clock(guest.arrivedAt),
    ]),
  ]
}

async function exported(ctx: Context, language: Language, slug: string, as: 'csv' | 'xlsx'): Promise<Reply> {
  const { meeting, known } = await meetingAt(ctx, slug)
  const guests = await takeList(ctx, meeting, as, known)
  const rows = tableOf(guests, meeting, language, known)
  const headers = {
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${slug}.${as}"`,
  }
  if (as === 'csv') return { kind: 'file', type: 'text/csv; charset=utf-8', body: writeCsv(rows), headers }
  const body = await writeXlsx(textIn(meeting.title, language), rows)
  return { kind: 'bytes', type: XLSX_TYPE, body, headers }
}

export const peopleRoutes: readonly Route[] = [
  get('/desk/meetings/:slug/people.csv', guarded, ({ ctx, language, params }) =>
    exported(ctx, language, params.slug ?? '', 'csv'),
  ),
  get('/desk/meetings/:slug/people.xlsx', guarded, ({ ctx, language, params }) =>
    exported(ctx, language, params.slug ?? '', 'xlsx'),
  ),
  get('/desk/meetings/:slug/people/print', guarded, async ({ ctx, frame, params }) => {
    const { meeting } = await meetingAt(ctx, params.slug)
    const guests = await takeList(ctx, meeting, 'print', false)
    return page(PrintPage({ frame, meeting, guests, zone: zoneOfTerritory(meeting.place.code) }))
  }),
  get('/desk/meetings/:slug/people', { ...guarded, query: List }, ({ ctx, frame, params, query }) =>
    peoplePage(ctx, frame, params.slug, askedOf(query)),
  ),
  post(
    '/desk/meetings/:slug/people',
    { ...guarded, perHour: PRESSES_PER_HOUR, changes: ['registration'] },
    ({ ctx, frame, language, params, body }) => admit(ctx, frame, language, params.slug ?? '', body),
  ),
  post(
    '/desk/meetings/:slug/people/:guest/arrive',
    { ...guarded, perHour: PRESSES_PER_HOUR, changes: ['registration'] },
    press(true),
  ),
  post(
    '/desk/meetings/:slug/people/:guest/undo',
    { ...guarded, perHour: PRESSES_PER_HOUR, changes: ['registration'] },
    press(false),
  ),
  post(
    '/desk/meetings/:slug/attendance',
    { ...guarded, perHour: PRESSES_PER_HOUR, changes: ['meeting'] },
    async ({ ctx, frame, language, params, body }) => {
      const { slug = '' } = params
      const typed = String((body as Record<string, unknown> | null)?.attended ?? '').slice(0, 20)
      const wrong = (problem: 'count-wrong' | 'not-yet' | 'meeting-cancelled') =>
        peoplePage(ctx, frame, slug, askedOf({}), {
          typed: { attended: typed },
          problems: { attended: problem },
        })
      const attended = readCount(typed)
      if (attended === undefined) return wrong('count-wrong')
      const recorded = await recordAttendance(ctx, slug, attended)
      if (recorded.ok) return seeOther(`/${language}${peoplePath({ slug })}#attendance`)
      if (recorded.refusal === 'no-meeting') throw notFound()
      return wrong(recorded.refusal)
    },
  ),
]
