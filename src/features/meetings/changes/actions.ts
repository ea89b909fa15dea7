import type { Id } from '#domain/base/id.ts'
import { type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { updateDeadlines } from '#features/deadlines/index.ts'
import { notifyRegistered, undoCheckIns } from '#features/registrations/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import type { Act } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { defineTransition } from '#platform/transition.ts'
import { clearItemTimes } from '../agenda/store.ts'
import { MEETING_DEADLINES } from '../deadline-model.ts'
import { meetingAct } from '../manifest/journal-source.ts'
import { type MeetingDocument, subjectOfMeeting } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { loadMeeting } from '../queries.ts'
import { findMeeting } from '../store.ts'
import { addMeetingDocument, type LockedMeeting, saveMeeting } from '../write-store.ts'
import {
  decideCancellation,
  decideConclusion,
  decideMove,
  type MeetingUpdate,
  type MoveRefusal,
  type NewVenue,
} from './model.ts'
import { addMeetingChange, shiftAgenda } from './store.ts'

/** Writes an update, and keeps the values that it replaced. */
async function applyUpdate(
  inside: TransactionContext,
  id: Id<'meeting'>,
  update: MeetingUpdate,
  reason: Text | null,
) {
  const { startsAt, endsAt, registrationClosesAt, ...rest } = update.columns
  const now = inside.now()
  await saveMeeting(inside.db, id, {
    ...rest,
    ...(startsAt && endsAt ? { starts_at: startsAt, ends_at: endsAt } : {}),
    ...(registrationClosesAt ? { registration_closes_at: registrationClosesAt } : {}),
    revised_at: now,
  })
  for (const replaced of update.replaced)
    await addMeetingChange(inside.db, {
      id: newId<'meeting-change'>(now),
      meeting_id: id,
      ...replaced,
      reason,
      changed_at: now,
    })
}

/** With another start the times of the agenda move too, and check-ins and marks of the agenda are taken back. */
async function applyNewStart(
  inside: TransactionContext,
  { id, territory, startsAt: from }: LockedMeeting,
  to: Date = from,
) {
  if (Number(to) === Number(from)) return
  await shiftAgenda(inside.db, id, { from, to, zone: zoneOfTerritory(territory) })
  await undoCheckIns(inside, { id })
  await clearItemTimes(inside.db, id)
}

type MoveRequest = {
  readonly slug: string
  readonly times?: { readonly startsAt: Date; readonly endsAt: Date }
  readonly where?: NewVenue
  readonly reason: Text | null
  /** SEQUENCE of the meeting when the form was made; another one is a conflict. */
  readonly sequence?: number
}

/** Moves a meeting to another time, another place, or both. */
export const moveMeeting = defineTransition({
  load: (inside, input: MoveRequest) => loadMeeting(inside, input),
  allow: { permission: meetingPermissions.publish, of: subjectOfMeeting },
  rule: ({
    thing,
    input: { sequence = thing.sequence, ...to },
    now,
  }): Result<MeetingUpdate, MoveRefusal | 'changed-meanwhile'> =>
    sequence === thing.sequence ? decideMove(thing, to, now) : refuse('changed-meanwhile'),
  write: async (inside, { thing, input: { reason, times }, decision }) => {
    await applyUpdate(inside, thing.id, decision, reason)
    await applyNewStart(inside, thing, times?.startsAt)
    await updateDeadlines(inside, MEETING_DEADLINES, thing.id, { reason })
  },
  audit: ({ thing: { id, startsAt, endsAt, venue, address }, input: { slug: _, ...to } }) => ({
    what: 'meetings.moved',
    thing: id,
    before: { startsAt, endsAt, venue, address },
    after: to,
  }),
  journal: (inside, { input: { slug } }) => meetingAct(inside, slug, 'meetings.moved'),
  notify: (inside, { thing }) => notifyRegistered(inside, thing, 'moved'),
})

type WithReason = { readonly slug: string; readonly reason: Text }

/** Cancels a meeting; it stays on its page and in calendars, as cancelled. */
export const cancelMeeting = defineTransition({
  load: (inside, input: WithReason) => loadMeeting(inside, input),
  allow: { permission: meetingPermissions.publish, of: subjectOfMeeting },
  rule: ({ thing, now }) => decideCancellation(thing, now),
  write: async (inside, { thing, input, decision }) => {
    await applyUpdate(inside, thing.id, decision, input.reason)
    await updateDeadlines(inside, MEETING_DEADLINES, thing.id)
  },
  audit: ({ thing: { id, state }, input: { reason } }) => ({
    what: 'meetings.cancelled',
    thing: id,
    before: { state },
    after: { reason },
  }),
  journal: (inside, { input: { slug } }) => meetingAct(inside, slug, 'meetings.cancelled'),
  notify: (inside, { thing }) => notifyRegistered(inside, thing, 'cancelled'),
})

type Conclusion = {
  readonly slug: string
  readonly outcome: Text
  /** How many people came, if somebody counted. */
  readonly attended?: number | undefined
  readonly minutes?: MeetingDocument | undefined
}

/** Concludes a meeting: it counts as held, and its outcome is published. */
export const concludeMeeting = defineTransition({
  load: (inside, input: Conclusion) => loadMeeting(inside, input),
  allow: { permission: meetingPermissions.publish, of: subjectOfMeeting },
  rule: ({ thing, input, now }) => decideConclusion(thing, input.outcome, now),
  write: async (inside, { thing: { id }, input: { attended, minutes }, decision }) => {
    await applyUpdate(inside, id, decision, null)
    if (attended !== undefined) await saveMeeting(inside.db, id, { attended })
    if (minutes) await addMeetingDocument(inside.db, id, { ...minutes, role: 'minutes' })
    await updateDeadlines(inside, MEETING_DEADLINES, id)
  },
  audit: ({ thing: { id, state }, input: { slug: _, ...published } }) => ({
    what: 'meetings.held',
    thing: id,
    before: { state },
    after: published,
  }),
  journal: (inside, { input: { slug } }) => meetingAct(inside, slug, 'meetings.held'),
  notify: 'nobody',
})

/** Writes how many people came. The number is public with the outcome: then another one is a correction. */
export async function saveAttendance(
  inside: TransactionContext,
  { id, slug }: { readonly id: string; readonly slug: string },
  attended: number,
): Promise<Act | undefined> {
  await saveMeeting(inside.db, id as Id<'meeting'>, { attended })
  const meeting = await findMeeting(inside.db, slug)
  return meeting?.outcome ? meetingAct(inside, slug, 'meetings.corrected') : undefined
}
