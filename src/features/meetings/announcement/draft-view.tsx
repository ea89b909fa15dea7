import type { Text } from '#domain/base/text.ts'

/** What the pages of a draft show of it beside its content. */
export type DraftView = {
  readonly id: string
  readonly organiser: { readonly name: Text }
  readonly meeting: { readonly slug: string; readonly withdrawn: boolean } | null
  readonly version: number
  readonly changedAt: Date
  readonly changedBy: string | null
  readonly announceAt: Date | null
  readonly announceFailed: string | null
}
