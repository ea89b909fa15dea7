/**
 * Every table and published view of the database. A slice declares its own in its `tables.ts` by declaration merging:
 *
 *     declare module '#platform/db/tables.ts' {
 *       interface Tables {
 *         poll: PollRow
 *       }
 *     }
 *
 * Only the owner writes a table, and only the owner reads it; other slices join the views that it publishes
 * (`View`). `tests/table-ownership.test.ts` checks this in the SQL of every file.
 */
// biome-ignore lint/suspicious/noEmptyInterface: slices add their tables to it
export interface Tables {}

/**
 * Tables whose changes the database reports (trigger `tell_change`), so that pages that show them can be
 * cached. A slice declares its own next to its tables; `src/app/cache-tags.test.ts` compares them with the
 * triggers of the database.
 */
// biome-ignore lint/suspicious/noEmptyInterface: slices add their tables to it
export interface CacheTags {}

/** What a cached page depends on: a table, or the entries of one slice in the public journal. */
export type CacheTag = keyof CacheTags | 'journal' | `journal:${string}`
