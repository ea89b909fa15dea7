import { Type } from 'typebox'
import { emptyForm, refuseForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { pageCount, pageRange } from '#domain/base/pagination.ts'
import type { Language } from '#domain/base/text.ts'
import { batchesPath, countPaper } from '#features/paper-batches/index.ts'
import { type Context, dayOf } from '#platform/context.ts'
import {
  FREQUENT_POSTS_PER_HOUR,
  type Frame,
  get,
  notFound,
  page,
  pageNumber,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  seeOther,
} from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { may } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { groupUnconfirmed, minutesOf, UNCONFIRMED_SHOWN_MAX } from '../confirmation/model.ts'
import { listUnconfirmed } from '../confirmation/store.ts'
import type { DeskMeeting } from '../desk/model.ts'
import { findDeskMeeting } from '../desk/store.ts'
import { DESK_PATH, subjectOfMeeting } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { RETENTION_DAYS } from '../registration/model.ts'
import { findMeetingSubject } from '../responses.ts'
import { admitWalkIn, checkIn, exportGuests, recordAttendance } from './actions.ts'
import { guestFile } from './exports.ts'
import {
  attendanceFieldOf,
  readAttendanceForm,
  readGuestSearchForm,
  readWalkInForm,
  readWalkInIdField,
  walkInFieldOf,
} from './form.ts'
import {
  checkCheckIn,
  GUESTS_PAGE_SIZE,
  type GuestSearch,
  peoplePath,
  SIGN_IN_SHEETS_KIND,
  searchPath,
} from './model.ts'
import { PrintPage } from './print-views.tsx'
import { countTurnout, listGuests } from './store.ts'
import { PeoplePage, type PeoplePageProps } from './views.tsx'

const { door, contacts } = meetingPermissions

const seeing = { allow: door, of: findMeetingSubject }
const checkingIn = { ...seeing, perHour: FREQUENT_POSTS_PER_HOUR } as const
const path = `${DESK_PATH}/:slug/people`

const Search = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  awaited: Type.Optional(Type.Literal('yes')),
  page: Type.Optional(pageNumber),
})

const everybody = readGuestSearchForm({})

/** The meeting of an address, and whether the person may see contacts. */
async function getOpenedMeeting(ctx: Context, slug = '') {
  const meeting = await findDeskMeeting(ctx.db, slug)
  if (!meeting) throw notFound()
  return { meeting, seesContacts: may(ctx.actor, contacts, subjectOfMeeting(meeting)) }
}

const erasedOn = ({ endsAt }: DeskMeeting): LocalDate => addDays(dayOf(endsAt), RETENTION_DAYS + 1)

async function peoplePage(
  ctx: Context,
  frame: Frame,
  slug: string,
  search: GuestSearch,
  refused: Pick<PeoplePageProps, 'walkIn' | 'attendance'> = {},
): Promise<Reply> {
  const { meeting, seesContacts } = await getOpenedMeeting(ctx, slug)
  const sheets = { kind: SIGN_IN_SHEETS_KIND, id: meeting.id }
  // By hand and without 404 beyond the last page: the list of those who are awaited shrinks while they arrive.
  const [{ guests, total }, turnout, paper, unconfirmed] = await Promise.all([
    listGuests(ctx.db, meeting.id, { ...search, ...pageRange(search.page, GUESTS_PAGE_SIZE) }),
    countTurnout(ctx.db, meeting.id),
    countPaper(ctx, sheets),
    listUnconfirmed(ctx.db, meeting.id, UNCONFIRMED_SHOWN_MAX),
  ])
  const state = checkCheckIn(meeting, ctx.now())
  const view = PeoplePage({
    frame,
    meeting,
    zone: zoneOfTerritory(meeting.place.code),
    turnout,
    paper: { path: batchesPath(sheets), ...paper },
    guests: guests.map((guest) => ({ ...guest, contact: seesContacts ? guest.contact : null })),
    total,
    pages: pageCount(total, GUESTS_PAGE_SIZE),
    search,
    unconfirmed: {
      count: turnout.unconfirmed,
      bursts: groupUnconfirmed(unconfirmed).bursts.map((burst) => ({
        count: burst.people.length,
        minutes: minutesOf(burst),
      })),
    },
    mayConfirm: seesContacts,
    checkIn: state.ok ? 'open' : state.refusal,
    erasedOn: erasedOn(meeting),
    newId: newId(ctx.now()),
    ...refused,
  })
  return page(view, refused.walkIn || refused.attendance ? 422 : 200)
}

async function addPerson({ ctx, frame, language, params, body }: Posted): Promise<Reply> {
  const { slug = '' } = params
  // Only the page makes this id, and no field can be wrong about it.
  if (!isId(readWalkInIdField(body))) throw notFound()
  const read = readWalkInForm(body)
  if (!read.ok) return peoplePage(ctx, frame, slug, everybody, { walkIn: read.form })
  const admitted = await admitWalkIn(ctx, { slug, language, ...read.value })
  if (admitted.ok) return seeOther(`/${language}${peoplePath({ slug })}#g-${admitted.value.id}`)
  if (admitted.refusal === 'meeting-unknown') throw notFound()
  const walkIn = refuseForm(read.form, admitted.refusal, walkInFieldOf)
  return peoplePage(ctx, frame, slug, everybody, { walkIn })
}

type Posted = Pick<RouteRequest, 'ctx' | 'frame' | 'language' | 'params' | 'body'>

const setArrived =
  (arrived: boolean) =>
  async ({ ctx, frame, language, params, body }: Posted) => {
    const { slug = '', guest = '' } = params
    if (!isId(guest)) throw notFound()
    const done = await checkIn(ctx, { slug, registration: guest, arrived })
    const search = readGuestSearchForm(body)
    if (!done.ok) {
      if (done.refusal === 'not-a-guest' || done.refusal === 'meeting-unknown') throw notFound()
      const walkIn = refuseForm(emptyForm, done.refusal, walkInFieldOf)
      return peoplePage(ctx, frame, slug, search, { walkIn })
    }
    // Back to the same person in the same list.
    return seeOther(`/${language}${searchPath({ slug }, search)}#g-${guest}`)
  }

async function saveAttendance({ ctx, frame, language, params, body }: Posted): Promise<Reply> {
  const { slug = '' } = params
  const read = readAttendanceForm(body)
  if (!read.ok) return peoplePage(ctx, frame, slug, everybody, { attendance: read.form })
  const recorded = await recordAttendance(ctx, { slug, attended: read.value })
  if (recorded.ok) return seeOther(`/${language}${peoplePath({ slug })}#attendance`)
  if (recorded.refusal === 'meeting-unknown') throw notFound()
  const attendance = refuseForm(read.form, recorded.refusal, attendanceFieldOf)
  return peoplePage(ctx, frame, slug, everybody, { attendance })
}

async function downloadGuests(
  ctx: Context,
  language: Language,
  slug: string,
  as: 'csv' | 'xlsx',
): Promise<Reply> {
  const { meeting } = await getOpenedMeeting(ctx, slug)
  const exported = await exportGuests(ctx, { slug, as })
  if (!exported.ok) throw notFound()
  const { guests, withContacts } = exported.value
  return guestFile(meeting, guests, {
    as,
    language,
    withContacts,
    demonstration: ctx.demonstration,
  })
}

export const attendanceRoutes: readonly Route[] = [
  get(`${path}.csv`, { ...seeing, fresh: true }, ({ ctx, language, params }) =>
    downloadGuests(ctx, language, params.slug ?? '', 'csv'),
  ),
  get(`${path}.xlsx`, { ...seeing, fresh: true }, ({ ctx, language, params }) =>
    downloadGuests(ctx, language, params.slug ?? '', 'xlsx'),
  ),
  get(`${path}/print`, { ...seeing, fresh: true }, async ({ ctx, frame, params }) => {
    const { meeting } = await getOpenedMeeting(ctx, params.slug)
    const exported = await exportGuests(ctx, { slug: meeting.slug, as: 'print' })
    if (!exported.ok) throw notFound()
    const { guests } = exported.value
    return page(PrintPage({ frame, meeting, guests, zone: zoneOfTerritory(meeting.place.code) }))
  }),
  get(path, { ...seeing, query: Search }, ({ ctx, frame, params, query }) =>
    peoplePage(ctx, frame, params.slug ?? '', readGuestSearchForm(query)),
  ),
  post(path, checkingIn, addPerson),
  post(`${path}/:guest/arrive`, checkingIn, setArrived(true)),
  post(`${path}/:guest/undo`, checkingIn, setArrived(false)),
  post(`${DESK_PATH}/:slug/attendance`, { ...seeing, perHour: FREQUENT_POSTS_PER_HOUR }, saveAttendance),
]
