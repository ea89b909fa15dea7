import type { Id } from '#domain/base/id.ts'
import type { AccountViews } from '#features/accounts/index.ts'

export type NotificationTables = AccountViews & {
  told_letter: {
    id: Id<'told-letter'>
    account_id: Id<'account'>
    made_at: Date
    done_at: Date | null
  }
  told_thing: {
    account_id: Id<'account'>
    thing: string
    kind: string
    letter_id: Id<'told-letter'>
  }
}
