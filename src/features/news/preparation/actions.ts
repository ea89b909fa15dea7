import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import {
  changeContent,
  closeDraft,
  defineDraft,
  type FoundDraft,
  importDraft,
} from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { recordAct } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { inTransaction } from '#platform/transition.ts'
import { itemAct } from '../journal.ts'
import type { AuditedNews } from '../model.ts'
import { newsPermissions } from '../permissions.ts'
import { correctItem, publishItem, removeItem } from '../publication/actions.ts'
import { addNewsItem, addPublicVersion } from '../publication/store.ts'
import type { NewsRow } from '../tables.ts'
import {
  ATTACHMENTS,
  type Attachment,
  DESK,
  type DraftContent,
  emptyContent,
  missingIn,
  type PublicContent,
  shownContent,
  storyNames,
} from './model.ts'
import { findMeetingSlug } from './store.ts'

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
  path: DESK,
  permissions: newsPermissions,
  auditCodes,
  invalidates: ['news_item'],
  empty: ({ code }) => emptyContent(code),
  title: ({ texts }) => texts.title,
  texts: ({ texts }) => texts,
  essential: storyNames,
  zone: ({ territory }) => zoneOfTerritory(territory),
  summary: ({ topic, territory, meeting, picture, attachments }) => ({
    topic,
    territory,
    meeting,
    picture: picture?.sha256 ?? null,
    attachments: attachments.map(({ sha256 }) => sha256),
  }),
  check: (content) => {
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
export const changePicture = (ctx: Context, { id }: NewsDraft, picture: DraftContent['picture']) =>
  changeContent(newsDrafts, ctx, id, (content) =>
    accept({
      ...content,
      picture,
      ...(picture ? {} : { texts: { ...content.texts, alt: {}, caption: {} } }),
    }),
  )

/** Adds a document to a draft; the same file once. */
export const addAttachment = (ctx: Context, { id }: NewsDraft, added: Attachment) =>
  changeContent(newsDrafts, ctx, id, (content): Result<DraftContent, 'too-many-files'> => {
    const others = content.attachments.filter(({ sha256 }) => sha256 !== added.sha256)
    if (others.length >= ATTACHMENTS) return refuse('too-many-files')
    return accept({ ...content, attachments: [...others, added] })
  })

export const removeAttachment = (ctx: Context, { id }: NewsDraft, hash: unknown) =>
  changeContent(newsDrafts, ctx, id, (content) =>
    accept({ ...content, attachments: content.attachments.filter(({ sha256 }) => sha256 !== hash) }),
  )

/** The other direction of publishing: what the desk would have had before this item was published. */
const contentOf = (row: NewsRow, meeting: string | null): DraftContent => ({
  topic: row.topic,
  territory: row.territory_code,
  meeting,
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
 * Publishes an item that was written elsewhere, with the number of reads that it begins with; the desk can go on with
 * it. Inside the caller's transaction.
 */
export async function publishNewsItem(inside: Context, row: NewsRow, reads = 0) {
  const { id, slug, organisation_id: organisation, published_at: at, demo } = row
  await addNewsItem(inside.db, row, reads)
  await recordAct(inside, inside.db, itemAct(row, 'news.published'))
  const meeting = row.meeting_id ? await findMeetingSlug(inside.db, row.meeting_id) : undefined
  const content = contentOf(row, meeting?.slug ?? null)
  const times = { createdAt: at, updatedAt: row.revised_at ?? at }
  await importDraft(newsDrafts, inside, {
    id,
    organisation,
    state: 'published',
    slug,
    content,
    ...times,
    demo,
  })
  await addPublicVersion(inside.db, { id, at, content: shownContent(content), note: null })
}

/** Takes an item off the site for good, without the desk; refused when there is none at this address. */
export const withdrawNewsItem = (ctx: Context, slug: string, reason: Text) =>
  inTransaction(ctx, async (inside) => {
    const act = await removeItem(inside, slug, reason)
    if (!act) return refuse('no-item')
    await recordAct(inside, inside.db, act)
    await closeDraft(inside, act.act)
    return accept(undefined)
  })
