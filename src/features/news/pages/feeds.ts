import type { Language } from '#domain/base/text.ts'
import type { FeedEntry } from '#domain/feed/index.ts'
import { topics } from '#domain/topic/index.ts'
import { filePath } from '#platform/files/index.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { type NewsFeedItem, newsPath } from '../model.ts'

/** An item with its whole text, as an entry of a feed. */
export function newsFeedEntry(
  story: NewsFeedItem,
  { language, origin }: { readonly language: Language; readonly origin: string },
): FeedEntry {
  const { topic, picture } = story
  const url = `${origin}/${language}${newsPath(story)}`
  return {
    id: url,
    url,
    title: story.title,
    summary: story.lead,
    content: renderMarkdown(story.body),
    at: story.publishedAt,
    revisedAt: story.revisedAt,
    author: story.organisation,
    tags: [
      { term: topic, label: topics[topic][language] },
      { term: story.placeSlug, label: story.place },
    ],
    image: picture ? origin + filePath(picture) : undefined,
    language: story.language,
  }
}
