import type { GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'

export type NamePascalRow = {
  id: Id<'NAME_KEBAB'>
  slug: string
  title: Text
  organisation_id: Id<'organisation'>
  territory_code: string
  published_at: Date
  withdrawn_at: Date | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    NAME_TABLE: NamePascalRow & { territory_ordinal: GeneratedAlways<number> }
  }
  interface CacheTags {
    NAME_TABLE: true
  }
}
