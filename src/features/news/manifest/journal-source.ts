import type { Messages } from '#domain/base/message.ts'
import type { Text } from '#domain/base/text.ts'
import type { JournalSource } from '#platform/feature.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import { newsPath } from '../model.ts'
import { listJournalTargets } from '../store.ts'
import type { NewsRow } from '../tables.ts'

/** An item as readers see it now, with why it was changed, as an entry of the journal. */
export const itemAct = (
  { id, territory_code, organisation_id, ...content }: NewsRow,
  type: 'news.published' | 'news.changed',
  note: Text | null = null,
): Act => ({
  type,
  act: id,
  territory: territory_code,
  body: organisation_id,
  content: toJournalContent(note ? { ...content, note } : content),
})

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
    const links = await listJournalTargets(db, ids)
    return new Map(links.map(({ id, slug, title }) => [id, { path: newsPath({ slug }), title }]))
  },
}
