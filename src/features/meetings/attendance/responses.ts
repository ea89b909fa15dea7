import { emptyForm, type FormState } from '#domain/base/form.ts'
import { addDays } from '#domain/base/local-date.ts'
import { pageCount, pageRange } from '#domain/base/pagination.ts'
import { batchesPath, countPaper } from '#features/paper-batches/index.ts'
import { dayOf } from '#platform/context.ts'
import { formPage, notFound, page, type SignedInRequest } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { may } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { groupUnconfirmed, minutesOf, UNCONFIRMED_SHOWN_MAX } from '../confirmation/model.ts'
import { listUnconfirmed } from '../confirmation/store.ts'
import { subjectOfMeeting } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { RETENTION_DAYS } from '../registration/model.ts'
import { getDeskMeeting } from '../responses.ts'
import { exportAttendees } from './actions.ts'
import { attendeeFile } from './exports.ts'
import type { AttendanceProblem } from './messages.ts'
import {
  ATTENDEES_PAGE_SIZE,
  type AttendeeFilter,
  checkCheckIn,
  everybody,
  SIGN_IN_SHEETS_KIND,
} from './model.ts'
import { PrintPage } from './print-views.tsx'
import { countTurnout, listAttendees } from './store.ts'
import { AttendeesPage } from './views.tsx'

/** The list at the door. Its forms have fields of different names, so that one form says which of them was refused. */
export async function attendeesPage(
  { ctx, frame, actor, params }: SignedInRequest,
  form: FormState<AttendanceProblem> = emptyForm,
  filter: AttendeeFilter = everybody,
) {
  const meeting = await getDeskMeeting(ctx, params.slug)
  const seesContacts = may(actor, meetingPermissions.contacts, subjectOfMeeting(meeting))
  const sheets = { kind: SIGN_IN_SHEETS_KIND, id: meeting.id }
  // By hand and without 404 beyond the last page: the list of those who are awaited shrinks while they arrive.
  const [{ items, total }, turnout, paper, unconfirmed] = await Promise.all([
    listAttendees(ctx.db, meeting.id, { ...filter, ...pageRange(filter.page, ATTENDEES_PAGE_SIZE) }),
    countTurnout(ctx.db, meeting.id),
    countPaper(ctx, sheets),
    listUnconfirmed(ctx.db, meeting.id, UNCONFIRMED_SHOWN_MAX),
  ])
  const state = checkCheckIn(meeting, ctx.now())
  const view = AttendeesPage({
    frame,
    meeting,
    zone: zoneOfTerritory(meeting.place.code),
    turnout,
    paper: { path: batchesPath(sheets), ...paper },
    items: items.map((attendee) => ({ ...attendee, contact: seesContacts ? attendee.contact : null })),
    total,
    pages: pageCount(total, ATTENDEES_PAGE_SIZE),
    filter,
    unconfirmed: {
      count: turnout.unconfirmed,
      bursts: groupUnconfirmed(unconfirmed).bursts.map((burst) => ({
        count: burst.registrations.length,
        minutes: minutesOf(burst),
      })),
    },
    mayConfirm: seesContacts,
    checkIn: state.ok ? 'open' : state.refusal,
    erasedOn: addDays(dayOf(meeting.endsAt), RETENTION_DAYS + 1),
    newId: newId(ctx.now()),
    form,
  })
  return formPage(view, form)
}

/** The whole list as a file. */
export async function attendeeDownload({ ctx, language, params }: SignedInRequest, as: 'csv' | 'xlsx') {
  const meeting = await getDeskMeeting(ctx, params.slug)
  const exported = await exportAttendees(ctx, { slug: meeting.slug, as })
  if (!exported.ok) throw notFound()
  const { attendees, withContacts } = exported.value
  return attendeeFile(meeting, attendees, { as, language, withContacts, demonstration: ctx.demonstration })
}

/** The whole list on paper, with space for signatures. */
export async function attendeesPrintPage({ ctx, frame, params }: SignedInRequest) {
  const meeting = await getDeskMeeting(ctx, params.slug)
  const exported = await exportAttendees(ctx, { slug: meeting.slug, as: 'print' })
  if (!exported.ok) throw notFound()
  const { attendees } = exported.value
  return page(PrintPage({ frame, meeting, attendees, zone: zoneOfTerritory(meeting.place.code) }))
}
