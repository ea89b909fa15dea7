import { createHash, randomBytes } from 'node:crypto'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language, Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { recordAudit } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { inTransaction } from '#platform/transition.ts'
import type { PrivilegedMeeting } from '../audit-messages.ts'
import { recordMeeting } from '../journal.ts'
import {
  cancel,
  hold,
  isOver,
  type MeetingDocument,
  move,
  type RegistrationRefusal,
  type Revision,
  seatsToFill,
  takeRegistration,
  type Where,
} from '../model.ts'
import type { Contact } from '../registration/contact-model.ts'
import {
  addKey,
  addRegistration,
  findRegistration,
  isRegistered,
  type LockedMeeting,
  listActive,
  lockMeeting,
  markCancelled,
  seatFirstWaiting,
} from '../registration/store.ts'
import { addChange, addDocument, addMeeting, type MeetingParts, saveMeeting } from '../store.ts'
import type { MeetingRow } from '../tables.ts'
import { forgetArrivals, shiftAgenda } from './store.ts'

/** The queue of letters to registered people, and what a letter may be about. */
export const LETTERS = 'meeting-letter'
export type LetterAbout = 'registered' | 'promoted' | 'moved' | 'cancelled'

const KEY_BYTES = 24

/** The secret of a link to a registration: 192 bits, written in 32 characters. Only its hash is kept. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url')
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

const write = (ctx: Context, registration: string, about: LetterAbout) =>
  ctx.jobs.enqueue(ctx.db, LETTERS, { registration, about })

export type Wish = {
  readonly name: string
  readonly contact: Contact
  /** Whether a place in the waiting list will do. */
  readonly mayWait: boolean
  readonly language: Language
}

/** Registers a person; returns the secret of the link by which it is seen and cancelled. */
export function registerForMeeting(
  ctx: Context,
  slug: string,
  wish: Wish,
): Promise<Result<{ readonly key: string }, RegistrationRefusal | 'no-meeting'>> {
  return inTransaction(ctx, async (inside) => {
    const { db } = inside
    const meeting = await lockMeeting(db, { slug })
    if (!meeting) return refuse('no-meeting')
    const { mayWait, contact } = wish
    const registeredAlready = await isRegistered(db, meeting.id, contact.key)
    const taken = takeRegistration(meeting, { mayWait, registeredAlready }, ctx.now())
    if (!taken.ok) return taken
    const id = newId<'registration'>(ctx.now())
    await addRegistration(db, {
      id,
      meeting_id: meeting.id,
      name: wish.name,
      contact: contact.text,
      contact_key: contact.key,
      language: wish.language,
      standing: taken.value,
      registered_at: ctx.now(),
      cancelled_at: null,
    })
    const key = newKey()
    await addKey(db, hashOf(key), id)
    await write(inside, id, 'registered')
    return accept({ key })
  })
}

/**
 * Takes a registration back; a seat that comes free goes to the first who waits. Twice is as good as once. That of
 * whoever was checked in at the door stays: she did come.
 */
export function cancelRegistration(
  ctx: Context,
  key: string,
): Promise<Result<undefined, 'no-registration' | 'meeting-over' | 'arrived'>> {
  return inTransaction(ctx, async (inside) => {
    const { db } = inside
    const found = await findRegistration(db, hashOf(key))
    const meeting = found && (await lockMeeting(db, { id: found.meetingId }))
    if (!found || !meeting) return refuse('no-registration')
    if (isOver(meeting, ctx.now())) return refuse('meeting-over')
    // Read once more: those at the door may have been faster while the lock was waited for.
    if ((await findRegistration(db, hashOf(key)))?.arrivedAt) return refuse('arrived')
    await markCancelled(db, found.id, ctx.now())
    await fillSeats(inside, found.meetingId)
    return accept(undefined)
  })
}

/** Gives the seats that are free to the first who wait, and writes to them. Inside a transaction. */
export async function fillSeats(inside: Context, id: LockedMeeting['id']) {
  const meeting = await lockMeeting(inside.db, { id })
  const free = meeting ? seatsToFill(meeting, inside.now()) : 0
  for (const promoted of await seatFirstWaiting(inside.db, id, free))
    await write(inside, promoted, 'promoted')
}

/** Announces a meeting. Inside the caller's transaction. */
export async function announceMeeting(
  inside: Pick<Context, 'db' | 'now'>,
  row: MeetingRow,
  parts: MeetingParts,
) {
  await addMeeting(inside.db, row, parts)
  await recordMeeting(inside, row.slug, 'meetings.published')
}

/** Writes what a change says over the meeting, keeps what was before, and tells those who are coming. */
async function revise(inside: Context, id: LockedMeeting['id'], revision: Revision, reason: Text | null) {
  const { startsAt, endsAt, registrationClosesAt, ...rest } = revision.meeting
  const now = inside.now()
  await saveMeeting(inside.db, id, {
    ...rest,
    ...(startsAt && endsAt ? { starts_at: startsAt, ends_at: endsAt } : {}),
    ...(registrationClosesAt ? { registration_closes_at: registrationClosesAt } : {}),
    revised_at: now,
  })
  for (const change of revision.changes)
    await addChange(inside.db, {
      id: newId<'meeting-change'>(now),
      meeting_id: id,
      ...change,
      reason,
      changed_at: now,
    })
}

async function writeToAll(inside: Context, id: LockedMeeting['id'], about: LetterAbout) {
  for (const registration of await listActive(inside.db, id)) await write(inside, registration, about)
}

const audit = (
  inside: Context,
  { id, organiser }: LockedMeeting,
  what: PrivilegedMeeting,
  before: object,
  after: object,
) => recordAudit(inside, inside.db, { what, organisation: organiser, thing: id, before, after })

/** With another start the hours of the agenda follow, and the list at the door is that of another day. */
async function beginAnew(inside: Context, { id, territory, startsAt: from }: LockedMeeting, to: Date = from) {
  if (Number(to) === Number(from)) return
  await shiftAgenda(inside.db, id, { from, to, zone: zoneOfTerritory(territory) })
  await forgetArrivals(inside.db, id)
}

/** Moves a meeting to another time, another place, or both. */
export const moveMeeting = (
  ctx: Context,
  slug: string,
  to: {
    readonly times?: { readonly startsAt: Date; readonly endsAt: Date }
    readonly where?: Where
    readonly reason: Text | null
    /** The state that was read before the change was written; another one is a conflict. */
    readonly sequence?: number
  },
) =>
  inTransaction(ctx, async (inside) => {
    const meeting = await lockMeeting(inside.db, { slug })
    if (!meeting) return refuse('no-meeting')
    if (to.sequence !== undefined && to.sequence !== meeting.sequence) return refuse('changed-meanwhile')
    const moved = move(meeting, to, ctx.now())
    if (!moved.ok) return moved
    await revise(inside, meeting.id, moved.value, to.reason)
    await beginAnew(inside, meeting, to.times?.startsAt)
    await recordMeeting(inside, slug, 'meetings.moved')
    const { startsAt, endsAt, venue, address } = meeting
    await audit(inside, meeting, 'meetings.moved', { startsAt, endsAt, venue, address }, to)
    await writeToAll(inside, meeting.id, 'moved')
    return accept(undefined)
  })

/** Calls a meeting off; it stays on its page and in calendars, as cancelled. */
export const cancelMeeting = (ctx: Context, slug: string, reason: Text) =>
  inTransaction(ctx, async (inside) => {
    const meeting = await lockMeeting(inside.db, { slug })
    if (!meeting) return refuse('no-meeting')
    const cancelled = cancel(meeting, ctx.now())
    if (!cancelled.ok) return cancelled
    await revise(inside, meeting.id, cancelled.value, reason)
    await recordMeeting(inside, slug, 'meetings.cancelled')
    await audit(inside, meeting, 'meetings.cancelled', { state: meeting.state }, { reason })
    await writeToAll(inside, meeting.id, 'cancelled')
    return accept(undefined)
  })

export type Held = {
  readonly outcome: Text
  /** How many came, if somebody counted. */
  readonly attended?: number | undefined
  readonly minutes?: MeetingDocument | undefined
}

/** Says that a meeting took place, what came of it, and how many came. */
export const holdMeeting = (ctx: Context, slug: string, { outcome, attended, minutes }: Held) =>
  inTransaction(ctx, async (inside) => {
    const meeting = await lockMeeting(inside.db, { slug })
    if (!meeting) return refuse('no-meeting')
    const held = hold(meeting, outcome, ctx.now())
    if (!held.ok) return held
    await revise(inside, meeting.id, held.value, null)
    if (attended !== undefined) await saveMeeting(inside.db, meeting.id, { attended })
    if (minutes) await addDocument(inside.db, meeting.id, { ...minutes, role: 'minutes' })
    await recordMeeting(inside, slug, 'meetings.held')
    await audit(inside, meeting, 'meetings.held', { state: meeting.state }, { outcome, attended, minutes })
    return accept(undefined)
  })
