import type { Id } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/transition.ts'
import { recordItem, showItem, takeOffSite } from '../journal.ts'
import { record } from '../preparation/actions.ts'
import {
  allowed,
  checkSchedule,
  type Draft,
  type PublicContent,
  publicContent,
  slugFrom,
} from '../preparation/model.ts'
import { changeDraft, lockDraft, meetingBySlug } from '../preparation/store.ts'
import type { NewsRow } from '../tables.ts'
import { addPublicVersion, isTaken, publishedRow, reviseItem, writeAttachments } from './store.ts'

type NewsId = Id<'news-item'>

/** The queue of items that appear at a set minute. */
export const SCHEDULED = 'news-scheduled'

/** Shows a draft to readers now. `seen`: the version that the publisher has read. */
export const publishDraft = (ctx: Context, id: NewsId, seen: number) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    if (!draft) return refuse('no-draft')
    if (!allowed.publish(draft)) return refuse('not-in-this-state')
    if (draft.version !== seen) return refuse('changed-meanwhile')
    const content = publicContent(draft.content)
    if (!content.ok) return content
    return accept({ slug: await publish(inside, draft, content.value, draft.version, inside.now()) })
  })

/** Shows a version of a locked draft to readers. */
export async function publish(
  inside: Context,
  draft: Draft,
  content: PublicContent,
  version: number,
  at: Date,
): Promise<string> {
  const slug = draft.slug ?? (await freeSlug(inside, draft.id, content))
  const row = await rowOf(inside, draft, content, { slug, at, revised: null })
  await showItem(inside, row)
  await writeParts(inside, draft.id, content, at, null)
  await changeDraft(inside.db, draft.id, {
    state: 'published',
    slug,
    public_version: version,
    publish_at: null,
    scheduled_version: null,
    updated_at: at,
  })
  await record(inside, 'news.published', draft, { version, slug })
  return slug
}

async function writeParts(inside: Context, id: NewsId, content: PublicContent, at: Date, note: Text | null) {
  await writeAttachments(inside.db, id, content.attachments)
  await addPublicVersion(inside.db, { id, at, content, note })
}

async function rowOf(
  inside: Context,
  draft: Draft,
  content: PublicContent,
  { slug, at, revised }: { readonly slug: string; readonly at: Date; readonly revised: Date | null },
): Promise<NewsRow> {
  const meeting = content.meeting ? await meetingBySlug(inside.db, content.meeting) : undefined
  return {
    id: draft.id,
    slug,
    published_at: at,
    revised_at: revised,
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
    meeting_id: meeting?.id ?? null,
    demo: draft.demo,
  }
}

/** An address from the English title, else from the Kazakh one; numbered when it belongs to something already. */
async function freeSlug(inside: Context, id: NewsId, { title }: PublicContent): Promise<string> {
  const wanted = slugFrom(title.en ?? title.kk)
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await isTaken(inside.db, slug, id))) return slug
  }
}

/** Sets the minute at which the version that the publisher has read appears; later changes do not join it. */
export const scheduleDraft = (ctx: Context, id: NewsId, seen: number, at: Date) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    if (!draft) return refuse('no-draft')
    if (!allowed.schedule(draft)) return refuse('not-in-this-state')
    if (draft.version !== seen) return refuse('changed-meanwhile')
    const content = publicContent(draft.content)
    if (!content.ok) return content
    const when = checkSchedule(at, inside.now())
    if (!when.ok) return when
    await changeDraft(inside.db, id, { state: 'scheduled', publish_at: at, scheduled_version: seen })
    await inside.jobs.enqueue(inside.db, SCHEDULED, { draft: id, at: at.toISOString() }, at)
    await record(inside, 'news.scheduled', draft, { version: seen, at: at.toISOString() })
    return accept(undefined)
  })

export const unscheduleDraft = (ctx: Context, id: NewsId) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    if (!draft) return refuse('no-draft')
    if (!allowed.unschedule(draft)) return refuse('not-in-this-state')
    await changeDraft(inside.db, id, { state: 'draft', publish_at: null, scheduled_version: null })
    await record(inside, 'news.unscheduled', draft, undefined, { at: draft.publishAt?.toISOString() ?? null })
    return accept(undefined)
  })

/** Shows readers the newest version in place of the one they see; what changed is told on the item's page. */
export const correctItem = (ctx: Context, id: NewsId, seen: number, note: Text | null) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    const item = draft && (await publishedRow(inside.db, id))
    if (!draft || !item) return refuse('no-draft')
    if (!allowed.correct(draft)) return refuse('not-in-this-state')
    if (draft.version !== seen) return refuse('changed-meanwhile')
    const content = publicContent(draft.content)
    if (!content.ok) return content
    const now = inside.now()
    const { slug, published_at: at } = item
    const row = await rowOf(inside, draft, content.value, { slug, at, revised: now })
    await reviseItem(inside.db, row)
    await writeParts(inside, id, content.value, now, note)
    await recordItem(inside, row, 'news.changed', note)
    await changeDraft(inside.db, id, { public_version: seen, updated_at: now })
    await record(inside, 'news.corrected', draft, { version: seen }, { version: draft.publicVersion })
    return accept({ slug })
  })

/** Takes a published item off the site for good; its address says that it was withdrawn, when and why. */
export const withdrawItem = (ctx: Context, id: NewsId, reason: Text) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    if (!draft?.slug) return refuse('no-draft')
    if (!allowed.withdraw(draft)) return refuse('not-in-this-state')
    const withdrawn = await takeOffSite(inside, draft.slug, reason)
    if (!withdrawn.ok) return withdrawn
    await record(inside, 'news.withdrawn', draft, { reason }, { version: draft.publicVersion })
    return accept({ slug: draft.slug })
  })
