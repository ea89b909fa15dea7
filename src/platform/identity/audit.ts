import type { Id } from '#domain/base/id.ts'
import type { AnyDb, Db } from '#platform/db/index.ts'
import { jsonb } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from './actor.ts'

/** The record's table; only this room writes it. */
export type AuditTables = {
  audit_entry: {
    id: Id<'audit-entry'>
    at: Date
    account_id: Id<'account'> | null
    what: string
    organisation_id: Id<'organisation'> | null
    thing: Id<string> | null
    before: unknown
    after: unknown
  }
}

export type PrivilegedAct = {
  /** Slice first: 'news.edited'. */
  readonly what: string
  readonly organisation?: Id<'organisation'> | undefined
  readonly thing?: Id<string> | undefined
  /** Only what changed; no contacts and nothing by which a resident could be known. */
  readonly before?: object | undefined
  readonly after?: object | undefined
}

/**
 * Writes a privileged act into the internal record, in the transaction that does it. Without an actor (a command
 * of the operator, a job) the account stays empty.
 */
export async function recordPrivileged(
  { now, actor }: { readonly now: () => Date; readonly actor?: Actor | undefined },
  tx: AnyDb,
  { what, organisation, thing, before, after }: PrivilegedAct,
): Promise<void> {
  if (!tx.isTransaction) throw new Error(`${what} must be recorded in the transaction that does it`)
  await (tx as Db<AuditTables>)
    .insertInto('audit_entry')
    .values({
      id: newId(now()),
      at: now(),
      account_id: actor?.account ?? null,
      what,
      organisation_id: organisation ?? null,
      thing: thing ?? null,
      before: before ? jsonb(before) : null,
      after: after ? jsonb(after) : null,
    })
    .execute()
}
