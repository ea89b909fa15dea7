import type { Language } from '#domain/base/text.ts'
import { FeedList, feedCard } from '#ui/feed/feed.tsx'
import { cacheFragments } from '#ui/fragment-cache/fragment-cache.ts'
import { NEWS_PATH, type NewsCard, newsPath } from '../model.ts'

export type NewsCardsProps = {
  readonly language: Language
  readonly cards: readonly NewsCard[]
  /** The first item leads with a large picture. */
  readonly lead?: boolean
  readonly level?: 2 | 3
}

/** Items of a list; each says when by the clock of its place. */
export function NewsCards({ language, cards, lead = false, level = 2 }: NewsCardsProps) {
  const leads = lead && cards[0]?.entry.cover != null
  return (
    <FeedList lead={leads}>
      {drawn(
        cards.map(({ entry, reads }, index) => [
          entry,
          { language, reads, level, large: leads && index === 0 },
        ]),
      )}
    </FeedList>
  )
}

type How = {
  readonly language: Language
  readonly reads: number
  readonly level: 2 | 3
  readonly large: boolean
}

// In each place where it stands and, while it is new, with each count of reads.
const WAYS = 10

const drawn = cacheFragments((entry: NewsCard['entry'], { language, reads, level, large }: How) => {
  const { title, lead, publishedAt, zone, cover } = entry
  const alt = entry.pictureAlt ?? ''
  const item = {
    title,
    href: `/${language}${newsPath(entry)}`,
    lang: entry.language === language ? undefined : entry.language,
    publishedAt: publishedAt.toISOString(),
    zone,
    lead,
    reads,
    place: { href: `/${language}${NEWS_PATH}?territory=${entry.placeSlug}`, text: entry.place },
    body: {
      href: `/${language}${NEWS_PATH}?organisation=${entry.organisationSlug}`,
      text: entry.organisation,
    },
    picture: cover
      ? large
        ? { src: cover.large, srcset: `${cover.small} 480w, ${cover.large} 1200w`, alt }
        : { src: cover.small, alt }
      : undefined,
  }
  return feedCard(language, item, { level, large })
}, WAYS)
