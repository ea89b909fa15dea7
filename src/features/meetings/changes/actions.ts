import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { withdrawFiles } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { recordAudit } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { inTransaction } from '#platform/transition.ts'
import type { AuditedMeetingAct } from '../audit-names.ts'
import { findDeskMeeting } from '../desk/store.ts'
import { recordMeeting, recordWithdrawal } from '../journal.ts'
import type { MeetingDocument } from '../model.ts'
import { writeToRegistered } from '../registration/actions.ts'
import { type LockedMeeting, lockMeeting } from '../registration/store.ts'
import { addDocument, saveMeeting } from '../write-store.ts'
import {
  decideCancellation,
  decideMove,
  decideOutcome,
  type MeetingUpdate,
  type VenueAddress,
} from './model.ts'
import {
  addChange,
  clearArrivals,
  countRegistrations,
  listUploads,
  markWithdrawn,
  shiftAgenda,
} from './store.ts'

/** Writes an update, and keeps the values that it replaced. */
async function applyUpdate(inside: Context, id: Id<'meeting'>, update: MeetingUpdate, reason: Text | null) {
  const { startsAt, endsAt, registrationClosesAt, ...rest } = update.columns
  const now = inside.now()
  await saveMeeting(inside.db, id, {
    ...rest,
    ...(startsAt && endsAt ? { starts_at: startsAt, ends_at: endsAt } : {}),
    ...(registrationClosesAt ? { registration_closes_at: registrationClosesAt } : {}),
    revised_at: now,
  })
  for (const replaced of update.replaced)
    await addChange(inside.db, {
      id: newId<'meeting-change'>(now),
      meeting_id: id,
      ...replaced,
      reason,
      changed_at: now,
    })
}

const audit = (
  inside: Context,
  { id, organiser }: Pick<LockedMeeting, 'id' | 'organiser'>,
  what: AuditedMeetingAct,
  before: object,
  after: object,
) => recordAudit(inside, inside.db, { what, organisation: organiser, thing: id, before, after })

/** With another start the times of the agenda move too, and check-ins are taken back. */
async function followStart(
  inside: Context,
  { id, territory, startsAt: from }: LockedMeeting,
  to: Date = from,
) {
  if (Number(to) === Number(from)) return
  await shiftAgenda(inside.db, id, { from, to, zone: zoneOfTerritory(territory) })
  await clearArrivals(inside.db, id)
}

/** Moves a meeting to another time, another place, or both. */
export const moveMeeting = (
  ctx: Context,
  slug: string,
  to: {
    readonly times?: { readonly startsAt: Date; readonly endsAt: Date }
    readonly where?: VenueAddress
    readonly reason: Text | null
    /** SEQUENCE of the meeting when the form was made; another one is a conflict. */
    readonly sequence?: number
  },
) =>
  inTransaction(ctx, async (inside) => {
    const meeting = await lockMeeting(inside.db, { slug })
    if (!meeting) return refuse('no-meeting')
    if (to.sequence !== undefined && to.sequence !== meeting.sequence) return refuse('changed-meanwhile')
    const decided = decideMove(meeting, to, ctx.now())
    if (!decided.ok) return decided
    await applyUpdate(inside, meeting.id, decided.value, to.reason)
    await followStart(inside, meeting, to.times?.startsAt)
    await recordMeeting(inside, slug, 'meetings.moved')
    const { startsAt, endsAt, venue, address } = meeting
    await audit(inside, meeting, 'meetings.moved', { startsAt, endsAt, venue, address }, to)
    await writeToRegistered(inside, meeting.id, 'moved')
    return accept(undefined)
  })

/** Cancels a meeting; it stays on its page and in calendars, as cancelled. */
export const cancelMeeting = (ctx: Context, slug: string, reason: Text) =>
  inTransaction(ctx, async (inside) => {
    const meeting = await lockMeeting(inside.db, { slug })
    if (!meeting) return refuse('no-meeting')
    const decided = decideCancellation(meeting, ctx.now())
    if (!decided.ok) return decided
    await applyUpdate(inside, meeting.id, decided.value, reason)
    await recordMeeting(inside, slug, 'meetings.cancelled')
    await audit(inside, meeting, 'meetings.cancelled', { state: meeting.state }, { reason })
    await writeToRegistered(inside, meeting.id, 'cancelled')
    return accept(undefined)
  })

export type MeetingOutcome = {
  readonly outcome: Text
  /** How many people came, if somebody counted. */
  readonly attended?: number | undefined
  readonly minutes?: MeetingDocument | undefined
}

/** Marks a meeting as held and publishes its outcome. */
export const holdMeeting = (ctx: Context, slug: string, { outcome, attended, minutes }: MeetingOutcome) =>
  inTransaction(ctx, async (inside) => {
    const meeting = await lockMeeting(inside.db, { slug })
    if (!meeting) return refuse('no-meeting')
    const decided = decideOutcome(meeting, outcome, ctx.now())
    if (!decided.ok) return decided
    await applyUpdate(inside, meeting.id, decided.value, null)
    if (attended !== undefined) await saveMeeting(inside.db, meeting.id, { attended })
    if (minutes) await addDocument(inside.db, meeting.id, { ...minutes, role: 'minutes' })
    await recordMeeting(inside, slug, 'meetings.held')
    await audit(inside, meeting, 'meetings.held', { state: meeting.state }, { outcome, attended, minutes })
    return accept(undefined)
  })

/** Withdraws a meeting that was announced by mistake. Once somebody has registered it can only be cancelled. */
export const withdrawMeeting = (
  ctx: Context,
  slug: string,
  reason: Text,
): Promise<Result<undefined, 'no-meeting' | 'has-people' | 'held-already'>> =>
  inTransaction(ctx, async (inside) => {
    const meeting = await findDeskMeeting(inside.db, slug)
    if (!meeting) return refuse('no-meeting')
    if (meeting.hasOutcome) return refuse('held-already')
    if ((await countRegistrations(inside.db, meeting.id)) > 0) return refuse('has-people')
    await markWithdrawn(inside.db, meeting.id, inside.now())
    await withdrawFiles(inside.db, await listUploads(inside.db, meeting.id), inside.now())
    await recordWithdrawal(inside, meeting, reason)
    const { id, state, organiser } = meeting
    await audit(inside, { id, organiser: organiser.id }, 'meetings.withdrawn', { state }, { reason })
    return accept(undefined)
  })
