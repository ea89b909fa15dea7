import type { Generated, GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language, Text } from '#domain/base/text.ts'
import type { Cell, KindCode } from '#domain/law/index.ts'
import type { CommentKind, DocumentKind, Verdict } from './model.ts'
import type { EventWhat } from './state-model.ts'

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
  published_at: Date | null
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
  opens_on: LocalDate
  closes_on: LocalDate
  shorter_ground: Text | null
  answers_due_on: LocalDate
  announced_at: Date | null
  closed_at: Date | null
  decided_on: LocalDate | null
  decided_at: Date | null
  decision: Text | null
  in_force_on: LocalDate | null
}

type Hidden = { hidden_rule: string | null; hidden_reason: Text | null; hidden_at: Date | null }

export type CommentRow = Hidden & {
  id: Id<'comment'>
  consultation_id: Id<'consultation'>
  kind: CommentKind
  version_id: Id<'document-version'>
  anchor: string
  place: string
  gone: boolean
  language: Language
  body: string
  wording: string | null
  wording_language: 'kk' | 'ru' | null
  account_id: Id<'account'> | null
  author_name: string | null
  state: 'pending' | 'public' | 'hidden'
  search_key: string
  digest: Uint8Array
  joins: number
  written_at: Date
  published_at: Date | null
  verdict: Verdict | null
  answered_at: Date | null
}

export type ReplyRow = Hidden & {
  id: Id<'reply'>
  comment_id: Id<'comment'>
  language: Language
  body: string
  account_id: Id<'account'> | null
  author_name: string | null
  organisation_id: Id<'organisation'> | null
  state: 'public' | 'hidden'
  digest: Uint8Array
  written_at: Date
}

export type AnswerRow = {
  id: Id<'answer'>
  comment_id: Id<'comment'>
  number: number
  verdict: Verdict
  reason: Text
  account_id: Id<'account'> | null
  person_id: Id<'person'> | null
  answered_at: Date
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    document: DocumentRow & { territory_ordinal: GeneratedAlways<number> }
    document_version: VersionRow
    provision: ProvisionRow
    provision_reason: { version_id: Id<'document-version'>; anchor: string; reason: Text }
    version_source: {
      version_id: Id<'document-version'>
      language: 'kk' | 'ru'
      name: string
      format: 'docx' | 'html' | 'text' | 'akn'
      content: unknown
      corrections: Generated<unknown>
    }
    consultation: ConsultationRow
    consultation_event: {
      id: Id<'consultation-event'>
      consultation_id: Id<'consultation'>
      what: EventWhat
      at: Date
      detail: Readonly<Record<string, unknown>>
    }
    comment: CommentRow & { number: GeneratedAlways<number> }
    comment_file: { comment_id: Id<'comment'>; position: number; sha256: string; name: string }
    comment_join: {
      id: Id<'comment-join'>
      comment_id: Id<'comment'>
      account_id: Id<'account'>
      joined_at: Date
    }
    reply: ReplyRow
    answer: AnswerRow
    answer_change: { comment_id: Id<'comment'>; version_id: Id<'document-version'>; anchor: string }
    decision_letter: {
      consultation_id: Id<'consultation'>
      account_id: Id<'account'>
      claimed_at: Date | null
      refusals: Generated<number>
    }
    answer_template: {
      id: Id<'answer-template'>
      organisation_id: Id<'organisation'>
      title: string
      verdict: Verdict
      reason: Text
    }
  }
  interface CacheTags {
    document: true
    document_version: true
    consultation: true
    comment: true
    reply: true
    answer: true
  }
}
