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
