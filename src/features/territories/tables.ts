import type { Id } from '#domain/base/id.ts'
import type { Label } from '#domain/base/text.ts'
import type { ClassifierRow, TerritoryKind, TerritoryLevel } from '#domain/territory/index.ts'
import type { View } from '#platform/db/index.ts'

export type OfficialRow = Pick<ClassifierRow, 'typeCode' | 'kk' | 'ru'>

declare module '#platform/db/tables.ts' {
  interface Tables {
    territory: {
      code: string
      parent_code: string | null
      level: TerritoryLevel
      official: OfficialRow
      kind: TerritoryKind
      name: Label
      label: Label
      slug: string
      ordinal: number
      last_ordinal: number
      search_key: string
      listed: boolean
    }
    classifier_import: {
      id: Id<'classifier-import'>
      version: string
      sha256: string
      territories: number
      imported_at: Date
    }
    // Views that other slices may join.
    territory_place: View<{ code: string; label: Label; slug: string; ordinal: number; last_ordinal: number }>
  }
  interface CacheTags {
    territory: true
  }
}
