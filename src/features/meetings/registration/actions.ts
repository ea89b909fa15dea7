import { createHash, randomBytes } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { isOver } from '../model.ts'
import type { Contact } from './contact-model.ts'
import { decideRegistration, type RegistrationRefusal, seatsToFill } from './model.ts'
import {
  addKey,
  addRegistration,
  findByContact,
  findRegistration,
  listActive,
  lockMeeting,
  markCancelled,
  seatFirstWaiting,
} from './store.ts'

/** The queue of letters to registered people, and what a letter may be about. */
export const SEND_LETTER = 'meetings.send-letter'
export type LetterSubject = 'registered' | 'promoted' | 'moved' | 'cancelled'

const KEY_BYTES = 24

/** The secret of a link to a registration: 192 bits, written in 32 characters. Only its hash is kept. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url')
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

const enqueueLetter = (inside: Context, registration: Id<'registration'>, about: LetterSubject) =>
  inside.jobs.enqueue(inside.db, SEND_LETTER, { registration, about })

export type RegistrationRequest = {
  readonly name: string
  readonly contact: Contact
  /** Whether the person agrees to be put on the waiting list. */
  readonly mayWait: boolean
  readonly language: Language
}

/** Registers a person; returns the secret of the link by which the registration is seen and cancelled. */
export function registerForMeeting(
  ctx: Context,
  slug: string,
  { name, contact, mayWait, language }: RegistrationRequest,
): Promise<Result<{ readonly key: string }, RegistrationRefusal | 'no-meeting'>> {
  return inTransaction(ctx, async (inside) => {
    const { db } = inside
    const meeting = await lockMeeting(db, { slug })
    if (!meeting) return refuse('no-meeting')
    const registeredAlready = (await findByContact(db, meeting.id, contact.key)) !== undefined
    const decided = decideRegistration(meeting, { mayWait, registeredAlready }, ctx.now())
    if (!decided.ok) return decided
    const id = newId<'registration'>(ctx.now())
    await addRegistration(db, {
      id,
      meeting_id: meeting.id,
      name,
      contact: contact.text,
      contact_key: contact.key,
      language,
      standing: decided.value,
      registered_at: ctx.now(),
      cancelled_at: null,
    })
    const key = newKey()
    await addKey(db, hashOf(key), id)
    await enqueueLetter(inside, id, 'registered')
    return accept({ key })
  })
}

/**
 * Cancels a registration; the seat goes to the first person on the waiting list. Cancelling twice is the same as once.
 * Refused for a person who was checked in at the door.
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
    // Read again: the person may have been checked in while this waited for the lock.
    if ((await findRegistration(db, hashOf(key)))?.arrivedAt) return refuse('arrived')
    await markCancelled(db, found.id, ctx.now())
    await fillSeats(inside, found.meetingId)
    return accept(undefined)
  })
}

/** Gives free seats to the first people on the waiting list and writes to them. Inside a transaction. */
export async function fillSeats(inside: Context, id: Id<'meeting'>) {
  const meeting = await lockMeeting(inside.db, { id })
  const free = meeting ? seatsToFill(meeting, inside.now()) : 0
  for (const promoted of await seatFirstWaiting(inside.db, id, free))
    await enqueueLetter(inside, promoted, 'promoted')
}

/** Writes to everybody who has a seat or is on the waiting list. Inside a transaction. */
export async function writeToRegistered(inside: Context, id: Id<'meeting'>, about: LetterSubject) {
  for (const registration of await listActive(inside.db, id)) await enqueueLetter(inside, registration, about)
}
