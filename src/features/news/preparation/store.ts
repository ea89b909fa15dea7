import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import type { DraftRow, DraftVersionRow } from '../tables.ts'
import type { Draft } from './model.ts'

type NewsId = Id<'news-item'>

const draftOf = (row: DraftRow): Draft => ({
  id: row.id,
  organisation: row.organisation_id,
  state: row.state,
  version: row.version,
  content: row.content,
  changes: row.changes,
  publishAt: row.publish_at,
  scheduledVersion: row.scheduled_version,
  publicVersion: row.public_version,
  slug: row.slug,
  demo: row.demo,
})

/** A draft that nobody else changes until this transaction ends. */
export async function lockDraft(db: Db, id: NewsId): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('news_draft')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && draftOf(row)
}

const written = ({ content, changes, lacking, ...row }: Partial<DraftRow>) => ({
  ...row,
  ...(content ? { content: jsonb(content) } : {}),
  ...(changes ? { changes: jsonb(changes) } : {}),
  ...(lacking ? { lacking: sql<never>`${`{${lacking.join()}}`}::text[]` } : {}),
})

export const addDraft = (db: Db, row: DraftRow) =>
  db
    .insertInto('news_draft')
    .values(written(row) as never)
    .execute()

/** Adds a draft with its first version, of something that was written or published elsewhere. */
export async function addImportedDraft(db: Db, row: DraftRow) {
  await addDraft(db, row)
  await addVersion(db, {
    draft_id: row.id,
    number: row.version,
    at: row.created_at,
    account_id: null,
    kind: row.state === 'published' ? 'published' : 'saved',
    sitting: null,
    from_version: null,
    content: row.content,
  })
}

export const changeDraft = (db: Db, id: NewsId, to: Partial<DraftRow>) =>
  db
    .updateTable('news_draft')
    .set(written(to) as never)
    .where('id', '=', id)
    .execute()

export const removeDraft = (db: Db, id: NewsId) => db.deleteFrom('news_draft').where('id', '=', id).execute()

export const addVersion = (db: Db, row: DraftVersionRow) =>
  db
    .insertInto('news_draft_version')
    .values({ ...row, content: jsonb(row.content) })
    .execute()

/** Writes a version in the place of one that the same open form made by itself. */
export const replaceVersion = (db: Db, { draft_id, ...row }: DraftVersionRow, number: number) =>
  db
    .updateTable('news_draft_version')
    .set({ ...row, content: jsonb(row.content) })
    .where('draft_id', '=', draft_id)
    .where('number', '=', number)
    .execute()

export const findVersion = (db: Db, id: NewsId, number: number) =>
  db
    .selectFrom('news_draft_version')
    .selectAll()
    .where('draft_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()

/** What the version before a number was; for the difference that it made. */
export const findEarlier = (db: Db, id: NewsId, number: number) =>
  db
    .selectFrom('news_draft_version')
    .select(['number', 'content'])
    .where('draft_id', '=', id)
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The newest versions with their authors. */
export const listVersions = (db: Db, id: NewsId, limit: number) =>
  db
    .selectFrom('news_draft_version as v')
    .leftJoin('account_link as a', 'a.id', 'v.account_id')
    .select(['v.number', 'v.at', 'v.kind', 'v.from_version as from', 'a.name', 'a.email'])
    .where('v.draft_id', '=', id)
    .orderBy('v.number', 'desc')
    .limit(limit)
    .execute()

export const meetingBySlug = (db: Db, slug: string) =>
  db.selectFrom('meeting_link').select('id').where('slug', '=', slug).executeTakeFirst()

export const meetingById = (db: Db, id: Id<'meeting'>) =>
  db.selectFrom('meeting_link').select('slug').where('id', '=', id).executeTakeFirst()

/** Name, preview and size of a picture for its preview. */
export const findPicture = (db: Db, sha256: string) =>
  db
    .selectFrom('file')
    .select(['sha256', 'type', 'width', 'height'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()

/** A meeting as an item's page shows it. */
export const findMeeting = (db: Db, slug: string) =>
  db
    .selectFrom('meeting_link')
    .select(['slug', 'kind', 'state', 'title', 'territory_code as territory'])
    .select(['starts_at as startsAt', 'ends_at as endsAt'])
    .where('slug', '=', slug)
    .executeTakeFirst()

export const listOfAuthor = (db: Db, account: Id<'account'>) =>
  db
    .selectFrom('news_draft_version')
    .select(['draft_id as draft', 'number', 'at', 'kind'])
    .where('account_id', '=', account)
    .orderBy('at')
    .execute()

/** The versions stay, without the name of who saved them. */
export async function forgetAuthor(db: Db, account: Id<'account'>) {
  await db
    .updateTable('news_draft_version')
    .set({ account_id: null })
    .where('account_id', '=', account)
    .execute()
  await db.updateTable('news_draft').set({ updated_by: null }).where('updated_by', '=', account).execute()
}
