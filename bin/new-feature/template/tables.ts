import type { GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
// with participation
import type { LocalDate } from '#domain/base/local-date.ts'
// end
import type {
  // with participation
  Language,
  // end
  Text,
} from '#domain/base/text.ts'
// with participation
import type { ProposalState } from './proposals/model.ts'
// end

export type NamePascalRow = {
  id: Id<'NAME_KEBAB'>
  slug: string
  title: Text
  organisation_id: Id<'organisation'>
  territory_code: string
  // with participation
  closes_on: LocalDate
  // end
  published_at: Date
  withdrawn_at: Date | null
}
// with participation

export type ProposalRow = {
  id: Id<'NAME_KEBAB-proposal'>
  NAME_TABLE_id: Id<'NAME_KEBAB'>
  /** Null: whose it was is forgotten. */
  account_id: Id<'account'> | null
  language: Language
  body: string
  state: ProposalState
  /** In the language of the proposal; null until it is answered. */
  answer: string | null
  written_at: Date
  answered_at: Date | null
}
// end

declare module '#platform/db/tables.ts' {
  interface Tables {
    NAME_TABLE: NamePascalRow & { territory_ordinal: GeneratedAlways<number> }
    // with participation
    NAME_TABLE_proposal: ProposalRow
    // end
  }
  interface CacheTags {
    NAME_TABLE: true
    // with participation
    NAME_TABLE_proposal: true
    // end
  }
}
