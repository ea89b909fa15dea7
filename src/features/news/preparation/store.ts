import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { AttachmentRow, DraftRow, DraftVersionRow, WithdrawalRow } from '#features/news/tables.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'
import type { Draft, PublicContent } from './model.ts'

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

/** A draft with its first version, of what was written or published already. */
export async function addAdopted(db: Db, row: DraftRow) {
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

/** Whether an address belongs to something already: an item, one that was withdrawn, or a draft that has kept it. */
export async function isTaken(db: Db, slug: string, but: NewsId): Promise<boolean> {
  const { taken } = await db
    .selectNoFrom(
      sql<boolean>`exists (select from news_item where slug = ${slug} and id <> ${but})
        or exists (select from news_withdrawal where slug = ${slug})
        or exists (select from news_draft where slug = ${slug} and id <> ${but})`.as('taken'),
    )
    .executeTakeFirstOrThrow()
  return taken
}

export const meetingBySlug = (db: Db, slug: string) =>
  db.selectFrom('meeting_link').select('id').where('slug', '=', slug).executeTakeFirst()

export const meetingById = (db: Db, id: Id<'meeting'>) =>
  db.selectFrom('meeting_link').select('slug').where('id', '=', id).executeTakeFirst()

/** Writes over a published item what a correction says. */
export const reviseItem = (db: Db, { id, ...row }: Omit<Tables['news_item'], 'territory_ordinal'>) =>
  db
    .updateTable('news_item')
    .set({
      revised_at: row.revised_at,
      topic: row.topic,
      territory_code: row.territory_code,
      title: jsonb(row.title),
      lead: jsonb(row.lead),
      body: jsonb(row.body),
      picture_sha256: row.picture_sha256,
      preview_sha256: row.preview_sha256,
      picture_alt: row.picture_alt && jsonb(row.picture_alt),
      picture_caption: row.picture_caption && jsonb(row.picture_caption),
      meeting_id: row.meeting_id,
    })
    .where('id', '=', id)
    .execute()

export const publishedRow = (db: Db, id: NewsId) =>
  db.selectFrom('news_item').selectAll().where('id', '=', id).executeTakeFirst()

export async function addPublicVersion(
  db: Db,
  row: {
    readonly id: NewsId
    readonly at: Date
    readonly content: PublicContent
    readonly note: Text | null
  },
) {
  await db
    .insertInto('news_version')
    .values({
      news_item_id: row.id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from news_version where news_item_id = ${row.id})`,
      at: row.at,
      content: jsonb(row.content),
      note: row.note && jsonb(row.note),
    })
    .execute()
}

export async function writeAttachments(
  db: Db,
  id: NewsId,
  rows: readonly Omit<AttachmentRow, 'news_item_id' | 'position'>[],
) {
  await db.deleteFrom('news_attachment').where('news_item_id', '=', id).execute()
  if (rows.length === 0) return
  await db
    .insertInto('news_attachment')
    .values(rows.map((row, position) => ({ ...row, news_item_id: id, position, title: jsonb(row.title) })))
    .execute()
}

export const addWithdrawal = (db: Db, row: WithdrawalRow) =>
  db
    .insertInto('news_withdrawal')
    .values({ ...row, reason: jsonb(row.reason) })
    .execute()

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

/** The hashes of all files that readers have seen with an item, in any of its states. */
export async function listFilesOf(db: Db, id: NewsId): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select picture_sha256 as sha256 from news_item where id = ${id} and picture_sha256 is not null
    union select preview_sha256 from news_item where id = ${id} and preview_sha256 is not null
    union select sha256 from news_attachment where news_item_id = ${id}
    union select v.content -> 'picture' ->> 'sha256' from news_version v
      where v.news_item_id = ${id} and v.content -> 'picture' ->> 'sha256' is not null
    union select v.content -> 'picture' ->> 'preview' from news_version v
      where v.news_item_id = ${id} and v.content -> 'picture' ->> 'preview' is not null
    union select one ->> 'sha256' from news_version v, jsonb_array_elements(v.content -> 'attachments') as one
      where v.news_item_id = ${id}`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}
