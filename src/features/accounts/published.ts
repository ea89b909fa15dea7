import type { Id } from '#domain/base/id.ts'
import type { View } from '#platform/db/index.ts'

/** What other slices may join: by which confirmed address a person is known. Never for a page. */
export type AccountViews = {
  account_contact: View<{ id: Id<'account'>; email: string }>
}
