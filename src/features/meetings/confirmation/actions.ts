import type { Id } from '#domain/base/id.ts'
import { accept } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { defineTransition } from '#platform/transition.ts'
import { subjectOfMeeting } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { loadMeeting } from '../queries.ts'
import { enqueueLetters, fillSeats } from '../registration/actions.ts'
import { markRegistrationsConfirmed } from '../registration/store.ts'
import { checkConfirmable } from './model.ts'
import { listUnconfirmedAmong, markReleased } from './store.ts'

type Chosen = { readonly slug: string; readonly registrations: readonly Id<'registration'>[] }

/** The meeting, locked, with those of the chosen registrations that are still unconfirmed. */
async function loadChosen<Input extends Chosen>(inside: Context, input: Input) {
  const meeting = await loadMeeting(inside, input)
  if (!meeting.ok) return meeting
  const chosen = await listUnconfirmedAmong(inside.db, meeting.value.id, input.registrations)
  return accept({ ...meeting.value, chosen })
}

// Who calls people needs their numbers, and who may check people in need not decide about their seats.
const allow = { permission: meetingPermissions.contacts, of: subjectOfMeeting }

/** Confirms registrations of people whom the organiser has called or knows. Pending ones get a seat, or wait for one. */
export const confirmRegistrations = defineTransition({
  load: (inside, input: Chosen) => loadChosen(inside, input),
  allow,
  rule: ({ thing, now }) => checkConfirmable(thing, now),
  write: async (inside, { thing: { id, chosen }, now }) => {
    await markRegistrationsConfirmed(inside.db, chosen, now)
    return fillSeats(inside, id)
  },
  audit: ({ thing: { id, chosen } }) =>
    chosen.length > 0
      ? { what: 'meetings.registrations-confirmed', thing: id, after: { registrations: chosen } }
      : undefined,
  journal: 'none',
  notify: (inside, _, promoted) => enqueueLetters(inside, promoted, 'promoted'),
})

/** Releases the seats of unconfirmed registrations; they go to those who wait. Both are written to by e-mail. */
export const releaseSeats = defineTransition({
  load: (inside, input: Chosen & { readonly reason: string }) => loadChosen(inside, input),
  allow,
  rule: ({ thing, now }) => checkConfirmable(thing, now),
  write: async (inside, { thing: { id, chosen }, input: { reason }, now }) => {
    await markReleased(inside.db, chosen, { reason, now })
    return fillSeats(inside, id)
  },
  audit: ({ thing: { id, chosen }, input: { reason } }) =>
    chosen.length > 0
      ? { what: 'meetings.seats-released', thing: id, after: { registrations: chosen, reason } }
      : undefined,
  journal: 'none',
  notify: async (inside, { thing: { chosen } }, promoted) => {
    await enqueueLetters(inside, chosen, 'released')
    await enqueueLetters(inside, promoted, 'promoted')
  },
})
