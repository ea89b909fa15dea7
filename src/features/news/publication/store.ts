import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import { type Db, jsonb, type Tables, type TransactionDb } from '#platform/db/index.ts'
import { NEWS_ITEM_KIND } from '../model.ts'
import type { PublicContent } from '../preparation/model.ts'
import type { AttachmentRow, NewsRow } from '../tables.ts'

type NewsId = Id<'news-item'>

/** Whether an address belongs to something already: another item, or one that was withdrawn. */
export async function isNewsSlugTaken(db: Db, slug: string, but: NewsId): Promise<boolean> {
  const { taken } = await db
    .selectNoFrom(
      sql<boolean>`exists (select from news_item where slug = ${slug} and id <> ${but})
        or exists (select from withdrawn_address where kind = ${NEWS_ITEM_KIND} and slug = ${slug})`.as(
        'taken',
      ),
    )
    .executeTakeFirstOrThrow()
  return taken
}

/** Writes an item with the number of reads that it begins with. */
export async function addNewsItem(db: Db, row: NewsRow, reads: number) {
  await db
    .insertInto('news_item')
    .values({
      ...row,
      title: jsonb(row.title),
      lead: jsonb(row.lead),
      body: jsonb(row.body),
      picture_alt: row.picture_alt && jsonb(row.picture_alt),
      picture_caption: row.picture_caption && jsonb(row.picture_caption),
    })
    .execute()
  await db.insertInto('news_reads').values({ news_item_id: row.id, reads }).execute()
}

export const findItemId = async (db: Db, slug: string): Promise<NewsId | undefined> =>
  (await db.selectFrom('news_item').select('id').where('slug', '=', slug).executeTakeFirst())?.id

/** An item that nobody else changes until this transaction ends. */
export const lockNewsItem = (db: TransactionDb, id: NewsId) =>
  db.selectFrom('news_item').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

export const removeNewsItem = (db: Db, id: Id<'news-item'>) =>
  db.deleteFrom('news_item').where('id', '=', id).execute()

/** Writes over a published item what a correction says. */
export const saveNewsItem = (db: Db, { id, ...row }: Omit<Tables['news_item'], 'territory_ordinal'>) =>
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
    })
    .where('id', '=', id)
    .execute()

export const getPublishedNewsRow = (db: Db, id: NewsId) =>
  db.selectFrom('news_item').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

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
