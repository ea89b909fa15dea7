import { emptyForm, type FormState } from '#domain/base/form.ts'
import { addDays } from '#domain/base/local-date.ts'
import { pageCount, pageRange } from '#domain/base/pagination.ts'
import { batchesPath, countPaper } from '#features/paper-batches/index.ts'
import { dayOf } from '#platform/context.ts'
import { formPage, notFound, page, type SignedInRequest } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { may } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { durationMinutesOf, groupUnconfirmed, UNCONFIRMED_SHOWN_MAX } from '../confirmation/model.ts'
import { listUnconfirmed } from '../confirmation/store.ts'
import type { RegistrationTargetKind } from '../kinds.ts'
import { erasedAt, RETENTION_DAYS, subjectOfRegistrationTarget } from '../model.ts'
import { getRegistrationTarget } from '../responses.ts'
import { exportAttendees } from './actions.ts'
import { attendeeFile } from './exports.ts'
import type { AttendanceProblem } from './messages.ts'
import { ATTENDEES_PAGE_SIZE, type AttendeeFilter, allAttendees, checkCheckIn } from './model.ts'
import { PrintPage } from './print-views.tsx'
import { countTurnout, listAttendees } from './store.ts'
import { AttendeesPage } from './views.tsx'

/** The list at the door. Its forms have fields of different names, so that one form says which of them was refused. */
export async function attendeesPage(
  kind: RegistrationTargetKind,
  { ctx, frame, actor, params }: SignedInRequest,
  form: FormState<AttendanceProblem> = emptyForm,
  filter: AttendeeFilter = allAttendees,
) {
  const target = await getRegistrationTarget(ctx, kind, params.slug)
  const seesContacts = may(actor, kind.permissions.contacts, subjectOfRegistrationTarget(target))
  const sheets = { kind: kind.sheetsKind, id: target.id }
  const isErased = erasedAt(target) <= ctx.now()
  // By hand and without 404 beyond the last page: the list of those who are awaited shrinks while they arrive.
  const [{ items, total }, turnout, paper, unconfirmed] = await Promise.all([
    isErased
      ? { items: [], total: 0 }
      : listAttendees(ctx.db, target.id, { ...filter, ...pageRange(filter.page, ATTENDEES_PAGE_SIZE) }),
    countTurnout(ctx.db, target.id),
    countPaper(ctx, sheets),
    listUnconfirmed(ctx.db, target.id, UNCONFIRMED_SHOWN_MAX),
  ])
  const state = checkCheckIn(target, ctx.now())
  const view = AttendeesPage({
    frame,
    kind,
    target,
    zone: zoneOfTerritory(target.place.code),
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
        minutes: durationMinutesOf(burst),
      })),
    },
    mayConfirm: seesContacts,
    checkIn: state.ok ? 'open' : state.refusal,
    erasedOn: isErased ? undefined : addDays(dayOf(target.endsAt), RETENTION_DAYS + 1),
    newId: newId(ctx.now()),
    form,
  })
  return formPage(view, form)
}

/** The whole list as a file. */
export async function attendeeDownload(
  kind: RegistrationTargetKind,
  { ctx, language, params }: SignedInRequest,
  as: 'csv' | 'xlsx',
) {
  const target = await getRegistrationTarget(ctx, kind, params.slug)
  const exported = await exportAttendees(ctx, { kind, slug: target.slug, as })
  if (!exported.ok) throw notFound()
  const { attendees, withContacts } = exported.value
  return attendeeFile(target, attendees, { as, language, withContacts, demonstration: ctx.demonstration })
}

/** The whole list on paper, with space for signatures. */
export async function attendeesPrintPage(
  kind: RegistrationTargetKind,
  { ctx, frame, params }: SignedInRequest,
) {
  const target = await getRegistrationTarget(ctx, kind, params.slug)
  const exported = await exportAttendees(ctx, { kind, slug: target.slug, as: 'print' })
  if (!exported.ok) throw notFound()
  const { attendees } = exported.value
  return page(PrintPage({ frame, kind, target, attendees, zone: zoneOfTerritory(target.place.code) }))
}
