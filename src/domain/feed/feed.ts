import type { Language } from '#domain/base/text.ts'

/** What a feed says of itself. Addresses are absolute. */
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
  /** An address that stays this entry's for ever (RFC 4287, 4.2.6). */
  readonly id: string
  /** The page to read it on. */
  readonly url: string
  readonly title: string
  /** Plain text. */
  readonly summary: string
  readonly at: Date
  readonly author: string
  readonly tags: readonly string[]
  /** The language of its words. */
  readonly language: Language
}

// Control characters that XML 1.0 cannot hold, not even escaped (section 2.2).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string) => text.replace(UNSPEAKABLE, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '')

const atomEntry = (
  of: Language,
  { id, url, title, summary, at, author, tags, language }: FeedEntry,
) => `<entry${language === of ? '' : ` xml:lang="${language}"`}>
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
<published>${at.toISOString()}</published>
<updated>${at.toISOString()}</updated>
<author><name>${xml(author)}</name></author>
${tags.map((tag) => `<category term="${xml(tag)}"/>`).join('')}
<summary>${xml(summary)}</summary>
</entry>
`

/** The list as an Atom feed (RFC 4287); `now` is when an empty one was last changed. */
export function writeAtom(feed: Feed, entries: readonly FeedEntry[], now: Date): string {
  const newest = Math.max(...entries.map(({ at }) => at.getTime()))
  const updated = entries.length > 0 ? new Date(newest) : now
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${xml(feed.page)}</id>
<title>${xml(feed.title)}</title>
<updated>${updated.toISOString()}</updated>
<icon>${xml(feed.icon)}</icon>
<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
<link rel="alternate" type="text/html" hreflang="${feed.language}" href="${xml(feed.page)}"/>
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
    items: entries.map(({ id, url, title, summary, at, author, tags, language }) => ({
      id,
      url,
      title,
      content_text: summary,
      date_published: at.toISOString(),
      language,
      authors: [{ name: author }],
      tags,
    })),
  })
