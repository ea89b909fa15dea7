import { type TerritoryTables, territories } from '#features/territories/index.ts'
import type { Feature } from '#platform/feature.ts'
import type { FileTables } from '#platform/files/index.ts'

/** Every table that any slice has; only the application may name them all. */
export type Tables = FileTables & TerritoryTables

// A slice sees its own tables only. Kysely's type is invariant, so that the list itself must say it knows better.
const listed = <Own>(feature: Feature<Own>) => feature as unknown as Feature<Tables>

/** All slices, in the order in which the demonstration is written. */
export const features: readonly Feature<Tables>[] = [listed(territories)]
