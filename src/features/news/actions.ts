import { accept } from '#domain/base/result.ts'
import { importDraft } from '#features/drafts/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { drafts } from './manifest/drafts.ts'
import { itemAct } from './manifest/journal-source.ts'
import { type NewsContent, shownContent } from './preparation/model.ts'
import { addNewsItem, addPublicVersion } from './publication/store.ts'
import type { NewsRow } from './tables.ts'

/** The other direction of publishing: what the desk would have had before this item was published. */
const contentOf = (row: NewsRow): NewsContent => ({
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
    await importDraft(drafts, inside, draft)
    await addPublicVersion(inside.db, { id, at, content: shownContent(content), note: null })
  },
  audit: 'none',
  journal: (_, { input: { row } }) => itemAct(row, 'news.published'),
  notify: 'nobody',
})
