import { accept, type Result, refuse } from '#domain/base/result.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { findReported } from '../kinds.ts'
import { checkReport } from '../model.ts'
import { addReport } from '../store.ts'

export type ReportRefusal = 'thing-unknown' | 'rule-empty' | 'note-long' | 'reported-already'

type NewReport = {
  readonly kind: string
  readonly thing: string
  readonly rule: string
  readonly note: string
}

/** Reports that content breaks a rule; anyone may do this. What a report says is neither audited nor public. */
export const reportThing = defineTransition({
  load: async (inside, { kind, thing }: NewReport) => {
    const found = await findReported(inside, kind, thing)
    return found && !found.hidden ? accept(found) : refuse('thing-unknown')
  },
  allow: 'anyone',
  rule: ({ input }): Result<string, Exclude<ReportRefusal, 'thing-unknown'>> => checkReport(input),
  write: async ({ db }, { input: { kind, thing, rule }, thing: found, decision: note, actor, now }) => {
    const added = await addReport(db, {
      id: newId(now),
      kind,
      thing_id: thing,
      organisation_id: found.organisation,
      territory_code: found.territory,
      rule,
      note: note || null,
      account_id: actor?.account ?? null,
      reported_at: now,
      decision_id: null,
    })
    return added ? undefined : refuse('reported-already')
  },
  audit: 'none',
  journal: 'none',
  notify: 'nobody',
})
