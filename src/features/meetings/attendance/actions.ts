import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { recordAudit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import type { AuditedMeetingAct } from '../audit-names.ts'
import type { DeskMeeting } from '../desk/model.ts'
import { findDeskMeeting } from '../desk/store.ts'
import { recordMeeting } from '../journal.ts'
import type { Contact } from '../registration/contact-model.ts'
import { findByContact, lockMeeting } from '../registration/store.ts'
import { saveMeeting } from '../write-store.ts'
import { type CheckInRefusal, checkInState, type Guest } from './model.ts'
import { addWalkIn, hasGuest, listGuests, markArrived } from './store.ts'

/**
 * The meeting at whose door people are checked in. It is locked before it is read: two devices, a registration and a
 * move of the meeting wait for each other, and the later one sees what the earlier one has done.
 */
async function lockForCheckIn(
  { db, now }: Context,
  slug: string,
): Promise<Result<DeskMeeting, CheckInRefusal | 'no-meeting'>> {
  const locked = await lockMeeting(db, { slug })
  const meeting = locked && (await findDeskMeeting(db, slug))
  if (!meeting) return refuse('no-meeting')
  const state = checkInState(meeting, now())
  return state.ok ? accept(meeting) : state
}

const audit = (
  inside: Context,
  { id, organiser }: DeskMeeting,
  what: AuditedMeetingAct,
  changed: { readonly before?: object; readonly after: object },
) => recordAudit(inside, inside.db, { what, organisation: organiser.id, thing: id, ...changed })

async function setArrived(
  inside: Context,
  meeting: DeskMeeting,
  registration: Id<'registration'>,
  arrived: boolean,
) {
  const changed = await markArrived(inside.db, meeting.id, registration, arrived ? inside.now() : null)
  if (changed)
    await audit(inside, meeting, arrived ? 'meetings.checked-in' : 'meetings.check-in-undone', {
      after: { registration },
    })
}

/** Checks a registered person in, or takes that back. Doing it twice is the same as once. */
export const checkIn = (
  ctx: Context,
  slug: string,
  registration: Id<'registration'>,
  arrived: boolean,
): Promise<Result<undefined, CheckInRefusal | 'no-meeting' | 'no-guest'>> =>
  inTransaction(ctx, async (inside) => {
    const locked = await lockForCheckIn(inside, slug)
    if (!locked.ok) return locked
    const meeting = locked.value
    if (!(await hasGuest(inside.db, meeting.id, registration))) return refuse('no-guest')
    await setArrived(inside, meeting, registration, arrived)
    return accept(undefined)
  })

export type WalkIn = {
  /** Made with the form, so that a form that is sent twice adds one person. */
  readonly id: Id<'registration'>
  readonly name: string
  readonly contact: Contact | undefined
  readonly language: Language
}

/** Adds a person who came without having registered. If the contact is on the list, that person is checked in. */
export const admitWalkIn = (
  ctx: Context,
  slug: string,
  walkIn: WalkIn,
): Promise<Result<{ readonly id: Id<'registration'> }, CheckInRefusal | 'no-meeting'>> =>
  inTransaction(ctx, async (inside) => {
    const locked = await lockForCheckIn(inside, slug)
    if (!locked.ok) return locked
    const meeting = locked.value
    const { id, contact } = walkIn
    const known = contact && (await findByContact(inside.db, meeting.id, contact.key))
    if (known && known.id !== id) {
      await setArrived(inside, meeting, known.id, true)
      return accept({ id: known.id })
    }
    const added = await addWalkIn(inside.db, { ...walkIn, meeting: meeting.id, at: ctx.now() })
    if (added) await audit(inside, meeting, 'meetings.newcomer-added', { after: { registration: id } })
    return accept({ id })
  })

/** Records how many people came. The number is public with the outcome; a later change is recorded in the journal. */
export const recordAttendance = (
  ctx: Context,
  slug: string,
  attended: number,
): Promise<Result<undefined, 'no-meeting' | 'meeting-cancelled' | 'not-yet'>> =>
  inTransaction(ctx, async (inside) => {
    const meeting = await findDeskMeeting(inside.db, slug)
    if (!meeting) return refuse('no-meeting')
    if (meeting.state === 'cancelled') return refuse('meeting-cancelled')
    if (meeting.startsAt > ctx.now()) return refuse('not-yet')
    if (meeting.attended === attended) return accept(undefined)
    await saveMeeting(inside.db, meeting.id, { attended })
    if (meeting.hasOutcome) await recordMeeting(inside, slug, 'meetings.corrected')
    await audit(inside, meeting, 'meetings.attendance-recorded', {
      before: { attended: meeting.attended },
      after: { attended },
    })
    return accept(undefined)
  })

const EXPORT_LIMIT = 20_000

/** The whole list for a file or the printer; the audit record keeps that it was taken. */
export const exportGuests = (
  ctx: Context,
  meeting: DeskMeeting,
  as: 'csv' | 'xlsx' | 'print',
  withContacts: boolean,
): Promise<readonly Guest[]> =>
  inTransaction(ctx, async (inside) => {
    const everybody = { words: '', awaited: false, offset: 0, limit: EXPORT_LIMIT }
    const { guests } = await listGuests(inside.db, meeting.id, everybody)
    await audit(inside, meeting, 'meetings.list-exported', {
      after: { as, people: guests.length, contacts: withContacts },
    })
    return guests.map((guest) => ({ ...guest, contact: withContacts ? guest.contact : null }))
  })
