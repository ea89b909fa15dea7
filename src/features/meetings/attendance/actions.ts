import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { may } from '#platform/identity/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { findDeskMeeting } from '../desk/store.ts'
import { meetingAct } from '../manifest/journal-source.ts'
import { subjectOfMeeting } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { loadMeeting } from '../queries.ts'
import type { Contact } from '../registration/contact-model.ts'
import { findByContact } from '../registration/store.ts'
import { saveMeeting } from '../write-store.ts'
import { type Attendee, type CheckInRefusal, checkAttendance, checkCheckIn, everybody } from './model.ts'
import { addWalkIn, hasAttendee, listAttendees, markArrived } from './store.ts'

const auditCodes = {
  arrived: 'meetings.checked-in',
  undone: 'meetings.check-in-undone',
  added: 'meetings.newcomer-added',
} as const

type CheckIn = {
  readonly slug: string
  readonly registration: Id<'registration'>
  /** False takes a check-in back. */
  readonly arrived: boolean
}

/**
 * Checks a registered person in, or takes that back. Doing it twice is the same as once. The meeting is locked: two
 * devices, a registration and a move of the meeting wait for each other, and the later one sees what the earlier one
 * has done.
 */
export const checkIn = defineTransition({
  load: async (inside, input: CheckIn) => {
    const meeting = await loadMeeting(inside, input)
    if (!meeting.ok) return meeting
    const isAttendee = await hasAttendee(inside.db, meeting.value.id, input.registration)
    return accept({ ...meeting.value, isAttendee })
  },
  allow: { permission: meetingPermissions.door, of: subjectOfMeeting },
  rule: ({ thing, now }): Result<undefined, CheckInRefusal | 'attendee-unknown'> => {
    const state = checkCheckIn(thing, now)
    return state.ok && !thing.isAttendee ? refuse('attendee-unknown') : state
  },
  write: ({ db }, { thing, input: { registration, arrived }, now }) =>
    markArrived(db, thing.id, registration, arrived ? now : null),
  audit: ({ thing: { id }, input: { registration, arrived } }, changed) =>
    changed
      ? {
          what: auditCodes[arrived ? 'arrived' : 'undone'],
          thing: id,
          after: { registration },
        }
      : undefined,
  journal: 'none',
  notify: 'nobody',
})

type WalkIn = {
  readonly slug: string
  /** Made with the form, so that a form that is sent twice adds one person. */
  readonly id: Id<'registration'>
  readonly name: string
  readonly contact: Contact | undefined
  readonly language: Language
}

/** Adds a person who came without having registered. If the contact is on the list, that person is checked in. */
export const admitWalkIn = defineTransition({
  load: async (inside, input: WalkIn) => {
    const meeting = await loadMeeting(inside, input)
    if (!meeting.ok) return meeting
    const { id, contact } = input
    const known = contact && (await findByContact(inside.db, meeting.value.id, contact.key))
    return accept({ ...meeting.value, registered: known?.id === id ? undefined : known?.id })
  },
  allow: { permission: meetingPermissions.door, of: subjectOfMeeting },
  rule: ({ thing, now }) => checkCheckIn(thing, now),
  write: async ({ db }, { thing: { id: meeting, registered }, input, now }) =>
    registered
      ? { id: registered, changed: await markArrived(db, meeting, registered, now) }
      : { id: input.id, changed: await addWalkIn(db, { ...input, meeting, at: now }) },
  audit: ({ thing }, { id, changed }) =>
    changed
      ? {
          what: auditCodes[thing.registered ? 'arrived' : 'added'],
          thing: thing.id,
          after: { registration: id },
        }
      : undefined,
  journal: 'none',
  notify: 'nobody',
})

/** Records how many people came. The number is public with the outcome; a later change is recorded in the journal. */
export const recordAttendance = defineTransition({
  load: (inside, input: { readonly slug: string; readonly attended: number }) => loadMeeting(inside, input),
  allow: { permission: meetingPermissions.door, of: subjectOfMeeting },
  rule: ({ thing, input, now }) => {
    const allowed = checkAttendance(thing, now)
    return allowed.ok ? accept({ isNew: thing.attended !== input.attended }) : allowed
  },
  write: async ({ db }, { thing, input: { attended }, decision: { isNew } }) => {
    if (isNew) await saveMeeting(db, thing.id, { attended })
  },
  audit: ({ thing: { id, attended }, input, decision: { isNew } }) =>
    isNew
      ? {
          what: 'meetings.attendance-recorded',
          thing: id,
          before: { attended },
          after: { attended: input.attended },
        }
      : undefined,
  journal: async (inside, { thing: { slug, hasOutcome }, decision: { isNew } }) =>
    isNew && hasOutcome ? meetingAct(inside, slug, 'meetings.corrected') : undefined,
  notify: 'nobody',
})

const EXPORT_MAX = 20_000

type AttendeeExport = { readonly slug: string; readonly as: 'csv' | 'xlsx' | 'print' }
export type ExportedAttendees = { readonly attendees: readonly Attendee[]; readonly withContacts: boolean }

/**
 * The whole list for a file or the printer, in files with the contacts for those who may see them. Nothing changes but
 * the audit record, which keeps that the list was taken.
 */
export const exportAttendees = defineTransition({
  load: async ({ db }, { slug }: AttendeeExport) => {
    const meeting = await findDeskMeeting(db, slug)
    return meeting ? accept(meeting) : refuse('meeting-unknown')
  },
  allow: { permission: meetingPermissions.door, of: subjectOfMeeting },
  rule: ({ thing, input: { as }, actor }) =>
    accept({
      withContacts: as !== 'print' && may(actor, meetingPermissions.contacts, subjectOfMeeting(thing)),
    }),
  write: async ({ db }, { thing, decision: { withContacts } }): Promise<ExportedAttendees> => {
    const { items: attendees } = await listAttendees(db, thing.id, {
      ...everybody,
      offset: 0,
      limit: EXPORT_MAX,
    })
    return withContacts
      ? { attendees, withContacts }
      : { attendees: attendees.map((attendee) => ({ ...attendee, contact: null })), withContacts }
  },
  audit: ({ thing, input: { as } }, { attendees, withContacts }) => ({
    what: 'meetings.list-exported',
    thing: thing.id,
    after: { as, people: attendees.length, contacts: withContacts },
  }),
  journal: 'none',
  notify: 'nobody',
})
