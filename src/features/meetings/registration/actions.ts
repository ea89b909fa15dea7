import type { Id } from '#domain/base/id.ts'
import { wallClock } from '#domain/base/local-time.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { checkParticipation, type ParticipationRefusal } from '#domain/participation/index.ts'
import { findParticipant } from '#features/residents/index.ts'
import type { Context } from '#platform/context.ts'
import { newKey, sha256Hex } from '#platform/crypto/token.ts'
import { newId } from '#platform/id.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { defineTransition } from '#platform/transition.ts'
import { loadMeeting } from '../actions.ts'
import { participationOf } from '../model.ts'
import { lockMeeting } from '../write-store.ts'
import type { Contact } from './contact-model.ts'
import {
  checkRegistrationCancellation,
  decideRegistration,
  type RegistrationRefusal,
  seatsToFill,
} from './model.ts'
import {
  addRegistration,
  addRegistrationKey,
  findByContact,
  findRegistration,
  listActive,
  markCancelled,
  seatFirstWaiting,
} from './store.ts'

/** The queue of letters to registered people, and what a letter may be about. */
export const LETTER_QUEUE = 'meetings.send-letter'
export type LetterSubject = 'registered' | 'promoted' | 'moved' | 'cancelled'

/** Leaves letters to people who are registered. Inside a transaction. */
export async function enqueueLetters(
  { db, jobs }: Context,
  registrations: readonly Id<'registration'>[],
  about: LetterSubject,
) {
  for (const registration of registrations) await jobs.enqueue(db, LETTER_QUEUE, { registration, about })
}

/** Writes to everybody who has a seat or is on the waiting list. Inside a transaction. */
export const writeToRegistered = async (inside: Context, meeting: Id<'meeting'>, about: LetterSubject) =>
  enqueueLetters(inside, await listActive(inside.db, meeting), about)

type RegistrationRequest = {
  readonly slug: string
  readonly name: string
  readonly contact: Contact
  /** Whether the person agrees to be put on the waiting list. */
  readonly mayWait: boolean
  readonly language: Language
}

/** Registers a person; `key` is the secret of the link by which the registration is seen and cancelled. */
export const registerForMeeting = defineTransition({
  load: async (inside, input: RegistrationRequest) => {
    const meeting = await loadMeeting(inside, input)
    if (!meeting.ok) return meeting
    const { id, range, startsAt, territory } = meeting.value
    const registered = await findByContact(inside.db, id, input.contact.key)
    const { day } = wallClock(startsAt.toISOString(), zoneOfTerritory(territory))
    const participation = participationOf(meeting.value, range, day)
    return accept({
      ...meeting.value,
      isRegistered: registered !== undefined,
      participation,
      participant: await findParticipant(inside, inside.actor, participation.who),
    })
  },
  allow: 'anyone',
  rule: ({
    thing,
    input: { mayWait },
    now,
    today,
  }): Result<'seat' | 'waiting', RegistrationRefusal | ParticipationRefusal> => {
    const decided = decideRegistration(thing, { mayWait, registeredAlready: thing.isRegistered }, now)
    if (!decided.ok) return decided
    const allowed = checkParticipation(thing.participation, thing.participant, today)
    return allowed.ok ? decided : allowed
  },
  write: async ({ db }, { thing, input: { name, contact, language }, decision: standing, now }) => {
    const id = newId<'registration'>(now)
    await addRegistration(db, {
      id,
      meeting_id: thing.id,
      name,
      contact: contact.text,
      contact_key: contact.key,
      language,
      standing,
      registered_at: now,
      cancelled_at: null,
    })
    const key = newKey()
    await addRegistrationKey(db, sha256Hex(key), id)
    return { id, key }
  },
  audit: 'none',
  journal: 'none',
  notify: (inside, _, { id }) => enqueueLetters(inside, [id], 'registered'),
})

/** Cancels a registration; the seat goes to the first person on the waiting list. Cancelling twice is the same as once. */
export const cancelRegistration = defineTransition({
  load: async ({ db }, { key }: { readonly key: string }) => {
    const hash = sha256Hex(key)
    const found = await findRegistration(db, hash)
    const meeting = found && (await lockMeeting(db, { id: found.meetingId }))
    // Read again: the person may have been checked in while this waited for the lock.
    const registration = meeting && (await findRegistration(db, hash))
    return registration ? accept({ meeting, registration }) : refuse('registration-unknown')
  },
  // The link is the permission.
  allow: 'anyone',
  rule: ({ thing: { meeting, registration }, now }) =>
    checkRegistrationCancellation(meeting, registration, now),
  write: async (inside, { thing: { meeting, registration }, now }) => {
    await markCancelled(inside.db, registration.id, now)
    return fillSeats(inside, meeting.id)
  },
  audit: 'none',
  journal: 'none',
  notify: (inside, _, promoted) => enqueueLetters(inside, promoted, 'promoted'),
})

/** Gives free seats to the first people on the waiting list; returns who has to be written to. Inside a transaction. */
export async function fillSeats({ db, now }: Context, id: Id<'meeting'>): Promise<Id<'registration'>[]> {
  const meeting = await lockMeeting(db, { id })
  return meeting ? seatFirstWaiting(db, id, seatsToFill(meeting, now())) : []
}
