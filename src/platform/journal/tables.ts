import type { Generated } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { JournalFindingCode } from '#domain/journal-entry/finding.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    journal_act: {
      queued: Generated<bigint>
      /** Id of the published thing, of any kind. */
      act_id: Id<string>
      version: number
      type: string
      recorded_at: Date
      territory_code: string
      body_id: Id<'organisation'> | null
      entry: Uint8Array
      salt: Uint8Array | null
      /** Canonical JSON. */
      content: string | null
      number: bigint | null
    }
    journal_tile: { level: number; index: bigint; bytes: Uint8Array }
    journal_finding: { code: JournalFindingCode; subject: string; found_at: Date }
    journal_check: { sole: boolean; checked_at: Date; entries: bigint; erased: bigint }
    journal_log: {
      sole: Generated<boolean>
      origin: string
      /** A tlog-policy file. */
      policy: string
      size: bigint
      /** The log's own signature over the tree of `size` entries: a checkpoint that is not published yet. */
      signed: string
      published_size: bigint
      /** The published checkpoint with its cosignatures. */
      published: string
      published_at: Date
    }
  }
}
