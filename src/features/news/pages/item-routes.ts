import type { Id } from '#domain/base/id.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { filePath } from '#platform/files/index.ts'
import { type Frame, get, notFound, page, type Reply, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderSections } from '#platform/page-sections.ts'
import { type NewsItem, newsPath, newsVersionsPath } from '../model.ts'
import { publicDifferences } from '../preparation/field-views.tsx'
import { counterOf } from '../reading/jobs.ts'
import { findWithdrawal, listPublicVersions, type PublicVersion } from './history-store.ts'
import { type Correction, type HistoryEntry, HistoryPage, WithdrawnPage } from './history-views.tsx'
import { NewsItemPage } from './item-views.tsx'
import { loadItem } from './queries.ts'
import { CACHE_TAGS, channelOf, renderedVersions, shownAttachments, View } from './responses.ts'

const changesOf = (before: PublicVersion, after: PublicVersion, language: Language) =>
  publicDifferences(before.content, after.content, language, after.content.title[language] ? language : 'ru')

/** The newest correction of an item; undefined when it stands as it was published. One query, and none without. */
async function lastCorrection(
  { db }: Context,
  { id, revisedAt }: Pick<NewsItem, 'id' | 'revisedAt'>,
  language: Language,
): Promise<Correction | undefined> {
  if (!revisedAt) return undefined
  const [newest, earlier] = await listPublicVersions(db, id, 2)
  if (!newest || !earlier) return undefined
  const labels = changesOf(earlier, newest, language).map(({ label }) => label)
  return { at: newest.at, note: newest.note, labels: [...new Set(labels)] }
}

/** Every state in which readers have seen an item, the newest first. */
async function loadHistory(
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

/** What stands under an address without an item: that it was withdrawn, or nothing. */
async function withoutItem({ db }: Context, slug: string, frame: Frame): Promise<Reply> {
  const withdrawal = await findWithdrawal(db, slug)
  if (!withdrawal) throw notFound()
  return page(WithdrawnPage({ frame, withdrawal, zone: zoneOfTerritory(withdrawal.territory) }), 410)
}

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    'news-item': { readonly id: Id<'news-item'> }
  }
}

/** An item, the states in which readers have seen it, and what stands in the place of one that was withdrawn. */
export const itemRoutes: readonly Route[] = [
  get(
    newsPath({ slug: ':slug' }),
    {
      query: View,
      cacheTags: [...CACHE_TAGS, 'journal:news'],
      sections: 'news-item',
      onServed: (ctx, { slug = '' }, reader) => counterOf(ctx).note(slug, reader),
    },
    async ({ ctx, frame, language, params, query }) => {
      const found = await loadItem(ctx, params.slug ?? '', language)
      if (!found) return withoutItem(ctx, params.slug ?? '', frame)
      const { item } = found
      const [correction, sections] = await Promise.all([
        lastCorrection(ctx, item, language),
        renderSections(ctx, 'news-item', item, language),
      ])
      const sideBySide = query.view === 'side'
      return page(
        NewsItemPage({
          frame,
          ...found,
          sideBySide,
          versions: renderedVersions(item, language, sideBySide),
          attachments: shownAttachments(item.attachments, language),
          correction,
          sections,
          pictureSrc: item.picture ? filePath(item.picture) : undefined,
          zone: zoneOfTerritory(item.place.code),
          channel: channelOf(frame),
        }),
      )
    },
  ),

  get(
    newsVersionsPath({ slug: ':slug' }),
    { cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, params }) => {
      const slug = params.slug ?? ''
      const found = await loadItem(ctx, slug, language)
      if (!found) return withoutItem(ctx, slug, frame)
      const { item } = found
      return page(
        HistoryPage({
          frame,
          slug,
          title: textIn(item.title, language),
          zone: zoneOfTerritory(item.place.code),
          entries: await loadHistory(ctx, item.id, language),
        }),
      )
    },
  ),
]
