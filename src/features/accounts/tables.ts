import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import type { TerritoryViews } from '#features/territories/index.ts'
import type { View } from '#platform/db/index.ts'
import type { AuditTables, Role } from '#platform/identity/index.ts'
import type { SignInWay } from './model.ts'

/** What other slices may join. */
export type AccountViews = {
  /** Accounts of people, without those who have erased theirs. */
  account_link: View<{
    id: Id<'account'>
    email: string | null
    name: string | null
    language: Language
    person_id: Id<'person'> | null
  }>
}

export type AccountTables = TerritoryViews &
  AccountViews &
  AuditTables & {
    account: {
      id: Id<'account'>
      email: string | null
      name: string | null
      language: Language
      person_id: Id<'person'> | null
      created_at: Date
      erased_at: Date | null
      demo: boolean
    }
    session: {
      id: Id<'session'>
      token_hash: Uint8Array
      account_id: Id<'account'>
      way: SignInWay
      device: string
      opened_at: Date
      seen_at: Date
      expires_at: Date
    }
    role_grant: {
      id: Id<'role-grant'>
      account_id: Id<'account'>
      role: Role
      organisation_id: Id<'organisation'> | null
      territory_code: string | null
      membership_id: Id<'membership'> | null
      starts_on: LocalDate
      ends_on: LocalDate | null
      granted_by: Id<'account'> | null
      granted_at: Date
      ended_by: Id<'account'> | null
      ended_at: Date | null
    }
    resident: {
      account_id: Id<'account'>
      identity: Uint8Array
      key_number: number
      territory_code: string
      since: LocalDate
      way: 'oidc' | 'signed-statement' | 'clerk'
      verified_by: Id<'account'> | null
      verified_at: Date
    }
  }
