import { sql } from 'kysely'
import type { TransactionDb } from './types.ts'

/** Holds a name until the transaction ends: whoever asks for it meanwhile, also in another process, waits. */
export const lockUntilCommit = (db: TransactionDb, name: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(db)
