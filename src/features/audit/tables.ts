import type { AccountViews } from '#features/accounts/index.ts'
import type { OrganisationViews } from '#features/organisations/index.ts'
import type { AuditTables as RecordTables } from '#platform/identity/index.ts'

/** The record belongs to platform/identity, which writes it; here it is only read. */
export type AuditTables = RecordTables & AccountViews & OrganisationViews
