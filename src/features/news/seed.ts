import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DAY_MS } from '#domain/base/duration.ts'
import { addDays } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Topic } from '#domain/topic/index.ts'
import { type DraftText, EDITING_SESSION_MS } from '#domain/translation/index.ts'
import { changesAfter, importDraft } from '#features/drafts/index.ts'
import { findIdsBySlug } from '#features/organisations/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { addFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { instantOf, wallClock } from '#ui/format/index.ts'
import { publishNewsItem } from './actions.ts'
import { drafts } from './manifest/drafts.ts'
import { emptyContent, type NewsContent } from './preparation/model.ts'

type DemoItem = {
  slug: string
  topic: Topic
  territory: string
  organisation: string
  title: Text
  lead: Text
  body: Text
  image?: { file: string; alt: Label }
  reads: number
  demo?: boolean
} & ({ publishedAt: string } | { publishedDaysAgo: number; time: string })

// Sizes of the demonstration's drawings, by its README.
const COVER = { width: 1200, height: 675 }
const PREVIEW = { width: 480, height: 270 }

/** Relative days are counted back from the day of seeding, by the clock of the place. */
function publishedAt(item: DemoItem, ctx: Context): Date {
  if ('publishedAt' in item) return new Date(item.publishedAt)
  const local = `${addDays(ctx.today(), -item.publishedDaysAgo)}T${item.time}`
  return new Date(local + wallClock(`${local}Z`, zoneOfTerritory(item.territory)).offset)
}

/** Writes the news of the demonstration with their pictures; returns how many. */
export async function seedNews(inside: TransactionContext, folder: string, progress: Progress) {
  const items: DemoItem[] = JSON.parse(await readFile(join(folder, 'news.json'), 'utf8'))
  const organisations = await findIdsBySlug(inside.db, 'organisation')
  const known = <Id>(ids: ReadonlyMap<string, Id>, slug: string, item: DemoItem): Id => {
    const id = ids.get(slug)
    if (id === undefined) throw new Error(`news.json, ${item.slug}: there is no ${slug}`)
    return id
  }
  const keep = async (name: string, size: { width: number; height: number }) => {
    const bytes = await readFile(join(folder, 'images', name))
    return addFile(inside, { type: 'image/webp', bytes, ...size })
  }
  for (const [done, item] of items.entries()) {
    const { slug, topic, territory, organisation, title, lead, body, image, reads, demo } = item
    const row = {
      id: newId<'news-item'>(inside.now()),
      slug,
      published_at: publishedAt(item, inside),
      revised_at: null,
      topic,
      territory_code: territory,
      organisation_id: known(organisations, organisation, item),
      title,
      lead,
      body,
      picture_sha256: image ? await keep(`${image.file}.webp`, COVER) : null,
      preview_sha256: image ? await keep(`${image.file}-480.webp`, PREVIEW) : null,
      picture_alt: image?.alt ?? null,
      picture_caption: null,
      demo: demo ?? false,
    }
    await publishNewsItem(inside, { row, reads })
    progress(done + 1, items.length)
  }
  await seedDrafts(inside, folder)
  return items.length
}

type Texts = { readonly title: DraftText; readonly lead: DraftText; readonly body: DraftText }
type DemoDraft = {
  readonly organisation: string
  readonly territory: string
  readonly topic: Topic
  readonly texts: Texts
  /** What it said a day before, so that a translation has fallen behind since. */
  readonly before?: Partial<Texts>
  /** Days from the seeding and the local time at which it appears. */
  readonly appears?: { readonly days: number; readonly time: string }
  readonly archived?: boolean
}

/** Writes what the demonstration's press services are working on: missing, outdated, scheduled, put aside. */
async function seedDrafts(inside: TransactionContext, folder: string) {
  const demoDrafts: DemoDraft[] = JSON.parse(await readFile(join(folder, 'news-drafts.json'), 'utf8'))
  const organisations = await findIdsBySlug(inside.db, 'organisation')
  for (const draft of demoDrafts) {
    const organisation = organisations.get(draft.organisation)
    if (!organisation) throw new Error(`news-drafts.json: there is no ${draft.organisation}`)
    await seedDraft(inside, draft, organisation)
  }
}

async function seedDraft(inside: TransactionContext, draft: DemoDraft, organisation: string) {
  const { territory, topic, texts, before = {}, appears, archived } = draft
  const now = inside.now()
  const empty = { ...emptyContent(territory), topic }
  const content: NewsContent = { ...empty, texts: { ...empty.texts, ...texts } }
  const earlier: NewsContent = { ...content, texts: { ...content.texts, ...before } }
  const yesterday = new Date(now.getTime() - DAY_MS - EDITING_SESSION_MS)
  const changes = changesAfter(
    earlier.texts,
    content.texts,
    changesAfter(empty.texts, earlier.texts, {}, yesterday.toISOString()),
    now.toISOString(),
  )
  const publishAt =
    appears && instantOf(addDays(inside.today(), appears.days), appears.time, zoneOfTerritory(territory))
  await importDraft(drafts, inside, {
    organisation,
    content,
    changes,
    createdAt: yesterday,
    updatedAt: now,
    demo: true,
    ...(publishAt ? { state: 'scheduled', publishAt } : { state: archived ? 'archived' : 'draft' }),
  })
}
