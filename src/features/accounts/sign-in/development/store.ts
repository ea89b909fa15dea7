import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Db, Tables } from '#platform/db/index.ts'

type ShownGrant = {
  readonly role: Tables['role_grant']['role']
  readonly organisation: Text | null
  readonly place: Label | null
}

// People who only appear as authors of comments have addresses in this domain and cannot be chosen.
const SPEAKERS = '%@demo.invalid'

/** People of the demonstration with their roles. */
export const listDemoPeople = (db: Db) =>
  db
    .selectFrom('account as a')
    .where('a.demo', '=', true)
    .where('a.email', 'not like', SPEAKERS)
    .where('a.erased_at', 'is', null)
    .orderBy('a.created_at')
    .orderBy('a.id')
    .select([
      'a.id',
      'a.name',
      'a.email',
      sql<readonly ShownGrant[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'organisation', o.name, 'place', p.label)), '[]')
        from granted_role g
        left join organisation_link o on o.id = g.organisation_id
        left join territory_place p on p.code = g.territory_code
        where g.account_id = a.id
      )`.as('grants'),
    ])
    .execute()

export const findDemoAccount = async (db: Db, id: string): Promise<Id<'account'> | undefined> =>
  (
    await db
      .selectFrom('account')
      .select('id')
      .where('id', '=', id)
      .where('demo', '=', true)
      .where('email', 'not like', SPEAKERS)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
  )?.id
