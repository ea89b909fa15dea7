import { type RawBuilder, sql } from 'kysely'

/** A value for a jsonb column. The cast is explicit because `pg` would send an array as an SQL array. */
export const jsonb = <T>(value: T): RawBuilder<T> => sql<T>`cast(${JSON.stringify(value)} as jsonb)`

/** Calls `insert` for batches of rows, because a statement takes at most 65,535 parameters. */
export async function insertMany<Row>(
  rows: readonly Row[],
  size: number,
  insert: (slice: readonly Row[]) => Promise<unknown>,
  progress: (done: number) => void = () => {},
) {
  for (let done = 0; done < rows.length; done += size) {
    await insert(rows.slice(done, done + size))
    progress(Math.min(done + size, rows.length))
  }
}
