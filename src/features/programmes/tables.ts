import type { GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language, Text } from '#domain/base/text.ts'
import type { View } from '#platform/db/index.ts'
import type {
  ActivityState,
  FindingEvidence,
  FindingKind,
  HeardAnswer,
  MemberRole,
  OrganisationRole,
  ReportFormat,
} from './model.ts'

type Programme = Id<'programme'>
/** A row of a part of a programme, with its position. */
type Part = { programme_id: Programme; position: number }

export type ProgrammeRow = {
  id: Programme
  slug: string
  name: Text
  summary: Text
  aims: readonly Text[]
  starts_on: LocalDate
  ends_on: LocalDate
  presentation_id: Id<'meeting'> | null
  published_at: Date
  revised_at: Date
  source_sha256: string
  demo: boolean
}

export type FindingRow = Part & {
  key: string
  kind: FindingKind
  territory_code: string
  region_code: string
  theme: string | null
  body: Text
  addressee_id: Id<'organisation'> | null
  author_id: Id<'person'> | null
  evidence: readonly FindingEvidence[]
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    // Views that other slices may join.
    programme_link: View<{ id: Programme; slug: string; name: Text }>
    programme: ProgrammeRow
    /** Written at the desk; everything else comes from the file. */
    programme_introduction: {
      /** That of its draft. */
      id: string
      programme_id: Programme
      organisation_id: Id<'organisation'>
      body: Text
      published_at: Date
      revised_at: Date | null
      demo: boolean
    }
    programme_body: Part & { organisation_id: Id<'organisation'>; role: OrganisationRole }
    programme_basis: Part & { title: Text; note: Text | null; url: string | null }
    programme_territory: Part & { territory_code: string; territory_ordinal: GeneratedAlways<number> }
    programme_member: Part & {
      person_id: Id<'person'>
      role: MemberRole
      post: Text | null
      starts_on: LocalDate | null
      ends_on: LocalDate | null
    }
    programme_stage: Part & { title: Text; starts_on: LocalDate; ends_on: LocalDate }
    programme_activity: Part & {
      stage: number
      title: Text
      territory_code: string | null
      organisation_id: Id<'organisation'> | null
      starts_on: LocalDate
      ends_on: LocalDate
      actual_starts_on: LocalDate | null
      actual_ends_on: LocalDate | null
      state: ActivityState
    }
    programme_indicator: Part & {
      key: string
      title: Text
      unit: Text
      base: number | null
      base_period: string | null
      adds: boolean
    }
    programme_value: {
      programme_id: Programme
      indicator: string
      period: string
      territory_code: string | null
      plan: number
      fact: number | null
    }
    programme_theme: Part & { key: string; title: Text }
    // Views of the links of programmes.
    programme_event: View<{
      meeting_id: Id<'meeting'>
      programme_id: Programme
      attendance: number | null
    }>
    programme_news: View<{ news_item_id: Id<'news-item'>; programme_id: Programme }>
    programme_attendance: { meeting_id: Id<'meeting'>; attendance: number | null }
    programme_material: { meeting_id: Id<'meeting'>; position: number; title: Text; url: string }
    programme_photograph: {
      meeting_id: Id<'meeting'>
      position: number
      picture_sha256: string
      preview_sha256: string
      alt: Text
      caption: Text | null
    }
    finding: FindingRow
    event_feedback: {
      id: Id<'event-feedback'>
      meeting_id: Id<'meeting'>
      language: Language
      useful: number
      heard: HeardAnswer
      words: string | null
      sent_on: LocalDate
      chosen: boolean
    }
    programme_report: {
      digest: string
      programme_id: Programme
      language: Language
      format: ReportFormat
      bytes: Uint8Array
    }
  }
  interface CacheTags {
    programme: true
    programme_introduction: true
    event_feedback: true
  }
}
