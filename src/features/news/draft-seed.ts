import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '#domain/base/local-date.ts'
import type { Topic } from '#domain/topic/index.ts'
import { type DraftText, SITTING_MS } from '#domain/translation/index.ts'
import { idsBySlug } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { instantAt } from '#ui/format/index.ts'
import { changesAfter, type DraftContent, emptyContent, lacking, searchKey } from './model.ts'
import { SCHEDULED } from './publish-actions.ts'
import { addAdopted } from './store.ts'

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

const DAY_MS = 86_400_000

/** Writes what the demonstration's press services are working on: missing, outdated, scheduled, put aside. */
export async function seedDrafts(ctx: Context, folder: string) {
  const drafts: DemoDraft[] = JSON.parse(await readFile(join(folder, 'news-drafts.json'), 'utf8'))
  const organisations = await idsBySlug(ctx.db, 'organisation')
  for (const draft of drafts) {
    const organisation = organisations.get(draft.organisation)
    if (!organisation) throw new Error(`news-drafts.json: there is no ${draft.organisation}`)
    await seedDraft(ctx, draft, organisation)
  }
}

async function seedDraft(ctx: Context, draft: DemoDraft, organisation: string) {
  const { territory, topic, texts, before = {}, appears, archived } = draft
  const now = ctx.now()
  const empty = { ...emptyContent(territory), topic }
  const content: DraftContent = { ...empty, texts: { ...empty.texts, ...texts } }
  const earlier: DraftContent = { ...content, texts: { ...content.texts, ...before } }
  const yesterday = new Date(now.getTime() - DAY_MS - SITTING_MS)
  const changes = changesAfter(
    earlier,
    content,
    changesAfter(empty, earlier, {}, yesterday.toISOString()),
    now.toISOString(),
  )
  const id = newId<'news-item'>(now)
  const at =
    appears && instantAt(`${addDays(ctx.today(), appears.days)}T${appears.time}`, zoneOfTerritory(territory))
  await addAdopted(ctx.db, {
    id,
    organisation_id: organisation,
    state: at ? 'scheduled' : archived ? 'archived' : 'draft',
    version: 1,
    content,
    changes,
    search_key: searchKey(content),
    lacking: lacking(content, changes),
    publish_at: at ?? null,
    scheduled_version: at ? 1 : null,
    public_version: null,
    slug: null,
    created_at: yesterday,
    updated_at: now,
    updated_by: null,
    demo: true,
  })
  if (at) await ctx.jobs.enqueue(ctx.db, SCHEDULED, { draft: id, at: at.toISOString() }, at)
}
