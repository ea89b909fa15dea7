import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { recordAudit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { type DeskMeeting, type DoorRefusal, type Guest, openDoor } from '../desk/model.ts'
import { findDeskMeeting } from '../desk/store.ts'
import { recordMeeting } from '../journal.ts'
import type { Contact } from '../registration/contact-model.ts'
import { lockMeeting } from '../registration/store.ts'
import { addWalkIn, findGuestByContact, hasGuest, listGuests, markArrived, saveAttended } from './store.ts'

/**
 * The meeting at whose door somebody stands. It is locked before it is read: two devices, a registration, a move of
 * the meeting wait for each other, and the later one sees what the earlier has done.
 */
async function lockDoor(
  { db, now }: Context,
  slug: string,
): Promise<Result<DeskMeeting, DoorRefusal | 'no-meeting'>> {
  const locked = await lockMeeting(db, { slug })
  const meeting = locked && (await findDeskMeeting(db, slug))
  if (!meeting) return refuse('no-meeting')
  const door = openDoor(meeting, now())
  return door.ok ? accept(meeting) : door
}

async function arrive(
  inside: Context,
  meeting: DeskMeeting,
  registration: Id<'registration'>,
  arrived: boolean,
) {
  const changed = await markArrived(inside.db, meeting.id, registration, arrived ? inside.now() : null)
  if (changed)
    await recordAudit(inside, inside.db, {
      what: arrived ? 'meetings.checked-in' : 'meetings.check-in-undone',
      organisation: meeting.organiser,
      thing: meeting.id,
      after: { registration },
    })
}

/** Marks that a registered person is there, or takes that back. Twice is as good as once. */
export const checkIn = (
  ctx: Context,
  slug: string,
  registration: Id<'registration'>,
  arrived: boolean,
): Promise<Result<undefined, DoorRefusal | 'no-meeting' | 'no-guest'>> =>
  inTransaction(ctx, async (inside) => {
    const door = await lockDoor(inside, slug)
    if (!door.ok) return door
    const meeting = door.value
    if (!(await hasGuest(inside.db, meeting.id, registration))) return refuse('no-guest')
    await arrive(inside, meeting, registration, arrived)
    return accept(undefined)
  })

export type Newcomer = {
  /** Made when the form was drawn, so that the form sent twice adds one person. */
  readonly id: Id<'registration'>
  readonly name: string
  readonly contact: Contact | undefined
  readonly language: Language
}

/** Adds somebody who came without having registered; a contact that is in the list is that person, and checked in. */
export const admitNewcomer = (
  ctx: Context,
  slug: string,
  newcomer: Newcomer,
): Promise<Result<{ readonly id: Id<'registration'> }, DoorRefusal | 'no-meeting'>> =>
  inTransaction(ctx, async (inside) => {
    const door = await lockDoor(inside, slug)
    if (!door.ok) return door
    const meeting = door.value
    const { id, contact } = newcomer
    const known = contact && (await findGuestByContact(inside.db, meeting.id, contact.key))
    if (known && known.id !== id) {
      await arrive(inside, meeting, known.id, true)
      return accept({ id: known.id })
    }
    const added = await addWalkIn(inside.db, { ...newcomer, meeting: meeting.id, at: ctx.now() })
    if (added)
      await recordAudit(inside, inside.db, {
        what: 'meetings.newcomer-added',
        organisation: meeting.organiser,
        thing: meeting.id,
        after: { registration: id },
      })
    return accept({ id })
  })

/** Records how many came. Once the outcome is published the figure is public, and a change of it is too. */
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
    await saveAttended(inside.db, meeting.id, attended)
    if (meeting.hasOutcome) await recordMeeting(inside, slug, 'meetings.corrected')
    await recordAudit(inside, inside.db, {
      what: 'meetings.attendance-recorded',
      organisation: meeting.organiser,
      thing: meeting.id,
      before: { attended: meeting.attended },
      after: { attended },
    })
    return accept(undefined)
  })

const EXPORT_LIMIT = 20_000

/** The whole list for a file or the printer. That it left the house is written down. */
export const takeList = (
  ctx: Context,
  meeting: DeskMeeting,
  as: 'csv' | 'xlsx' | 'print',
  withContacts: boolean,
): Promise<readonly Guest[]> =>
  inTransaction(ctx, async (inside) => {
    const all = { words: '', awaited: false, offset: 0, limit: EXPORT_LIMIT }
    const { guests } = await listGuests(inside.db, meeting.id, all)
    await recordAudit(inside, inside.db, {
      what: 'meetings.list-exported',
      organisation: meeting.organiser,
      thing: meeting.id,
      after: { as, people: guests.length, contacts: withContacts },
    })
    return guests.map((guest) => ({ ...guest, contact: withContacts ? guest.contact : null }))
  })
