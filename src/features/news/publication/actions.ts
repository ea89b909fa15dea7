import { accept, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { freeSlug, slugOf } from '#domain/kazakh/index.ts'
import type { Draft, Published } from '#features/drafts/index.ts'
import { closeDraft, lockDraftById } from '#features/drafts/index.ts'
import { recordWithdrawal } from '#features/links/index.ts'
import type { Context } from '#platform/context.ts'
import { withdrawFiles } from '#platform/files/index.ts'
import { type Act, eraseContent } from '#platform/journal/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { itemAct, withdrawalAct } from '../manifest/journal-source.ts'
import { NEWS_ITEM_KIND, newsItemIdOf, subjectOfNewsItem } from '../model.ts'
import { newsPermissions } from '../permissions.ts'
import type { NewsContent, PublicContent } from '../preparation/model.ts'
import type { NewsRow } from '../tables.ts'
import {
  addNewsItem,
  addPublicVersion,
  addWithdrawal,
  findItemId,
  isTaken,
  listFilesOf,
  lockNewsItem,
  publishedRow,
  removeNewsItem,
  reviseItem,
  writeAttachments,
} from './store.ts'

type NewsDraft = Draft<NewsContent>

/** Shows a draft to readers. Inside the transaction of the act. */
export async function publishNewsDraft(
  inside: Context,
  draft: NewsDraft,
  content: PublicContent,
  at: Date,
): Promise<Published> {
  const slug = await slugFor(inside, draft, content)
  const row = rowOf(draft, content, { slug, published_at: at, revised_at: null })
  await addNewsItem(inside.db, row, 0)
  await writeParts(inside, row, content, at, null)
  return { slug, act: itemAct(row, 'news.published') }
}

/** Shows readers a draft in place of what they see; what changed is said on the item's page. */
export async function correctNewsDraft(
  inside: Context,
  draft: NewsDraft,
  content: PublicContent,
  at: Date,
  note: Text | null,
): Promise<Published> {
  const { slug, published_at } = await publishedRow(inside.db, newsItemIdOf(draft))
  const row = rowOf(draft, content, { slug, published_at, revised_at: at })
  await reviseItem(inside.db, row)
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
  freeSlug(slugOf(title.en ?? title.kk, SLUG_MAX, 'item'), (slug) => isTaken(db, slug, newsItemIdOf(draft)))

/**
 * Takes an item off the site for good. Its text is erased from the journal's side too; the entries stay, and the one
 * that is returned says that it was withdrawn and why. So does its address. Inside a transaction.
 */
async function removeItem(inside: Context, slug: string, reason: Text): Promise<Act | undefined> {
  const { db, now } = inside
  const item = await lockNewsItem(db, slug)
  if (!item) return undefined
  const { id, organisation, territory } = item
  await recordWithdrawal(inside, { kind: NEWS_ITEM_KIND, id })
  const files = await listFilesOf(db, id)
  await removeNewsItem(db, id)
  await withdrawFiles(db, files, now())
  await eraseContent(db, id)
  await addWithdrawal(db, {
    id,
    slug,
    organisation_id: organisation,
    territory_code: territory,
    reason,
    withdrawn_at: now(),
  })
  return withdrawalAct(item, reason)
}

/** Takes the item of a draft off the site for good. Inside the transaction of the act. */
export async function withdrawNewsDraft(
  inside: Context,
  { id, slug }: NewsDraft,
  reason: Text,
): Promise<Act> {
  const act = slug === null ? undefined : await removeItem(inside, slug, reason)
  if (!act) throw new Error(`draft ${id} is published, but there is no item`)
  return act
}

/** Takes an item off the site for good by its address, whether or not it has a draft. */
export const withdrawNewsItem = defineTransition({
  load: async ({ db }, { slug }: { readonly slug: string; readonly reason: Text }) => {
    // Acts on a draft lock it before its item.
    const id = await findItemId(db, slug)
    if (id) await lockDraftById(db, id)
    const item = await lockNewsItem(db, slug)
    return item ? accept(item) : refuse('news-item-unknown')
  },
  allow: { permission: newsPermissions.publish, of: subjectOfNewsItem },
  rule: () => accept(undefined),
  write: async (inside, { thing: { id }, input: { slug, reason } }) => {
    await closeDraft(inside, id)
    return removeItem(inside, slug, reason)
  },
  audit: ({ thing: { id }, input: { reason } }) => ({ what: 'news.withdrawn', thing: id, after: { reason } }),
  journal: (_, __, act) => act,
  notify: 'nobody',
})
