import type { TypedText } from '#domain/base/form.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { defineTransition } from '#platform/transition.ts'
import { LETTER_QUEUE } from '../desk/actions.ts'
import { auditCodes, reportableOf, subjectOf } from '../kinds.ts'
import { decisionAct } from '../manifest/journal-source.ts'
import {
  type AppealOutcome,
  type AppealRefusal,
  type JudgeRefusal,
  mayJudge,
  type ReasonRefusal,
  readAppeal,
  readReason,
} from '../model.ts'
import { moderationPermissions } from '../permissions.ts'
import { lockDecision, saveDecision } from '../store.ts'
import { mayAppeal } from './checks.ts'

type AppealInput = { readonly number: number; readonly key: string; readonly text: string }

/** The author asks for a review by another moderator. */
export const appealDecision = defineTransition({
  load: async (inside, { number, key }: AppealInput) => {
    const decision = await lockDecision(inside.db, number)
    return decision && mayAppeal(inside, decision, key) ? accept(decision) : refuse('decision-unknown')
  },
  // The link of the letter, or being the author, is the permission.
  allow: 'anyone',
  rule: ({ thing, input }): Result<string, AppealRefusal | 'decision-unknown'> =>
    readAppeal(thing, input.text),
  write: async (inside, { thing, decision, now }) => {
    await saveDecision(inside.db, thing.id, { appeal: decision, appealed_at: now })
  },
  audit: 'none',
  journal: 'none',
  notify: 'nobody',
})

export type JudgeAppealRefusal = JudgeRefusal | 'decision-unknown' | Exclude<ReasonRefusal, 'rule-unknown'>

type JudgementInput = {
  readonly number: number
  readonly outcome: AppealOutcome
  readonly reason: TypedText
}

/** Decides an appeal: the content is shown again, or stays hidden. The moderator is not the one who decided. */
export const judgeAppeal = defineTransition({
  load: async (inside, { number }: JudgementInput) => {
    const decision = await lockDecision(inside.db, number)
    if (!decision) return refuse('decision-unknown')
    return accept({ ...decision, subject: await subjectOf(inside, decision) })
  },
  allow: { permission: moderationPermissions.moderate, of: ({ subject }) => subject },
  rule: ({ thing, input, actor }): Result<Text, JudgeAppealRefusal> => {
    const allowed = mayJudge(thing, actor.account)
    return allowed.ok ? readReason(input.reason) : allowed
  },
  write: async (inside, { input, thing, decision, actor, now }) => {
    await saveDecision(inside.db, thing.id, {
      appeal_outcome: input.outcome,
      appeal_reason: decision,
      appeal_moderator_id: actor?.account ?? null,
      appeal_decided_at: now,
    })
    if (input.outcome === 'restored') await reportableOf(inside, thing.kind)?.show(inside, thing.thing)
  },
  audit: ({ input, thing }) => ({
    what: auditCodes[input.outcome],
    organisation: thing.organisation,
    thing: thing.id,
    after: { kind: thing.kind, thing: thing.thing, rule: thing.rule },
  }),
  journal: (inside, { input, thing }) => decisionAct(inside, thing.id, auditCodes[input.outcome]),
  notify: ({ db, jobs }, { input, thing }) =>
    jobs.enqueue(db, LETTER_QUEUE, { decision: thing.id, what: auditCodes[input.outcome] }),
})
