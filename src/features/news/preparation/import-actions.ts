import type { Text } from '#domain/base/text.ts'
import type { Db } from '#platform/db/index.ts'
import { addPublicVersion } from '../publication/store.ts'
import type { NewsRow } from '../tables.ts'
import { type DraftContent, searchKey, shownContent } from './model.ts'
import { addImportedDraft, meetingById } from './store.ts'

/** The other direction of publishing: what the desk would have had before this item was published. */
export function contentOf(row: NewsRow, meeting: string | null): DraftContent {
  const draft = (text: Text | null) => ({ ...text })
  return {
    topic: row.topic,
    territory: row.territory_code,
    meeting,
    texts: {
      title: draft(row.title),
      lead: draft(row.lead),
      body: draft(row.body),
      alt: draft(row.picture_alt),
      caption: draft(row.picture_caption),
    },
    picture:
      row.picture_sha256 === null
        ? null
        : { sha256: row.picture_sha256, preview: row.preview_sha256 ?? row.picture_sha256 },
    attachments: [],
  }
}

/** Gives an item that was published without the desk its first version there. */
export async function importItem(db: Db, row: NewsRow) {
  const meeting = row.meeting_id ? await meetingById(db, row.meeting_id) : undefined
  const content = contentOf(row, meeting?.slug ?? null)
  const { id, published_at: at } = row
  await addImportedDraft(db, {
    id,
    organisation_id: row.organisation_id,
    state: 'published',
    version: 1,
    content,
    changes: {},
    search_key: searchKey(content),
    lacking: [],
    publish_at: null,
    scheduled_version: null,
    public_version: 1,
    slug: row.slug,
    created_at: at,
    updated_at: row.revised_at ?? at,
    updated_by: null,
    demo: row.demo,
  })
  await addPublicVersion(db, { id, at, content: shownContent(content), note: null })
}
