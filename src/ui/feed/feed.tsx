import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { formatDayTime, isoDateTime } from '#ui/format/index.ts'
import { writtenIn } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Link, Locale } from '#ui/types.ts'

export type Cover = {
  readonly src: string
  readonly alt: string
  /** Smaller files of the same picture: '/images/steppe-480.webp 480w, /images/steppe.webp 1200w'. */
  readonly srcset?: string | undefined
}

export type FeedItem = {
  readonly title: string
  readonly href: string
  /** The language of the title, when the item has no version in the page's language. */
  readonly lang?: Language | undefined
  readonly publishedAt: string
  /** IANA zone of its place, when the list is not of one place. */
  readonly zone?: string
  /** One or two sentences. */
  readonly lead?: string | undefined
  readonly body?: Link | undefined
  readonly place?: Link | undefined
  readonly picture?: Cover | undefined
}

type CardProps = { readonly level: 2 | 3; readonly large: boolean }

export type FeedProps = Locale & {
  readonly items: readonly FeedItem[]
  /** The first item gets the large picture; for the first page of a feed. */
  readonly lead?: boolean
  /** The level of the items' headings: 3 under a section's heading. */
  readonly level?: 2 | 3
}

/** News, newest first. */
export const Feed = ({ items, lead = false, level = 2, language, zone }: FeedProps) => (
  <FeedList lead={lead}>
    {items.map((item, index) => feedCard(language, { zone, ...item }, { level, large: index === 0 && lead }))}
  </FeedList>
)

/** The same with cards that are already rendered. */
export const FeedList = ({
  lead,
  children,
}: {
  readonly lead: boolean
  readonly children: ComponentChildren
}) => <ul class={lead ? 'feed first' : 'feed'}>{children}</ul>

/** One item of a feed; `large` for the first one. */
export function feedCard(
  language: Language,
  item: FeedItem & Pick<Locale, 'zone'>,
  { level, large }: CardProps,
) {
  const { title, href, lang, publishedAt, zone, lead, body, place, picture } = item
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <li class="card">
      <Heading>
        <a href={safeHref(href)} lang={lang}>
          {title}
        </a>
      </Heading>
      {lead ? <p lang={lang}>{lead}</p> : null}
      <p class="meta">
        <time dateTime={isoDateTime(publishedAt, zone)}>{formatDayTime(language, publishedAt, zone)}</time>
        {lang ? <span>{writtenIn[lang][language]}</span> : null}
        {place ? <a href={safeHref(place.href)}>{place.text}</a> : null}
        {body ? <a href={safeHref(body.href)}>{body.text}</a> : null}
      </p>
      {picture ? (
        <img
          src={safeHref(picture.src)}
          alt={picture.alt}
          width="1200"
          height="675"
          srcset={picture.srcset}
          sizes={picture.srcset && (large ? '(min-width: 64em) 44rem, 100vw' : '11rem')}
          loading={large ? undefined : 'lazy'}
          fetchpriority={large ? 'high' : undefined}
        />
      ) : null}
    </li>
  )
}
