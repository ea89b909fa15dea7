import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { View } from '#platform/db/index.ts'
import type { Role } from '#platform/identity/index.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    // Views that other slices may join.
    /** Roles that nobody has ended, with their first and last day; a role that follows a post has no day outside of it. */
    granted_role: View<{
      id: Id<'role-grant'>
      account_id: Id<'account'>
      role: Role
      organisation_id: Id<'organisation'> | null
      territory_code: string | null
      starts_on: LocalDate
      ends_on: LocalDate | null
    }>
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
      /** Until when an invitation waits for the person to sign in; null: the role needs no such proof, or has it. */
      awaits_until: Date | null
    }
  }
}
