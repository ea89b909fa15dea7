import type { Language } from '#domain/base/text.ts'
import { topics } from '#domain/topic/index.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { type NewsStory, newsPath } from './model.ts'

/** What both formats say of a feed. Addresses are absolute. */
export type FeedHead = {
  readonly language: Language
  readonly title: string
  readonly origin: string
  /** The page that shows the same list. */
  readonly page: string
  readonly self: string
  readonly icon: string
}

// Control characters that XML 1.0 cannot hold, not even escaped (section 2.2).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string) => text.replace(UNSPEAKABLE, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '')

const changed = (story: NewsStory) => (story.revisedAt ?? story.publishedAt).toISOString()

/**
 * The list as an Atom feed (RFC 4287). Written out here, because the packages for it know no `xml:lang`, and an
 * English feed may hold items that exist in Russian only.
 */
export function atomFeed(head: FeedHead, stories: readonly NewsStory[], now: Date): string {
  const newest = stories.map(changed).sort().at(-1) ?? now.toISOString()
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${head.language}">
<id>${xml(head.page)}</id>
<title>${xml(head.title)}</title>
<updated>${newest}</updated>
<icon>${xml(head.icon)}</icon>
<link rel="self" type="application/atom+xml" href="${xml(head.self)}"/>
<link rel="alternate" type="text/html" hreflang="${head.language}" href="${xml(head.page)}"/>
${stories.map((story) => entry(head, story)).join('')}</feed>
`
}

function entry({ origin, language }: FeedHead, story: NewsStory): string {
  const address = xml(`${origin}/${language}${newsPath(story)}`)
  const foreign = story.language === language ? '' : ` xml:lang="${story.language}"`
  const topic = `<category term="${story.topic}" label="${xml(topics[story.topic][language])}"/>`
  return `<entry${foreign}>
<id>${address}</id>
<title>${xml(story.title)}</title>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${story.publishedAt.toISOString()}</published>
<updated>${changed(story)}</updated>
<author><name>${xml(story.organisation)}</name></author>
${topic}
<summary>${xml(story.lead)}</summary>
<content type="html">${xml(renderMarkdown(story.body))}</content>
</entry>
`
}

/** The list as a JSON Feed 1.1 (jsonfeed.org), which says the language of each item. */
export const jsonFeed = (head: FeedHead, stories: readonly NewsStory[], imageOf: ImageOf): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    language: head.language,
    home_page_url: head.page,
    feed_url: head.self,
    icon: head.icon,
    items: stories.map((story) => {
      const url = `${head.origin}/${head.language}${newsPath(story)}`
      const image = imageOf(story)
      return {
        id: url,
        url,
        title: story.title,
        summary: story.lead,
        content_html: renderMarkdown(story.body),
        date_published: story.publishedAt.toISOString(),
        date_modified: changed(story),
        language: story.language,
        authors: [{ name: story.organisation }],
        tags: [topics[story.topic][head.language], story.place],
        ...(image ? { image: head.origin + image } : {}),
      }
    }),
  })

/** The address of an item's picture, without the origin. */
export type ImageOf = (story: NewsStory) => string | undefined
