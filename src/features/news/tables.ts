import type { GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Topic } from '#domain/topic/index.ts'
import type { View } from '#platform/db/index.ts'
import type { PublicContent } from './preparation/model.ts'

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
  demo: boolean
}

export type AttachmentRow = {
  news_item_id: Id<'news-item'>
  position: number
  sha256: string
  type: string
  bytes: number
  name: string
  title: Text
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    // Views that other slices may join.
    news_link: View<{ id: Id<'news-item'>; slug: string; title: Text; published_at: Date }>
    news_item: NewsRow & { territory_ordinal: GeneratedAlways<number> }
    news_reads: { news_item_id: Id<'news-item'>; reads: number }
    reading_day: { day: LocalDate; key: Uint8Array }
    news_version: {
      news_item_id: Id<'news-item'>
      number: number
      at: Date
      content: PublicContent
      note: Text | null
    }
    news_attachment: AttachmentRow
    reading: { day: LocalDate; digest: Uint8Array }
  }
  interface CacheTags {
    news_item: true
  }
}
