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
  const leads = lead && cards[0]?.cover != null
  return (
    <FeedList lead={leads}>
      {drawn(cards.map((card, index) => [card, { language, level, large: leads && index === 0 }]))}
    </FeedList>
  )
}

type How = {
  readonly language: Language
  readonly level: 2 | 3
  readonly large: boolean
}

// At each level of headings, and large.
const WAYS = 3

const drawn = cacheFragments((card: NewsCard, { language, level, large }: How) => {
  const { title, lead, publishedAt, zone, cover } = card
  const alt = card.pictureAlt ?? ''
  const item = {
    title,
    href: `/${language}${newsPath(card)}`,
    lang: card.language === language ? undefined : card.language,
    publishedAt: publishedAt.toISOString(),
    zone,
    lead,
    place: { href: `/${language}${NEWS_PATH}?territory=${card.placeSlug}`, text: card.place },
    body: {
      href: `/${language}${NEWS_PATH}?organisation=${card.organisationSlug}`,
      text: card.organisation,
    },
    picture: cover
      ? large
        ? { src: cover.large, srcset: `${cover.small} 480w, ${cover.large} 1200w`, alt }
        : { src: cover.small, alt }
      : undefined,
  }
  return feedCard(language, item, { level, large })
}, WAYS)
