import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { recordAudit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { note, owned } from '../actions.ts'
import { recordConsultation } from '../journal.ts'
import {
  type CloseRefusal,
  close,
  type DecideRefusal,
  decide,
  enterIntoForce,
  type ForceRefusal,
} from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { lockConsultation, saveConsultation } from '../store.ts'
import { addDecisionLetters } from './letter-store.ts'

/** Closes a consultation: refused while a single comment has no answer. */
export const closeConsultation = (ctx: Context, id: Id<'consultation'>) =>
  inTransaction(ctx, async (inside): Promise<Result<undefined, CloseRefusal | 'no-consultation'>> => {
    await owned(inside, permissions.prepare, id)
    const found = await lockConsultation(inside.db, { id })
    if (!found) return refuse('no-consultation')
    const closed = close(found, inside.today())
    if (!closed.ok) return closed
    await saveConsultation(inside.db, id, { closed_at: inside.now() })
    await note(inside, id, 'closed')
    await recordConsultation(inside, id, 'consultations.closed')
    await audit(inside, id, found.body.id, 'consultations.closed')
    return accept(undefined)
  })

const audit = (
  inside: Context,
  id: Id<'consultation'>,
  organisation: Id<'organisation'>,
  what: 'consultations.closed' | 'consultations.decided' | 'consultations.in-force',
  after?: object,
) => recordAudit(inside, inside.db, { what, organisation, thing: id, after })

/** Records the decision and tells everybody who took part. */
export const decideConsultation = (
  ctx: Context,
  id: Id<'consultation'>,
  wanted: { readonly on: LocalDate; readonly decision: Text; readonly early: boolean },
) =>
  inTransaction(ctx, async (inside): Promise<Result<undefined, DecideRefusal | 'no-consultation'>> => {
    await owned(inside, permissions.prepare, id)
    const found = await lockConsultation(inside.db, { id })
    if (!found) return refuse('no-consultation')
    const decided = decide(found, wanted, inside.today())
    if (!decided.ok) return decided
    await saveConsultation(inside.db, id, {
      decided_on: wanted.on,
      decided_at: inside.now(),
      decision: wanted.decision,
    })
    await note(inside, id, 'decided', { on: wanted.on })
    await recordConsultation(inside, id, 'consultations.decided')
    await audit(inside, id, found.body.id, 'consultations.decided', { on: wanted.on })
    await addDecisionLetters(inside.db, id)
    await inside.jobs.enqueue(inside.db, DECISIONS, { consultation: id })
    return accept(undefined)
  })

/** Says since when the decision is in force. */
export const bringIntoForce = (ctx: Context, id: Id<'consultation'>, on: LocalDate) =>
  inTransaction(ctx, async (inside): Promise<Result<undefined, ForceRefusal | 'no-consultation'>> => {
    await owned(inside, permissions.prepare, id)
    const found = await lockConsultation(inside.db, { id })
    if (!found) return refuse('no-consultation')
    const entered = enterIntoForce(found, on)
    if (!entered.ok) return entered
    await saveConsultation(inside.db, id, { in_force_on: on })
    await note(inside, id, 'in-force', { on })
    await recordConsultation(inside, id, 'consultations.in-force')
    await audit(inside, id, found.body.id, 'consultations.in-force', { on })
    return accept(undefined)
  })

/** The queue of decisions that people are told of. */
export const DECISIONS = 'consultations.send-decisions'
