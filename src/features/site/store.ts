import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb, prepared, type TransactionDb } from '#platform/db/index.ts'
import type { ConfirmedStep, SetupProgress, SiteContent, SiteVersion } from './model.ts'

const current = prepared<Record<never, never>>()((db) =>
  db.selectFrom('site_version').select(['number', 'content']).orderBy('number', 'desc').limit(1),
)

/** The version in force; undefined: the site was not named yet. */
export async function findCurrentSite(db: Db): Promise<{ number: number; content: SiteContent } | undefined> {
  const [found] = await current(db, {})
  return found
}

/** Versions, the newest first. */
export const listSiteVersions = (db: Db, limit: number): Promise<SiteVersion[]> =>
  versions(db).orderBy('v.number', 'desc').limit(limit).execute()

export const findSiteVersion = (db: Db, number: number): Promise<SiteVersion | undefined> =>
  versions(db).where('v.number', '=', number).executeTakeFirst()

const versions = (db: Db) =>
  db.selectFrom('site_version as v').select(['v.number', 'v.content', 'v.saved_at as savedAt'])

/** One writer at a time: two forms saved at once get two numbers. */
export const lockVersions = (db: TransactionDb) =>
  sql`lock table site_version in share row exclusive mode`.execute(db)

export const addSiteVersion = (db: Db, row: { number: number; content: SiteContent; saved_at: Date }) =>
  db
    .insertInto('site_version')
    .values({ ...row, content: jsonb(row.content) })
    .execute()

/** Confirms a step, once. */
export const addStep = async (db: Db, row: { name: ConfirmedStep; done_at: Date }): Promise<boolean> =>
  (
    await db
      .insertInto('site_step')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst()
  ).numInsertedOrUpdatedRows === 1n

/** Whom an invitation is for. */
export const findInvitedAddressee = (db: Db, email: string) =>
  db.selectFrom('account_link').select(['email', 'language']).where('email', '=', email).executeTakeFirst()

/** What the database tells of the first steps, with the passkeys of one account. */
export async function loadProgress(db: Db, account: Id<'account'> | null): Promise<SetupProgress> {
  const [current, found, confirmed] = await Promise.all([
    findCurrentSite(db),
    sql<Omit<SetupProgress, 'content' | 'confirmed'>>`select
      exists (select from territory_place) as territories,
      exists (select from organisation_link) as organisation,
      exists (select from granted_role where role <> 'administrator') as staff,
      exists (select from passkey_holder where account_id = ${account}) as passkey,
      exists (select from journal_act where type not like 'organisations.%' and type not like 'site.%') as published`.execute(
      db,
    ),
    db.selectFrom('site_step').select('name').execute(),
  ])
  const [row] = found.rows
  if (!row) throw new Error('a select without from returns one row')
  return { ...row, content: current?.content, confirmed: confirmed.map(({ name }) => name) }
}
