import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import type { View } from '#platform/db/index.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    // A view that other slices may join.
    /** Where each account is a verified resident. */
    verified_residence: View<{ account_id: Id<'account'>; territory_code: string }>
    resident: {
      account_id: Id<'account'>
      identity: Uint8Array
      key_number: number
      territory_code: string
      since: LocalDate
      way: 'oidc' | 'signed-statement' | 'clerk'
      verified_by: Id<'account'> | null
      verified_at: Date
      /** The day on which a minor comes of age; null for everybody else. */
      of_age_on: LocalDate | null
      age_checked: boolean
    }
    identity_key: { number: number; proof: Uint8Array; since: Date }
    residence_code: { account_id: Id<'account'>; code: string; expires_at: Date }
    residence_refusal: { id: Id<'residence-refusal'>; account_id: Id<'account'>; at: Date }
    residence_statement: {
      account_id: Id<'account'>
      number: string
      language: Language
      territory_code: string
      since: LocalDate
      expires_at: Date
    }
    residence_past: {
      id: Id<'residence-past'>
      territory_code: string
      since: LocalDate
      until: LocalDate
    }
    voter_roll: {
      id: string
      identity_key: number
      key_proof: Uint8Array
      opens_on: LocalDate
      closes_on: LocalDate
      opened_at: Date
      closed_at: Date | null
    }
    resident_rest: { identity: Uint8Array; key_number: number; until: LocalDate }
  }
}
