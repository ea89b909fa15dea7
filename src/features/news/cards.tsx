import type { Language } from '#domain/base/text.ts'
import { Feed } from '#ui/feed/feed.tsx'
import { type NewsCard, newsPath } from './model.ts'

export type NewsCardsProps = {
  readonly language: Language
  readonly cards: readonly NewsCard[]
  /** The first item leads with a large picture. */
  readonly lead?: boolean
  readonly level?: 2 | 3
}

/** Items of a list; each says when by the clock of its place. */
export const NewsCards = ({ language, cards, lead = false, level = 2 }: NewsCardsProps) => (
  <Feed
    language={language}
    zone={cards[0]?.zone ?? ''}
    lead={lead && cards[0]?.cover != null}
    level={level}
    items={cards.map((card, index) => item(language, card, lead && index === 0))}
  />
)

function item(language: Language, card: NewsCard, large: boolean) {
  const { title, lead, publishedAt, zone, reads, cover } = card
  const alt = card.pictureAlt ?? ''
  return {
    title,
    href: `/${language}${newsPath(card)}`,
    lang: card.language === language ? undefined : card.language,
    publishedAt: publishedAt.toISOString(),
    zone,
    lead,
    reads,
    place: { href: `/${language}/news?territory=${card.placeSlug}`, text: card.place },
    body: { href: `/${language}/news?organisation=${card.organisationSlug}`, text: card.organisation },
    picture: cover
      ? large
        ? { src: cover.large, srcset: `${cover.small} 480w, ${cover.large} 1200w`, alt }
        : { src: cover.small, alt }
      : undefined,
  }
}
