import type { Text } from '#domain/base/text.ts'
import type { View } from '#platform/db/index.ts'
import type { LinkOrigin, Relation } from './model.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    // A view that other slices may join.
    thing_link_end: View<{
      earlier_kind: string
      earlier_id: string
      relation: Relation
      later_kind: string
      later_id: string
      origin: LinkOrigin
      added_at: Date
    }>
    linked_thing: {
      kind: string
      id: string
      title: Text
      at: Date | null
      withdrawn_at: Date | null
    }
    thing_link: {
      id: string
      earlier_kind: string
      earlier_id: string
      relation: Relation
      later_kind: string
      later_id: string
      origin: LinkOrigin
      added_at: Date
    }
  }
  interface CacheTags {
    thing_link: true
    linked_thing: true
  }
}
