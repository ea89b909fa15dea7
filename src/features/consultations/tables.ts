import type { Generated, GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import type { Cell, KindCode } from '#domain/law/index.ts'
import type { Pause } from '#domain/schedule/index.ts'
import type { DocumentKind, EventWhat, ParticipantKind } from './model.ts'
import type { SourceText } from './preparation/model.ts'

export type DocumentRow = {
  id: Id<'document'>
  slug: string
  kind: DocumentKind
  title: Text
  organisation_id: Id<'organisation'>
  territory_code: string
  created_at: Date
  demo: boolean
}

export type VersionRow = {
  id: Id<'document-version'>
  document_id: Id<'document'>
  number: number
  note: Text | null
  published_at: Date
}

export type ProvisionRow = {
  version_id: Id<'document-version'>
  language: 'kk' | 'ru'
  position: number
  depth: number
  eid: string
  anchor: string
  kind: KindCode
  num: string
  label: string
  heading: string
  body: string
  cells: readonly Cell[] | null
  part: number
  place_name: string
}

export type ConsultationRow = {
  id: Id<'consultation'>
  slug: string
  document_id: Id<'document'>
  version_id: Id<'document-version'>
  purpose: Text
  explanatory_note: Text
  promise: Text
  term_rule: string
  earliest_close: LocalDate
  participants: ParticipantKind
  opens_on: LocalDate
  closes_on: LocalDate
  shorter_ground: Text | null
  answers_due_on: LocalDate
  pauses: readonly Pause[]
  /** How often its days have changed. */
  sequence: number
  days_changed_at: Date | null
  announced_at: Date | null
  closed_at: Date | null
  decided_on: LocalDate | null
  decided_at: Date | null
  decision: Text | null
  in_force_on: LocalDate | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    document: DocumentRow & { territory_ordinal: GeneratedAlways<number> }
    document_version: VersionRow
    provision: ProvisionRow
    provision_reason: { version_id: Id<'document-version'>; anchor: string; reason: Text }
    document_source: { draft_id: Id<'draft'>; hash: string; content: SourceText }
    consultation: ConsultationRow
    consultation_event: {
      id: Id<'consultation-event'>
      consultation_id: Id<'consultation'>
      what: EventWhat
      at: Date
      detail: Readonly<Record<string, unknown>>
    }
    answer_change: { comment_id: Id<'comment'>; version_id: Id<'document-version'>; anchor: string }
    decision_letter: {
      consultation_id: Id<'consultation'>
      account_id: Id<'account'>
      claimed_at: Date | null
      refusals: Generated<number>
    }
  }
  interface CacheTags {
    document: true
    document_version: true
    consultation: true
  }
}
