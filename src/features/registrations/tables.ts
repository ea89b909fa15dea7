import type { ColumnType } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { View } from '#platform/db/index.ts'
import type { RegistrationEnd, RegistrationStatus } from './model.ts'

/** A column that may be left out of a new row. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

export type RegistrationRow = {
  id: Id<'registration'>
  target_kind: string
  /**
   * The id of the thing. The column keeps its former name: processes of the former version may serve while a new one
   * migrates. The published views call it `target_id`.
   */
  meeting_id: string
  /** Null once erased: RETENTION_DAYS after the thing, or with the account. */
  name: string | null
  contact: string | null
  contact_key: string | null
  language: Language
  standing: RegistrationStatus
  registered_at: Date
  cancelled_at: Date | null
  confirmed_at: Date | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    // Views that other slices may join.
    /** Each registration without its person. */
    registration_status: View<{
      target_kind: string
      target_id: string
      status: RegistrationStatus
      /** Whether the person was checked in. */
      has_arrived: boolean
    }>
    /** The accounts of people who have a seat or wait for one, by their confirmed address. */
    registered_account: View<{ target_kind: string; target_id: string; account_id: Id<'account'> }>
    registration: RegistrationRow & {
      search_key: Optional<string>
      arrived_at: Optional<Date>
      walk_in: ColumnType<boolean, boolean | undefined>
      /** Until when it has to be confirmed; null: it does not lapse. */
      confirm_by: Optional<Date>
      /** Keyed hash of the thing with the account or the network. */
      origin_key: Optional<Uint8Array>
      /** From when the place on the waiting list counts, if not from `registered_at`. */
      waits_since: Optional<Date>
      ended_as: Optional<RegistrationEnd>
      release_reason: Optional<string>
    }
    registration_key: {
      hash: string
      registration_id: Id<'registration'>
      /** Sent by e-mail: whoever has it reads the mailbox. */
      mailed: ColumnType<boolean, boolean | undefined>
    }
  }
  interface CacheTags {
    registration: true
  }
}
