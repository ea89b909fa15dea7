import type { Messages } from '#domain/base/message.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { JournalSource } from '#platform/feature.ts'
import { withdrawFiles } from '#platform/files/index.ts'
import { eraseContent, recordAct, toJournalContent } from '#platform/journal/index.ts'
import { newsPath } from './model.ts'
import { listLinks } from './pages/store.ts'
import { importItem } from './preparation/import-actions.ts'
import { changeDraft } from './preparation/store.ts'
import { addNewsItem, addWithdrawal, listFilesOf, lockNewsItem, removeNewsItem } from './publication/store.ts'
import type { NewsRow } from './tables.ts'

/**
 * Publishes an item that was written elsewhere, with the number of reads that it begins with; the desk can go on with
 * it. Inside the caller's transaction.
 */
export async function publishNewsItem(inside: Context, row: NewsRow, reads = 0) {
  await showItem(inside, row, reads)
  await importItem(inside.db, row)
}

/** Shows an item to readers and records that. Inside the caller's transaction. */
export async function showItem(inside: Context, row: NewsRow, reads = 0) {
  await addNewsItem(inside.db, row, reads)
  await recordItem(inside, row, 'news.published')
}

/** Records an item as readers see it now, with why it was changed. Inside the transaction that wrote it. */
export async function recordItem(
  inside: Context,
  row: NewsRow,
  type: 'news.published' | 'news.changed',
  note: Text | null = null,
) {
  const { id, territory_code, organisation_id, ...content } = row
  await recordAct(inside, inside.db, {
    type,
    act: id,
    territory: territory_code,
    body: organisation_id,
    content: toJournalContent(note ? { ...content, note } : content),
  })
}

/**
 * Takes an item off the site for good. Its text is erased from the journal's side too; the entries stay, and a new
 * one says that it was withdrawn and why. So does its address.
 */
export const withdrawNewsItem = (ctx: Context, slug: string, reason: Text) =>
  ctx.db.transaction().execute((tx) => takeOffSite({ ...ctx, db: tx }, slug, reason))

/** The same inside the caller's transaction. */
export async function takeOffSite(inside: Context, slug: string, reason: Text) {
  const { db } = inside
  const item = await lockNewsItem(db, slug)
  if (!item) return refuse('no-item')
  const { id, organisation, territory } = item
  const files = await listFilesOf(db, id)
  await removeNewsItem(db, id)
  await withdrawFiles(db, files, inside.now())
  await eraseContent(db, id)
  await addWithdrawal(db, {
    id,
    slug,
    organisation_id: organisation,
    territory_code: territory,
    reason,
    withdrawn_at: inside.now(),
  })
  await changeDraft(db, id, { state: 'withdrawn', public_version: null, updated_at: inside.now() })
  await recordAct(inside, db, {
    type: 'news.withdrawn',
    act: id,
    territory,
    body: organisation,
    content: toJournalContent({ reason }),
  })
  return accept(undefined)
}

/** What happened to an item, as the public journal says it. */
const actNames = {
  'news.published': { kk: 'Жаңалық жарияланды', ru: 'Опубликована новость', en: 'News published' },
  'news.changed': { kk: 'Жаңалық түзетілді', ru: 'Новость исправлена', en: 'News corrected' },
  'news.withdrawn': { kk: 'Жаңалық сайттан алынды', ru: 'Новость снята с сайта', en: 'News withdrawn' },
} satisfies Messages

/** What this slice records, and where it is shown. */
export const journalSource: JournalSource = {
  entryTypes: actNames,
  findTargets: async ({ db }, ids) => {
    const links = await listLinks(db, ids)
    return new Map(links.map(({ id, slug, title }) => [id, { path: newsPath({ slug }), title }]))
  },
}
