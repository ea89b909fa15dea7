import type { ColumnType } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { EntryStep, PaperColumn } from './model.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    paper_batch: {
      id: Id<'paper-batch'>
      organisation_id: Id<'organisation'>
      target_kind: string
      target_id: string
      number: number
      sheets: number
      columns: readonly PaperColumn[]
      opened_at: Date
    }
    paper_entry: {
      id: Id<'paper-entry'>
      batch_id: Id<'paper-batch'>
      position: number
      step: EntryStep
      account_id: ColumnType<Id<'account'> | null, Id<'account'>, null>
      counts: number[]
      reason: string | null
      entered_at: Date
    }
    paper_scan: {
      id: Id<'paper-scan'>
      batch_id: Id<'paper-batch'>
      sha256: string
      name: string
      added_at: Date
    }
  }
}
