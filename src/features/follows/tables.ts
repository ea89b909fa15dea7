import type { Id } from '#domain/base/id.ts'
import type { View } from '#platform/db/index.ts'
import type { Channel, Frequency } from './model.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    // Views that other slices may join.
    followed_thing: View<{
      id: Id<'follow'>
      account_id: Id<'account'>
      kind: string
      thing: string
      since: Date
    }>
    follow: {
      id: Id<'follow'>
      account_id: Id<'account'>
      kind: string
      thing: string
      channel: Channel
      frequency: Frequency
      /** Slices whose events are wanted only; null: everything. */
      slices: readonly string[] | null
      since: Date
      refused_at: Date | null
    }
    follow_event: {
      id: Id<'follow-event'>
      source: string
      thing: string
      at: Date
      before: Date | null
      spread_at: Date | null
    }
    follow_event_concern: { event_id: Id<'follow-event'>; kind: string; thing: string }
    follow_letter: {
      id: Id<'follow-letter'>
      account_id: Id<'account'>
      made_at: Date
      done_at: Date | null
    }
    follow_notification: {
      account_id: Id<'account'>
      event_id: Id<'follow-event'>
      due_at: Date
      letter_id: Id<'follow-letter'> | null
      /** The person is told because of what they contributed, whatever they follow. */
      own: boolean
    }
    /** People who stopped all letters. */
    follow_silence: { account_id: Id<'account'>; since: Date }
  }
}
