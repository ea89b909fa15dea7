import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { NewsItem } from '../../model.ts'
import { publicDifferences } from '../../preparation/field-views.tsx'
import { listPublicVersions, type PublicVersion } from './store.ts'
import type { HistoryEntry, NewsCorrection } from './views.tsx'

const changesOf = (before: PublicVersion, after: PublicVersion, language: Language) =>
  publicDifferences(before.content, after.content, language, after.content.title[language] ? language : 'ru')

/** The newest correction of an item; undefined when it stands as it was published. One query, and none without. */
export async function findLastCorrection(
  { db }: Context,
  { id, revisedAt }: Pick<NewsItem, 'id' | 'revisedAt'>,
  language: Language,
): Promise<NewsCorrection | undefined> {
  if (!revisedAt) return undefined
  const [newest, earlier] = await listPublicVersions(db, id, 2)
  if (!newest || !earlier) return undefined
  const labels = changesOf(earlier, newest, language).map(({ label }) => label)
  return { at: newest.at, note: newest.note, labels: [...new Set(labels)] }
}

/** Every state in which readers have seen an item, the newest first. */
export async function loadHistory(
  { db }: Context,
  id: NewsItem['id'],
  language: Language,
): Promise<readonly HistoryEntry[]> {
  const versions = await listPublicVersions(db, id)
  return versions.map((version, index) => {
    const earlier = versions[index + 1]
    const { number, at, note } = version
    return { number, at, note, changes: earlier && changesOf(earlier, version, language) }
  })
}
