import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import {
  changeContent,
  closeDraft,
  defineDraft,
  type FoundDraft,
  importDraft,
  lockDraftById,
} from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { defineTransition } from '#platform/transition.ts'
import {
  type CheckedDocument,
  type CheckedPicture,
  storeDocument,
  storePicture,
} from '#platform/uploads/index.ts'
import { itemAct } from '../manifest/journal-source.ts'
import { type AuditedNews, DESK_PATH } from '../model.ts'
import { newsPermissions } from '../permissions.ts'
import { correctItem, publishItem, removeItem } from '../publication/actions.ts'
import { addNewsItem, addPublicVersion, findItemId, lockNewsItem } from '../publication/store.ts'
import type { NewsRow } from '../tables.ts'
import {
  ATTACHMENTS,
  type DraftContent,
  emptyContent,
  missingIn,
  type PublicContent,
  shownContent,
  storyNames,
} from './model.ts'

const auditCodes = {
  begun: 'news.drafted',
  edited: 'news.edited',
  archived: 'news.archived',
  unarchived: 'news.unarchived',
  deleted: 'news.deleted',
  published: 'news.published',
  scheduled: 'news.scheduled',
  unscheduled: 'news.unscheduled',
  corrected: 'news.corrected',
  withdrawn: 'news.withdrawn',
} satisfies Readonly<Record<string, AuditedNews>>

/** News as they are written at the desk. */
export const newsDrafts = defineDraft<DraftContent, PublicContent>({
  kind: 'news',
  formerQueues: ['news-scheduled'],
  path: DESK_PATH,
  permissions: newsPermissions,
  auditCodes,
  empty: ({ code }) => emptyContent(code),
  title: ({ texts }) => texts.title,
  texts: ({ texts }) => texts,
  essential: storyNames,
  zone: ({ territory }) => zoneOfTerritory(territory),
  summary: ({ topic, territory, picture, attachments }) => ({
    topic,
    territory,
    picture: picture?.sha256 ?? null,
    attachments: attachments.map(({ sha256 }) => sha256),
  }),
  check: (_, { content }) => {
    const problems = missingIn(content)
    if (Object.keys(problems).length > 0) return { ok: false, problems }
    return { ok: true, value: shownContent(content) }
  },
  publish: publishItem,
  correct: correctItem,
  withdraw: async (inside, { id, slug }, reason) => {
    const act = slug === null ? undefined : await removeItem(inside, slug, reason)
    if (!act) throw new Error(`draft ${id} is published, but there is no item`)
    return act
  },
})

export type NewsDraft = FoundDraft<DraftContent>

/** Puts a picture into a draft, or takes it out with its words. */
export const changePicture = (ctx: Context, { id }: NewsDraft, picture: CheckedPicture | null) =>
  changeContent(newsDrafts, ctx, id, async (content, inside) =>
    accept(
      picture
        ? { ...content, picture: await storePicture(inside, picture) }
        : { ...content, picture, texts: { ...content.texts, alt: {}, caption: {} } },
    ),
  )

/** Adds a document to a draft; the same file once. It is stored only if it fits. */
export const addAttachment = (ctx: Context, { id }: NewsDraft, document: CheckedDocument) =>
  changeContent(
    newsDrafts,
    ctx,
    id,
    async (content, inside): Promise<Result<DraftContent, 'too-many-files'>> => {
      const others = content.attachments.filter(({ sha256 }) => sha256 !== document.sha256)
      if (others.length >= ATTACHMENTS) return refuse('too-many-files')
      const { format, ...stored } = await storeDocument(inside, document)
      const added = { ...stored, name: stored.name || `document.${format.toLowerCase()}`, title: {} }
      return accept({ ...content, attachments: [...others, added] })
    },
  )

export const removeAttachment = (ctx: Context, { id }: NewsDraft, hash: unknown) =>
  changeContent(newsDrafts, ctx, id, (content) =>
    accept({ ...content, attachments: content.attachments.filter(({ sha256 }) => sha256 !== hash) }),
  )

/** The other direction of publishing: what the desk would have had before this item was published. */
const contentOf = (row: NewsRow): DraftContent => ({
  topic: row.topic,
  territory: row.territory_code,
  texts: {
    title: row.title,
    lead: row.lead,
    body: row.body,
    alt: row.picture_alt ?? {},
    caption: row.picture_caption ?? {},
  },
  picture:
    row.picture_sha256 === null
      ? null
      : { sha256: row.picture_sha256, preview: row.preview_sha256 ?? row.picture_sha256 },
  attachments: [],
})

/**
 * Publishes an item that was not written at the desk, with the number of reads that it begins with; the desk can go on
 * with it. For the demonstration, so nobody is asked for a permission.
 */
export const publishNewsItem = defineTransition({
  load: async (_, input: { readonly row: NewsRow; readonly reads?: number }) => accept(input),
  allow: 'anyone',
  rule: () => accept(undefined),
  write: async (inside, { input: { row, reads = 0 } }) => {
    const { id, slug, organisation_id: organisation, published_at: at, revised_at, demo } = row
    await addNewsItem(inside.db, row, reads)
    const content = contentOf(row)
    const times = { createdAt: at, updatedAt: revised_at ?? at }
    const draft = { id, organisation, state: 'published' as const, slug, content, ...times, demo }
    await importDraft(newsDrafts, inside, draft)
    await addPublicVersion(inside.db, { id, at, content: shownContent(content), note: null })
  },
  audit: 'none',
  journal: (_, { input: { row } }) => itemAct(row, 'news.published'),
  notify: 'nobody',
})

/** Takes an item off the site for good by its address, whether or not it has a draft. */
export const withdrawNewsItem = defineTransition({
  load: async ({ db }, { slug }: { readonly slug: string; readonly reason: Text }) => {
    // Acts on a draft lock it before its item.
    const id = await findItemId(db, slug)
    if (id) await lockDraftById(db, id)
    const item = await lockNewsItem(db, slug)
    return item ? accept(item) : refuse('item-unknown')
  },
  allow: {
    permission: newsPermissions.publish,
    of: ({ organisation, range }) => ({ organisation, territory: range }),
  },
  rule: () => accept(undefined),
  write: async (inside, { thing: { id }, input: { slug, reason } }) => {
    await closeDraft(inside, id)
    return removeItem(inside, slug, reason)
  },
  audit: ({ thing: { id }, input: { reason } }) => ({ what: 'news.withdrawn', thing: id, after: { reason } }),
  journal: (_, __, act) => act,
  notify: 'nobody',
})
