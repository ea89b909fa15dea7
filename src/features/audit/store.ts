import type { Id } from '#domain/base/id.ts'
import { type Db, organisationNameOrNull } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { AuditEntry } from './model.ts'

export type AuditFilter = {
  /** Prefix of the kind of action: 'roles' or 'roles.granted'. */
  readonly what?: string | undefined
  /** E-mail address of the actor. */
  readonly who?: string | undefined
  readonly organisation?: Id<'organisation'> | undefined
  readonly thing?: string | undefined
  /** The range of instants: from the first, before the second. */
  readonly from?: Date | undefined
  readonly until?: Date | undefined
}

/**
 * Actions within the scopes, the newest first, at most `limit` after the entry `before`. The record is append-only,
 * so pages are found by their last entry at the same cost at any depth.
 */
export const listAuditEntries = (
  db: Db,
  scopes: Scopes,
  { what, who, organisation, thing, from, until }: AuditFilter,
  before: Id<'audit-entry'> | undefined,
  limit: number,
): Promise<AuditEntry[]> =>
  db
    .selectFrom('audit_entry as e')
    .leftJoin('account_link as a', 'a.id', 'e.account_id')
    .leftJoin('organisation_link as o', 'o.id', 'e.organisation_id')
    .leftJoin('organisation_place as p', 'p.id', 'e.organisation_id')
    .select(['e.id', 'e.at', 'e.what', 'e.account_id as account', 'e.thing', 'e.before', 'e.after'])
    .select((eb) => eb.fn.coalesce('a.name', 'a.email').as('who'))
    .select(organisationNameOrNull.as('organisation'))
    .where(within(scopes, { organisation: 'e.organisation_id', first: 'p.first', last: 'p.last' }))
    .$if(what !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('e.what', '=', what ?? ''),
          eb(eb.fn('starts_with', ['e.what', eb.val(`${what}.`)]), '=', true),
        ]),
      ),
    )
    .$if(who !== undefined, (query) => query.where('a.email', '=', who ?? ''))
    .$if(organisation !== undefined, (query) => query.where('e.organisation_id', '=', organisation ?? ''))
    .$if(thing !== undefined, (query) => query.where('e.thing', '=', thing ?? ''))
    .$if(from !== undefined, (query) => query.where('e.at', '>=', from ?? new Date(0)))
    .$if(until !== undefined, (query) => query.where('e.at', '<', until ?? new Date(0)))
    .$if(before !== undefined, (query) => query.where('e.id', '<', before ?? ''))
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute()
