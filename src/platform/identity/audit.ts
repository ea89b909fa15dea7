import type { Id } from '#domain/base/id.ts'
import { jsonb, type TransactionDb } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from './actor.ts'

export type AuditRecord = {
  /** Slice first: 'news.edited'. */
  readonly what: string
  readonly organisation?: Id<'organisation'> | undefined
  readonly thing?: Id<string> | undefined
  /** Only what changed; no contacts and nothing that identifies a resident. */
  readonly before?: object | undefined
  readonly after?: object | undefined
}

/**
 * Records the action of a member of staff in the audit record. Without an actor (an operator's command, a job) the
 * account is empty.
 */
export async function recordAudit(
  {
    db,
    now,
    actor,
  }: { readonly db: TransactionDb; readonly now: () => Date; readonly actor?: Actor | undefined },
  { what, organisation, thing, before, after }: AuditRecord,
): Promise<void> {
  await db
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

declare module '#platform/db/tables.ts' {
  interface Tables {
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
}
