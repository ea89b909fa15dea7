import type { Language } from '#domain/base/text.ts'
import { escapeXml } from '#domain/base/xml.ts'

/** RFC 4287, section 7. */
export const ATOM_MEDIA_TYPE = 'application/atom+xml; charset=utf-8'
/** JSON Feed 1.1, section 2. */
export const JSON_FEED_MEDIA_TYPE = 'application/feed+json; charset=utf-8'

/** The metadata of a feed. Addresses are absolute. */
export type Feed = {
  readonly language: Language
  readonly title: string
  /** The page that shows the same list. */
  readonly page: string
  /** The feed itself. */
  readonly self: string
  readonly icon: string
}

export type FeedEntry = {
  /** A permanent address of this entry (RFC 4287, 4.2.6). */
  readonly id: string
  /** The page of the entry. */
  readonly url: string
  readonly title: string
  /** Plain text. */
  readonly summary: string
  /** The full text as HTML. */
  readonly content?: string
  readonly at: Date
  /** The time of its last change, if it was changed. */
  readonly revisedAt?: Date | null
  readonly author: string
  /** The topic: a name for programs, and a label. */
  readonly tags: readonly { readonly term: string; readonly label: string }[]
  /** The absolute address of a picture. */
  readonly image?: string | undefined
  /** The language of its text. */
  readonly language: Language
}

const changed = ({ at, revisedAt }: FeedEntry) => revisedAt ?? at

function atomEntry(of: Language, entry: FeedEntry): string {
  const { id, url, title, summary, content, at, author, tags, language } = entry
  return `<entry${language === of ? '' : ` xml:lang="${language}"`}>
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
<published>${at.toISOString()}</published>
<updated>${changed(entry).toISOString()}</updated>
<author><name>${escapeXml(author)}</name></author>
${tags.map(({ term, label }) => `<category term="${escapeXml(term)}" label="${escapeXml(label)}"/>`).join('')}
<summary>${escapeXml(summary)}</summary>
${content === undefined ? '' : `<content type="html">${escapeXml(content)}</content>\n`}</entry>
`
}

/** The list as an Atom feed (RFC 4287); `now` is when an empty one was last changed. */
export function writeAtom(feed: Feed, entries: readonly FeedEntry[], now: Date): string {
  const newest = Math.max(...entries.map((entry) => changed(entry).getTime()))
  const updated = entries.length > 0 ? new Date(newest) : now
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${escapeXml(feed.page)}</id>
<title>${escapeXml(feed.title)}</title>
<updated>${updated.toISOString()}</updated>
<icon>${escapeXml(feed.icon)}</icon>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
<link rel="alternate" type="text/html" hreflang="${feed.language}" href="${escapeXml(feed.page)}"/>
${entries.map((entry) => atomEntry(feed.language, entry)).join('')}</feed>
`
}

/** The list as a JSON Feed 1.1 (jsonfeed.org). */
export const writeJsonFeed = (feed: Feed, entries: readonly FeedEntry[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    language: feed.language,
    home_page_url: feed.page,
    feed_url: feed.self,
    icon: feed.icon,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      ...(entry.content === undefined
        ? { content_text: entry.summary }
        : { summary: entry.summary, content_html: entry.content }),
      date_published: entry.at.toISOString(),
      date_modified: changed(entry).toISOString(),
      language: entry.language,
      authors: [{ name: entry.author }],
      tags: entry.tags.map(({ label }) => label),
      ...(entry.image ? { image: entry.image } : {}),
    })),
  })
