import type { AccountTables } from '#features/accounts/index.ts'
import type { OrganisationViews } from '#features/organisations/index.ts'

/** Roles stand beside the sessions that carry them: both slices name the table, this one writes it. */
export type RoleTables = AccountTables & OrganisationViews
