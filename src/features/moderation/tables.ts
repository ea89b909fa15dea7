import type { GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { AppealOutcome, DecisionOutcome } from './model.ts'

export type DecisionRow = {
  id: Id<'moderation-decision'>
  kind: string
  thing_id: string
  organisation_id: Id<'organisation'>
  territory_code: string
  outcome: DecisionOutcome
  rule: string
  reason: Text
  author_id: Id<'account'> | null
  moderator_id: Id<'account'>
  decided_at: Date
  appeal: string | null
  appealed_at: Date | null
  appeal_outcome: AppealOutcome | null
  appeal_reason: Text | null
  appeal_moderator_id: Id<'account'> | null
  appeal_decided_at: Date | null
}

export type ReportRow = {
  id: Id<'moderation-report'>
  kind: string
  thing_id: string
  organisation_id: Id<'organisation'>
  territory_code: string
  rule: string
  note: string | null
  account_id: Id<'account'> | null
  reported_at: Date
  decision_id: Id<'moderation-decision'> | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    moderation_decision: DecisionRow & { number: GeneratedAlways<number> }
    moderation_report: ReportRow
  }
  interface CacheTags {
    moderation_decision: true
  }
}
