import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { Topic } from '#domain/topic/index.ts'
import type { View } from '#platform/db/index.ts'
import type { DocumentRole, MeetingKind, MeetingParticipants, MeetingState, ReplacedValues } from './model.ts'

export type MeetingRow = {
  id: Id<'meeting'>
  slug: string
  kind: MeetingKind
  state: MeetingState
  starts_at: Date
  ends_at: Date
  territory_code: string
  venue: Text
  address: Text
  /** The point of the venue, WGS 84 in degrees: both or neither. */
  latitude?: number | null
  longitude?: number | null
  map_url: string | null
  online_url: string | null
  organiser_id: Id<'organisation'>
  topic: Topic
  title: Text
  about: Text
  outcome: Text | null
  sequence: number
  capacity: number | null
  registration_closes_at: Date | null
  participants: MeetingParticipants
  published_at: Date
  revised_at: Date
  demo: boolean
}

/** A column that may be left out of a new row. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

/** A row of a part that a meeting has several of, in their order. */
type Part = { meeting_id: Id<'meeting'>; position: number }

declare module '#platform/db/tables.ts' {
  interface Tables {
    // Views that other slices may join.
    meeting_link: View<{
      id: Id<'meeting'>
      slug: string
      kind: MeetingKind
      state: MeetingState
      title: Text
      starts_at: Date
      ends_at: Date
      territory_code: string
    }>
    meeting: MeetingRow & {
      territory_ordinal: GeneratedAlways<number>
      search_key: Optional<string>
      attended: Optional<number>
      withdrawn_at: Optional<Date>
    }
    meeting_partner: Part & { organisation_id: Id<'organisation'> }
    agenda_item: Part & {
      starts_at: string | null
      title: Text
      person_id: Id<'person'> | null
      /** When its discussion began and ended, as marked while the meeting ran. */
      started_at: Optional<Date>
      finished_at: Optional<Date>
    }
    meeting_speaker: Part & {
      person_id: Id<'person'>
      post: Text | null
      organisation_id: Id<'organisation'> | null
    }
    meeting_document: Part & {
      title: Text
      url: string
      role: ColumnType<DocumentRole, DocumentRole | undefined>
    }
    meeting_change: {
      id: Id<'meeting-change'>
      meeting_id: Id<'meeting'>
      what: ReplacedValues['what']
      before: ReplacedValues['before']
      reason: Text | null
      changed_at: Date
    }
  }
  interface CacheTags {
    agenda_item: true
    meeting: true
  }
}
