import type { GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Topic } from '#domain/topic/index.ts'
import type { MeetingViews } from '#features/meetings/index.ts'
import type { OrganisationViews } from '#features/organisations/index.ts'
import type { TerritoryViews } from '#features/territories/index.ts'
import type { View } from '#platform/db/index.ts'
import type { FileTables } from '#platform/files/index.ts'

/** An item as it is written; the database adds the number of its place. */
export type NewsRow = {
  id: Id<'news-item'>
  slug: string
  published_at: Date
  revised_at: Date | null
  topic: Topic
  territory_code: string
  organisation_id: Id<'organisation'>
  title: Text
  lead: Text
  body: Text
  picture_sha256: string | null
  preview_sha256: string | null
  picture_alt: Label | null
  picture_caption: Text | null
  meeting_id: Id<'meeting'> | null
  demo: boolean
}

/** What other slices may join. */
export type NewsViews = {
  news_link: View<{ id: Id<'news-item'>; slug: string; title: Text; published_at: Date }>
}

export type NewsTables = NewsViews &
  FileTables &
  TerritoryViews &
  OrganisationViews &
  MeetingViews & {
    news_item: NewsRow & { territory_ordinal: GeneratedAlways<number> }
    news_reads: { news_item_id: Id<'news-item'>; reads: number }
    reading_day: { day: LocalDate; key: Uint8Array }
    reading: { day: LocalDate; digest: Uint8Array }
  }
