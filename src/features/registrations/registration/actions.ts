import { MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { accept, type Refusal, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { ParticipationRefusal } from '#domain/participation/index.ts'
import { checkTakingPart } from '#features/residents/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { newKey, sha256Hex } from '#platform/crypto/token.ts'
import { newId } from '#platform/id.ts'
import { type LetterPermit, mailboxOf, permitLetter, reserveLetter } from '#platform/mail/letter-limit.ts'
import { defineTransition } from '#platform/transition.ts'
import type { Contact } from '../contact-model.ts'
import { lockRegistrationTarget, lockStoredTarget, type RegistrationTargetKind } from '../kinds.ts'
import {
  ACCOUNT_MAX,
  checkConfirmation,
  checkRegistrationCancellation,
  decideRegistration,
  type RegistrationRefusal,
  type RegistrationStatus,
  seatsToFill,
  unconfirmedLimitOf,
} from '../model.ts'
import {
  addRegistration,
  addRegistrationKey,
  admitPending,
  clearConfirmBy,
  countByOrigin,
  countUnconfirmed,
  findRegistration,
  findRegistrationByContact,
  listActiveRegistrations,
  markCancelled,
  markLapsed,
  markRegistrationsConfirmed,
  seatFirstWaiting,
} from '../store.ts'
import { findOtherConfirmedRegistration, findRepeatedRegistration } from './store.ts'

/** The queue of letters to registered people, and what a letter may be about. */
export const LETTER_QUEUE = 'registrations.send-letter'
export type LetterSubject = 'registered' | 'promoted' | 'moved' | 'cancelled' | 'released'

const enqueueLetter = (
  { db, jobs }: Context,
  registration: Id<'registration'>,
  about: LetterSubject,
  permit: LetterPermit,
) => jobs.enqueue(db, LETTER_QUEUE, { registration, about }, { permit })

/** Leaves letters to people who are registered, about what became of their seats. */
export async function enqueueLetters(
  inside: TransactionContext,
  registrations: readonly Id<'registration'>[],
  about: Exclude<LetterSubject, 'registered'>,
) {
  for (const registration of registrations)
    await enqueueLetter(inside, registration, about, permitLetter('asked-before'))
}

/** Writes to everybody who has a seat or is on the waiting list. */
export const notifyRegistered = async (
  inside: TransactionContext,
  { id }: Pick<ThingAddress, 'id'>,
  about: Exclude<LetterSubject, 'registered'>,
) => enqueueLetters(inside, await listActiveRegistrations(inside.db, id), about)

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
async function findOrigin(inside: TransactionContext, target: string): Promise<Origin> {
  const { db, secret, actor, network } = inside
  // The purpose keeps its former name: keys that are stored were made with it.
  const keyOf = (origin: string) => secret('meetings.registration-origin', `${target}\n${origin}`)
  if (actor) {
    const key = keyOf(`account ${actor.account}`)
    const { all } = await countByOrigin(db, target, key)
    if (all < ACCOUNT_MAX) return { key, isConfirmed: true, unconfirmed: 0, unconfirmedOfAll: 0 }
  }
  const unconfirmedOfAll = await countUnconfirmed(db, target)
  if (!network) return { key: undefined, isConfirmed: false, unconfirmed: 0, unconfirmedOfAll }
  const key = keyOf(`network ${network}`)
  const { unconfirmed } = await countByOrigin(db, target, key)
  return { key, isConfirmed: false, unconfirmed, unconfirmedOfAll }
}

/** Whether a contact is the address with which the person has signed in. */
function isOwn({ actor }: Context, { kind, text }: Contact): boolean {
  return kind === 'email' && !!actor?.email && mailboxOf(actor.email) === mailboxOf(text)
}

/** The permit of the letter about a registration: somebody who is signed in gets what goes to their own address. */
const permitFor = async (inside: TransactionContext, contact: Contact): Promise<LetterPermit | undefined> =>
  // To a telephone number nothing is sent.
  contact.kind !== 'email' || isOwn(inside, contact)
    ? permitLetter('own-address')
    : reserveLetter(inside, contact.text)

/** `letter`: absent for a form that was sent again. */
type Registered = {
  readonly key: string
  readonly letter?: { readonly id: Id<'registration'>; readonly permit: LetterPermit }
}

/** How long a form that is sent with the same words from the same network is the same form, as after a double click. */
const SENT_AGAIN_MS = 2 * MINUTE_MS

type RegistrationInput = {
  readonly kind: RegistrationTargetKind
  readonly slug: string
  readonly name: string
  readonly contact: Contact
  /** Whether the person agrees to be put on the waiting list. */
  readonly mayWait: boolean
  readonly language: Language
}

/**
 * Registers a person; `key` is the secret of the link by which the registration is seen and cancelled. A contact that
 * is registered already is registered once more, so that nobody learns from the answer or from the number of seats who
 * comes: the mailbox gets the letter, and the second registration lapses like any that nobody confirms.
 */
export const registerForTarget = defineTransition({
  load: async (inside, input: RegistrationInput) => {
    const locked = await lockRegistrationTarget(inside, input.kind, { slug: input.slug })
    if (!locked.ok) return locked
    const { target } = locked.value
    const registered = await findRegistrationByContact(inside.db, target.id, input.contact.key)
    const origin = await findOrigin(inside, target.id)
    const since = new Date(inside.now().getTime() - SENT_AGAIN_MS)
    const { name, contact } = input
    return accept({
      target,
      sentAgain:
        origin.key &&
        (await findRepeatedRegistration(inside.db, target.id, {
          name,
          contactKey: contact.key,
          origin: origin.key,
          since,
        })),
      isRegistered: registered !== undefined && isOwn(inside, input.contact),
      allowed: await checkTakingPart(inside, target.participation, inside.actor),
      origin,
    })
  },
  allow: 'anyone',
  rule: ({
    thing,
    input: { mayWait },
    now,
  }): Result<RegistrationStatus, RegistrationRefusal | ParticipationRefusal | 'letters-too-many'> => {
    if (thing.sentAgain) return accept('seat')
    const { isConfirmed, unconfirmed, unconfirmedOfAll } = thing.origin
    const registeredAlready = thing.isRegistered
    const request = { mayWait, registeredAlready, isConfirmed, unconfirmed, unconfirmedOfAll }
    const decided = decideRegistration(thing.target, request, now)
    return decided.ok && !thing.allowed.ok ? thing.allowed : decided
  },
  write: async (
    inside,
    { thing, input: { kind, name, contact, language }, decision: standing, now },
  ): Promise<Registered | Refusal<'letters-too-many'>> => {
    const { db } = inside
    const key = newKey()
    if (thing.sentAgain) {
      await addRegistrationKey(db, sha256Hex(key), thing.sentAgain, 'page')
      return { key }
    }
    const permit = await permitFor(inside, contact)
    if (!permit) return refuse('letters-too-many')
    const id = newId<'registration'>(now)
    await addRegistration(db, {
      id,
      target_kind: kind.kind,
      meeting_id: thing.target.id,
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
    await addRegistrationKey(db, sha256Hex(key), id, 'page')
    return { key, letter: { id, permit } }
  },
  audit: 'none',
  journal: 'none',
  notify: async (inside, _, { letter }) => {
    if (letter) await enqueueLetter(inside, letter.id, 'registered', letter.permit)
  },
})

/** The registration behind a link with what it is for, held. */
async function loadRegistration(inside: TransactionContext, { key }: { readonly key: string }) {
  const hash = sha256Hex(key)
  const found = await findRegistration(inside.db, hash)
  const locked = found && (await lockStoredTarget(inside, found.target))
  // Read again: it may have been confirmed, or have lapsed, while this waited for the lock.
  const registration = locked?.ok ? await findRegistration(inside.db, hash) : undefined
  if (!locked?.ok || !registration) return refuse('link-broken')
  const isDouble = (await findOtherConfirmedRegistration(inside.db, registration.id)) !== undefined
  return accept({ target: locked.value.target, registration: { ...registration, isDouble } })
}

/** Cancels a registration; the seat goes to the first person on the waiting list. Cancelling twice is the same as once. */
export const cancelRegistration = defineTransition({
  load: loadRegistration,
  // The link is the permission.
  allow: 'anyone',
  rule: ({ thing: { target, registration }, now }) =>
    checkRegistrationCancellation(target, registration, now),
  write: async (inside, { thing: { registration }, now }) => {
    await markCancelled(inside.db, registration.id, now)
    return fillSeats(inside, registration.target)
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
  rule: ({ thing: { target, registration }, now }) => checkConfirmation(target, registration, now),
  write: async (inside, { thing: { registration }, now }) => {
    await markRegistrationsConfirmed(inside.db, [registration.id], now)
    return fillSeats(inside, registration.target)
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

/**
 * Ends the registrations for a thing that nobody has confirmed in time; their seats go to those who wait. Once it has
 * begun they lapse no more.
 */
export const lapseRegistrations = defineTransition({
  load: async (inside, address: ThingAddress) => {
    const locked = await lockStoredTarget(inside, address)
    return accept({ isAhead: locked.ok && locked.value.target.startsAt > inside.now() })
  },
  allow: 'anyone',
  rule: () => accept(undefined),
  write: async (inside, { thing: { isAhead }, input, now }) => {
    await (isAhead ? markLapsed : clearConfirmBy)(inside.db, input.id, now)
    return isAhead ? fillSeats(inside, input) : []
  },
  audit: 'none',
  journal: 'none',
  notify: (inside, _, promoted) => enqueueLetters(inside, promoted, 'promoted'),
})

/**
 * Gives free seats to the first people on the waiting list, which pending registrations join if their networks and
 * the thing have few unconfirmed ones now; returns who has to be written to.
 */
export async function fillSeats(
  inside: TransactionContext,
  thing: ThingAddress,
): Promise<Id<'registration'>[]> {
  const { db, now } = inside
  const { id } = thing
  const locked = await lockStoredTarget(inside, thing)
  if (!locked.ok) return []
  const { target } = locked.value
  const at = now()
  const most = unconfirmedLimitOf(target.capacity) - (await countUnconfirmed(db, id))
  const waiting = target.waiting + (await admitPending(db, id, { most, now: at }))
  return seatFirstWaiting(db, id, seatsToFill({ ...target, waiting }, at))
}

/** Gives seats that have become free to people who wait, and writes to them. */
export const seatWaiting = async (inside: TransactionContext, thing: ThingAddress) =>
  enqueueLetters(inside, await fillSeats(inside, thing), 'promoted')
