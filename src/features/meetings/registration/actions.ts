import type { Id } from '#domain/base/id.ts'
import { wallClock } from '#domain/base/local-time.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { ParticipationRefusal } from '#domain/participation/index.ts'
import { checkTakingPart } from '#features/residents/index.ts'
import type { Context } from '#platform/context.ts'
import { newKey, sha256Hex } from '#platform/crypto/token.ts'
import { newId } from '#platform/id.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { mailboxOf, reserveLetter } from '#platform/mail/letter-limit.ts'
import { defineTransition } from '#platform/transition.ts'
import { participationOf } from '../model.ts'
import { loadMeeting } from '../queries.ts'
import { lockMeeting } from '../write-store.ts'
import type { Contact } from './contact-model.ts'
import {
  ACCOUNT_MAX,
  checkConfirmation,
  checkRegistrationCancellation,
  decideRegistration,
  type RegistrationRefusal,
  type RegistrationStatus,
  seatsToFill,
  unconfirmedLimitOf,
} from './model.ts'
import {
  addRegistration,
  addRegistrationKey,
  admitPending,
  countByOrigin,
  countUnconfirmed,
  findByContact,
  findRegistration,
  listActive,
  markCancelled,
  markLapsed,
  markRegistrationsConfirmed,
  seatFirstWaiting,
} from './store.ts'

/** The queue of letters to registered people, and what a letter may be about. */
export const LETTER_QUEUE = 'meetings.send-letter'
export type LetterSubject = 'registered' | 'promoted' | 'moved' | 'cancelled' | 'released'

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

type Origin = {
  /** Absent for what no network asked for. */
  readonly key: Uint8Array | undefined
  /** An account made the registration, which confirms it. */
  readonly isConfirmed: boolean
  readonly unconfirmed: number
  readonly unconfirmedOfAll: number
}

/**
 * Whom a registration counts for: the account of somebody who is signed in, else the network. From ACCOUNT_MAX
 * registrations on an account counts like its network.
 */
async function findOrigin(inside: Context, meeting: Id<'meeting'>): Promise<Origin> {
  const { db, secret, actor, network } = inside
  const keyOf = (origin: string) => secret('meetings.registration-origin', `${meeting}\n${origin}`)
  if (actor) {
    const key = keyOf(`account ${actor.account}`)
    const { all } = await countByOrigin(db, meeting, key)
    if (all < ACCOUNT_MAX) return { key, isConfirmed: true, unconfirmed: 0, unconfirmedOfAll: 0 }
  }
  const unconfirmedOfAll = await countUnconfirmed(db, meeting)
  if (!network) return { key: undefined, isConfirmed: false, unconfirmed: 0, unconfirmedOfAll }
  const key = keyOf(`network ${network}`)
  const { unconfirmed } = await countByOrigin(db, meeting, key)
  return { key, isConfirmed: false, unconfirmed, unconfirmedOfAll }
}

/** Whether a registration may be confirmed by e-mail: somebody who is signed in gets what goes to their own address. */
async function mayWriteTo(inside: Context, { kind, text }: Contact): Promise<boolean> {
  const own = inside.actor?.email
  if (kind !== 'email' || (own && mailboxOf(own) === mailboxOf(text))) return true
  return reserveLetter(inside, text)
}

type RegistrationInput = {
  readonly slug: string
  readonly name: string
  readonly contact: Contact
  /** Whether the person agrees to be put on the waiting list. */
  readonly mayWait: boolean
  readonly language: Language
}

/** Registers a person; `key` is the secret of the link by which the registration is seen and cancelled. */
export const registerForMeeting = defineTransition({
  load: async (inside, input: RegistrationInput) => {
    const meeting = await loadMeeting(inside, input)
    if (!meeting.ok) return meeting
    const { id, range, startsAt, territory } = meeting.value
    const registered = await findByContact(inside.db, id, input.contact.key)
    const { day } = wallClock(startsAt.toISOString(), zoneOfTerritory(territory))
    const participation = participationOf(meeting.value, range, day)
    return accept({
      ...meeting.value,
      isRegistered: registered !== undefined,
      allowed: await checkTakingPart(inside, participation, inside.actor),
      origin: await findOrigin(inside, id),
    })
  },
  allow: 'anyone',
  rule: ({
    thing,
    input: { mayWait },
    now,
  }): Result<RegistrationStatus, RegistrationRefusal | ParticipationRefusal | 'letters-too-many'> => {
    const { isConfirmed, unconfirmed, unconfirmedOfAll } = thing.origin
    const registeredAlready = thing.isRegistered
    const request = { mayWait, registeredAlready, isConfirmed, unconfirmed, unconfirmedOfAll }
    const decided = decideRegistration(thing, request, now)
    return decided.ok && !thing.allowed.ok ? thing.allowed : decided
  },
  write: async (inside, { thing, input: { name, contact, language }, decision: standing, now }) => {
    const { db } = inside
    if (!(await mayWriteTo(inside, contact))) return refuse('letters-too-many')
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
      confirmed_at: thing.origin.isConfirmed ? now : null,
      origin_key: thing.origin.key,
    })
    const key = newKey()
    await addRegistrationKey(db, sha256Hex(key), id, 'page')
    return { id, key }
  },
  audit: 'none',
  journal: 'none',
  notify: (inside, _, { id }) => enqueueLetters(inside, [id], 'registered'),
})

/** The registration behind a link with its meeting, locked. */
async function loadRegistration({ db }: Context, { key }: { readonly key: string }) {
  const hash = sha256Hex(key)
  const found = await findRegistration(db, hash)
  const meeting = found && (await lockMeeting(db, { id: found.meetingId }))
  // Read again: it may have been confirmed, or have lapsed, while this waited for the lock.
  const registration = meeting && (await findRegistration(db, hash))
  return registration ? accept({ meeting, registration }) : refuse('link-broken')
}

/** Cancels a registration; the seat goes to the first person on the waiting list. Cancelling twice is the same as once. */
export const cancelRegistration = defineTransition({
  load: loadRegistration,
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

/** Confirms a registration by the link that came by e-mail. A pending one gets a seat, or the end of the waiting list. */
export const confirmRegistration = defineTransition({
  load: loadRegistration,
  // The link is the permission, and that it came by e-mail is the proof.
  allow: 'anyone',
  rule: ({ thing: { meeting, registration }, now }) => checkConfirmation(meeting, registration, now),
  write: async (inside, { thing: { meeting, registration }, now }) => {
    await markRegistrationsConfirmed(inside.db, [registration.id], now)
    return fillSeats(inside, meeting.id)
  },
  audit: 'none',
  journal: 'none',
  // The page shows their own seat to those who confirm.
  notify: (inside, { thing: { registration } }, promoted) =>
    enqueueLetters(
      inside,
      promoted.filter((id) => id !== registration.id),
      'promoted',
    ),
})

/** Ends the registrations for a meeting that nobody has confirmed in time; their seats go to those who wait. */
export const lapseRegistrations = defineTransition({
  load: async ({ db }, { id }: { readonly id: Id<'meeting'> }) => {
    const meeting = await lockMeeting(db, { id })
    return meeting ? accept(meeting) : refuse('meeting-unknown')
  },
  allow: 'anyone',
  rule: () => accept(undefined),
  write: async (inside, { thing: { id }, now }) => {
    await markLapsed(inside.db, id, now)
    return fillSeats(inside, id)
  },
  audit: 'none',
  journal: 'none',
  notify: (inside, _, promoted) => enqueueLetters(inside, promoted, 'promoted'),
})

/**
 * Gives free seats to the first people on the waiting list, which pending registrations join if their networks and
 * the meeting have few unconfirmed ones now; returns who has to be written to. Inside a transaction.
 */
export async function fillSeats({ db, now }: Context, id: Id<'meeting'>): Promise<Id<'registration'>[]> {
  const meeting = await lockMeeting(db, { id })
  if (!meeting) return []
  const at = now()
  const most = unconfirmedLimitOf(meeting.capacity) - (await countUnconfirmed(db, id))
  const waiting = meeting.waiting + (await admitPending(db, id, { most, now: at }))
  return seatFirstWaiting(db, id, seatsToFill({ ...meeting, waiting }, at))
}
