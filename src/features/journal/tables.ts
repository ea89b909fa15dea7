import type { OrganisationViews } from '#features/organisations/index.ts'
import type { TerritoryViews } from '#features/territories/index.ts'
import type { JournalTables } from '#platform/journal/index.ts'

/** The journal's tables belong to platform/journal, which writes them; this slice only reads. */
export type JournalSliceTables = JournalTables & TerritoryViews & OrganisationViews
