import type { Id } from '#domain/base/id.ts'
import { textIn } from '#domain/base/text.ts'
import { filePath } from '#platform/files/index.ts'
import { get, notFound, page, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderSections } from '#platform/page-sections.ts'
import { newsPath, newsVersionsPath } from '../../model.ts'
import { counterOf } from '../../reading/jobs.ts'
import { findLastCorrection, loadHistory } from '../history/responses.ts'
import { HistoryPage } from '../history/views.tsx'
import { loadNewsItem } from '../queries.ts'
import { CACHE_TAGS, channelOf, NewsItemQuery, renderedVersions, shownAttachments } from '../responses.ts'
import { NewsItemPage } from './views.tsx'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    'news-item': { readonly id: Id<'news-item'> }
  }
}

/** An item, and the states in which readers have seen it. */
export const itemRoutes: readonly Route[] = [
  get(
    newsPath({ slug: ':slug' }),
    {
      query: NewsItemQuery,
      cacheTags: [...CACHE_TAGS, 'journal:news'],
      sections: 'news-item',
      onServed: (ctx, { slug = '' }, reader) => counterOf(ctx).note(slug, reader),
    },
    async (request) => {
      const { ctx, frame, language, params, query } = request
      const found = await loadNewsItem(ctx, params.slug ?? '', language)
      if (!found) throw notFound()
      const { item } = found
      const [correction, sections] = await Promise.all([
        findLastCorrection(ctx, item, language),
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

  get(newsVersionsPath({ slug: ':slug' }), { cacheTags: CACHE_TAGS }, async (request) => {
    const { ctx, frame, language, params } = request
    const slug = params.slug ?? ''
    const found = await loadNewsItem(ctx, slug, language)
    if (!found) throw notFound()
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
  }),
]
