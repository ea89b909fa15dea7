import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { View } from '#platform/db/index.ts'

export type WithdrawalRow = {
  kind: string
  id: string
  slug: string
  title: Text | null
  organisation_id: Id<'organisation'>
  territory_code: string
  reason: Text
  withdrawn_at: Date
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    // A view that other slices may join: addresses that nothing else may have.
    withdrawn_address: View<{ kind: string; slug: string }>
    withdrawal: WithdrawalRow
  }
  interface CacheTags {
    withdrawal: true
  }
}
