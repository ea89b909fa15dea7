import type { Text } from '#domain/base/text.ts'
import { freeSlug, slugOf } from '#domain/kazakh/index.ts'
import { closeDraft, type Draft, type PublishedDraft } from '#features/drafts/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { withdrawFiles } from '#platform/files/index.ts'
import { itemAct } from '../manifest/journal-source.ts'
import { newsItemIdOf } from '../model.ts'
import type { NewsContent, PublicContent } from '../preparation/model.ts'
import type { NewsRow } from '../tables.ts'
import {
  addNewsItem,
  addPublicVersion,
  getPublishedNewsRow,
  isNewsSlugTaken,
  listFilesOf,
  removeNewsItem,
  saveNewsItem,
  writeAttachments,
} from './store.ts'

type NewsDraft = Draft<NewsContent>

/** Shows a draft to readers. */
export async function publishNewsDraft(
  inside: TransactionContext,
  draft: NewsDraft,
  content: PublicContent,
  at: Date,
): Promise<PublishedDraft> {
  const slug = await slugFor(inside, draft, content)
  const row = rowOf(draft, content, { slug, published_at: at, revised_at: null })
  await addNewsItem(inside.db, row, 0)
  await writeParts(inside, row, content, at, null)
  return { slug, act: itemAct(row, 'news.published') }
}

/** Shows readers a draft in place of what they see; what changed is said on the item's page. */
export async function correctNewsDraft(
  inside: TransactionContext,
  draft: NewsDraft,
  content: PublicContent,
  at: Date,
  note: Text | null,
): Promise<PublishedDraft> {
  const { slug, published_at } = await getPublishedNewsRow(inside.db, newsItemIdOf(draft))
  const row = rowOf(draft, content, { slug, published_at, revised_at: at })
  await saveNewsItem(inside.db, row)
  await writeParts(inside, row, content, at, note)
  return { slug, act: itemAct(row, 'news.changed', note) }
}

async function writeParts(
  { db }: Context,
  { id }: NewsRow,
  content: PublicContent,
  at: Date,
  note: Text | null,
) {
  await writeAttachments(db, id, content.attachments)
  await addPublicVersion(db, { id, at, content, note })
}

function rowOf(
  draft: NewsDraft,
  content: PublicContent,
  dates: Pick<NewsRow, 'slug' | 'published_at' | 'revised_at'>,
): NewsRow {
  return {
    id: newsItemIdOf(draft),
    ...dates,
    topic: content.topic,
    territory_code: content.territory,
    organisation_id: draft.organisation,
    title: content.title,
    lead: content.lead,
    body: content.body,
    picture_sha256: content.picture?.sha256 ?? null,
    preview_sha256: content.picture?.preview ?? null,
    picture_alt: content.alt,
    picture_caption: content.caption,
    demo: draft.demo,
  }
}

const SLUG_MAX = 70

/** A slug from the English title, else from the Kazakh one; numbered when another item has it. */
const slugFor = ({ db }: Context, draft: NewsDraft, { title }: PublicContent): Promise<string> =>
  freeSlug(slugOf(title.en ?? title.kk, SLUG_MAX, 'item'), (slug) =>
    isNewsSlugTaken(db, slug, newsItemIdOf(draft)),
  )

/** Takes an item off the site with everything that readers have seen of it. */
export async function removeNews(inside: TransactionContext, id: NewsRow['id'], now: Date): Promise<void> {
  const { db } = inside
  const files = await listFilesOf(db, id)
  await closeDraft(inside, id)
  await removeNewsItem(db, id)
  await withdrawFiles(db, files, now)
}
