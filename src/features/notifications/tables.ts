import type { Id } from '#domain/base/id.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
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
}
