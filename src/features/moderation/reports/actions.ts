import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { findReported } from '../kinds.ts'
import { isRule, NOTE_MAX } from '../model.ts'
import { addReport } from '../store.ts'

export type ReportRefusal = 'thing-unknown' | 'rule-unknown' | 'note-long' | 'reported-already'

/** Reports that content breaks a rule; anyone may do this. */
export async function reportThing(
  ctx: Context,
  asked: { readonly kind: string; readonly thing: string; readonly rule: string; readonly note: string },
): Promise<Result<undefined, ReportRefusal>> {
  const { kind, thing, rule } = asked
  const found = await findReported(ctx, kind, thing)
  if (!found || found.hidden) return refuse('thing-unknown')
  if (!isRule(rule)) return refuse('rule-unknown')
  const note = asked.note.trim()
  if (note.length > NOTE_MAX) return refuse('note-long')
  const added = await addReport(ctx.db, {
    id: newId(ctx.now()),
    kind,
    thing_id: thing,
    organisation_id: found.organisation,
    territory_code: found.territory,
    rule,
    note: note || null,
    account_id: ctx.actor?.account ?? null,
    reported_at: ctx.now(),
    decision_id: null,
  })
  return added ? accept(undefined) : refuse('reported-already')
}
