import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { DraftText } from '#domain/translation/index.ts'
import type { DraftState, TranslationChanges, VersionOrigin } from './model.ts'

export type DraftRow = {
  id: Id<'draft'>
  /** The slice of its kind: 'news'. */
  kind: string
  organisation_id: Id<'organisation'>
  state: DraftState
  version: number
  content: unknown
  title: DraftText
  changes: TranslationChanges
  search_key: string
  lacking: readonly Language[]
  publish_at: Date | null
  scheduled_version: number | null
  publish_failed: string | null
  public_version: number | null
  slug: string | null
  created_at: Date
  updated_at: Date
  updated_by: Id<'account'> | null
  demo: boolean
}

export type DraftVersionRow = {
  draft_id: Id<'draft'>
  number: number
  at: Date
  account_id: Id<'account'> | null
  origin: VersionOrigin
  /** The id of the form that saved it, elsewhere `formId`; renaming the column would lock its large table. */
  sitting: string | null
  from_version: number | null
  content: unknown
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    draft: DraftRow
    draft_version: DraftVersionRow
  }
}
