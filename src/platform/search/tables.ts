import type { GeneratedAlways } from 'kysely'
import type { SearchState } from '#domain/search/index.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    search_entry: {
      kind: string
      id: string
      territory_code: string | null
      territory_ordinal: GeneratedAlways<number | null>
      organisation_id: string | null
      at: Date | null
      year: number | null
      states: readonly SearchState[]
      state_since: readonly Date[]
      /** Text of the type tsvector. */
      title: string
      vector: string
    }
    search_word: { word: string; key: string; lexeme: string }
    search_change: {
      number: GeneratedAlways<number>
      kind: string
      id: string
      transaction: GeneratedAlways<string>
    }
  }
}
