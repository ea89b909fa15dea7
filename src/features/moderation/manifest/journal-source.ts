import type { Text } from '#domain/base/text.ts'
import { ruleName } from '#domain/moderation/index.ts'
import type { Context } from '#platform/context.ts'
import type { JournalSource } from '#platform/feature.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import { messages } from '../messages.ts'
import { type Decision, decisionPath } from '../model.ts'
import { findDecision, listDecisionNumbers } from '../store.ts'
import { auditNames } from './audit-names.ts'

/** The public content of a decision: outcome, rule and reason; neither the moderator nor the author. */
export async function decisionAct(
  { db }: Context,
  id: Decision['id'],
  type: keyof typeof auditNames,
): Promise<Act> {
  const decision = await findDecision(db, { id })
  if (!decision) throw new Error(`no decision ${id} to be recorded`)
  return {
    type,
    act: decision.id,
    territory: decision.territory,
    body: decision.organisation,
    content: toJournalContent({
      number: decision.number,
      kind: decision.kind,
      thing: decision.thing,
      outcome: decision.outcome,
      rule: ruleName(decision.rule),
      reason: decision.reason,
      decidedAt: decision.decidedAt,
      appealedAt: decision.appealedAt,
      appealOutcome: decision.appealOutcome,
      appealReason: decision.appealReason,
    }),
  }
}

/** What this slice records in the public journal, and where it is shown. */
export const journalSource: JournalSource = {
  entryTypes: auditNames,
  findTargets: async ({ db }, ids) => {
    const rows = await listDecisionNumbers(db, ids)
    return new Map(
      rows.map(({ id, number }) => {
        const title: Text = {
          kk: messages.decision.kk(String(number)),
          ru: messages.decision.ru(String(number)),
          en: messages.decision.en(String(number)),
        }
        return [id, { path: decisionPath(number), title }]
      }),
    )
  },
}
