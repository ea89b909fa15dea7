import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { TransactionContext } from '#platform/context.ts'
import { may } from '#platform/identity/index.ts'
import { defineTransition } from '#platform/transition.ts'
import type { Contact } from '../contact-model.ts'
import { findRegistrationTarget, lockRegistrationTarget, type RegistrationTargetKind } from '../kinds.ts'
import { subjectOfRegistrationTarget } from '../model.ts'
import { findRegistrationByContact } from '../store.ts'
import { type Attendee, allAttendees, type CheckInRefusal, checkAttendance, checkCheckIn } from './model.ts'
import { addWalkIn, clearArrivals, hasAttendee, listAttendees, markArrived } from './store.ts'

type OfKind = { readonly kind: RegistrationTargetKind; readonly slug: string }

type CheckIn = OfKind & {
  readonly registration: Id<'registration'>
  /** False takes a check-in back. */
  readonly arrived: boolean
}

/**
 * Checks a registered person in, or takes that back. Doing it twice is the same as once. The thing is held: two
 * devices, a registration and a move of the thing wait for each other, and the later one sees what the earlier one
 * has done.
 */
export const checkIn = defineTransition({
  load: async (inside, input: CheckIn) => {
    const locked = await lockRegistrationTarget(inside, input.kind, { slug: input.slug })
    if (!locked.ok) return locked
    const isAttendee = await hasAttendee(inside.db, locked.value.target.id, input.registration)
    return accept({ ...locked.value, isAttendee })
  },
  allow: {
    permission: ({ kind }) => kind.permissions.door,
    of: ({ target }) => subjectOfRegistrationTarget(target),
  },
  rule: ({ thing, now }): Result<undefined, CheckInRefusal | 'attendee-unknown'> => {
    const state = checkCheckIn(thing.target, now)
    return state.ok && !thing.isAttendee ? refuse('attendee-unknown') : state
  },
  write: ({ db }, { thing, input: { registration, arrived }, now }) =>
    markArrived(db, thing.target.id, registration, arrived ? now : null),
  audit: ({ thing: { kind, target }, input: { registration, arrived } }, changed) =>
    changed
      ? {
          what: kind.auditCodes[arrived ? 'arrived' : 'undone'],
          thing: target.id,
          after: { registration },
        }
      : undefined,
  journal: 'none',
  notify: 'nobody',
})

type WalkIn = OfKind & {
  /** Made with the form, so that a form that is sent twice adds one person. */
  readonly id: Id<'registration'>
  readonly name: string
  readonly contact: Contact | undefined
  readonly language: Language
}

/** Adds a person who came without having registered. If the contact is on the list, that person is checked in. */
export const admitWalkIn = defineTransition({
  load: async (inside, input: WalkIn) => {
    const locked = await lockRegistrationTarget(inside, input.kind, { slug: input.slug })
    if (!locked.ok) return locked
    const { id, contact } = input
    const known = contact && (await findRegistrationByContact(inside.db, locked.value.target.id, contact.key))
    return accept({ ...locked.value, registered: known?.id === id ? undefined : known?.id })
  },
  allow: {
    permission: ({ kind }) => kind.permissions.door,
    of: ({ target }) => subjectOfRegistrationTarget(target),
  },
  rule: ({ thing, now }) => checkCheckIn(thing.target, now),
  write: async (
    { db },
    { thing: { kind, target, registered }, input: { id, name, contact, language }, now },
  ) => {
    if (registered) return { id: registered, changed: await markArrived(db, target.id, registered, now) }
    const address = { kind: kind.kind, id: target.id }
    const walkIn = { id, name, contact, language, target: address, at: now }
    return { id, changed: await addWalkIn(db, walkIn) }
  },
  audit: ({ thing }, { id, changed }) =>
    changed
      ? {
          what: thing.kind.auditCodes[thing.registered ? 'arrived' : 'added'],
          thing: thing.target.id,
          after: { registration: id },
        }
      : undefined,
  journal: 'none',
  notify: 'nobody',
})

/** Records how many people came. The number is public with the outcome; a later change is recorded in the journal. */
export const recordAttendance = defineTransition({
  load: (inside, input: OfKind & { readonly attended: number }) =>
    lockRegistrationTarget(inside, input.kind, { slug: input.slug }),
  allow: {
    permission: ({ kind }) => kind.permissions.door,
    of: ({ target }) => subjectOfRegistrationTarget(target),
  },
  rule: ({ thing: { target }, input, now }) => {
    const allowed = checkAttendance(target, now)
    return allowed.ok ? accept({ isNew: target.attended !== input.attended }) : allowed
  },
  write: async (inside, { thing: { kind, target }, input: { attended }, decision: { isNew } }) =>
    isNew ? kind.saveAttendance(inside, target, attended) : undefined,
  audit: ({ thing: { kind, target }, input: { attended }, decision: { isNew } }) =>
    isNew
      ? {
          what: kind.auditCodes.attended,
          thing: target.id,
          before: { attended: target.attended },
          after: { attended },
        }
      : undefined,
  journal: (_, __, correction) => correction,
  notify: 'nobody',
})

/** Takes back all check-ins: nobody has come yet to what begins at another time. */
export const undoCheckIns = async ({ db }: TransactionContext, { id }: Pick<ThingAddress, 'id'>) =>
  clearArrivals(db, id)

const EXPORT_MAX = 20_000

type AttendeeExport = OfKind & { readonly as: 'csv' | 'xlsx' | 'print' }
export type ExportedAttendees = { readonly attendees: readonly Attendee[]; readonly withContacts: boolean }

/**
 * The whole list for a file or the printer, in files with the contacts for those who may see them. Nothing changes but
 * the audit record, which keeps that the list was taken.
 */
export const exportAttendees = defineTransition({
  load: async (inside, { kind, slug }: AttendeeExport) => {
    const target = await findRegistrationTarget(inside, kind, slug)
    return target ? accept({ kind, target }) : refuse('target-unknown')
  },
  allow: {
    permission: ({ kind }) => kind.permissions.door,
    of: ({ target }) => subjectOfRegistrationTarget(target),
  },
  rule: ({ thing: { kind, target }, input: { as }, actor }) =>
    accept({
      withContacts:
        as !== 'print' && may(actor, kind.permissions.contacts, subjectOfRegistrationTarget(target)),
    }),
  write: async ({ db }, { thing: { target }, decision: { withContacts } }): Promise<ExportedAttendees> => {
    const { items: attendees } = await listAttendees(db, target.id, {
      ...allAttendees,
      offset: 0,
      limit: EXPORT_MAX,
    })
    return withContacts
      ? { attendees, withContacts }
      : { attendees: attendees.map((attendee) => ({ ...attendee, contact: null })), withContacts }
  },
  audit: ({ thing: { kind, target }, input: { as } }, { attendees, withContacts }) => ({
    what: kind.auditCodes.exported,
    thing: target.id,
    after: { as, people: attendees.length, contacts: withContacts },
  }),
  journal: 'none',
  notify: 'nobody',
})
