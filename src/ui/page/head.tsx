import { accentPath, type SiteFace } from '#domain/base/site-face.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { cacheFragment } from '#ui/fragment-cache/fragment-cache.ts'
import { uiMessages } from '#ui/messages.ts'

/** Addresses of the built files, with their hashes. */
export type HeadAssets = {
  readonly css: string
  readonly js: string
  /** The two weights of the heading font, preloaded; rendering does not wait for them. */
  readonly fonts: readonly string[]
  readonly icon: string
  /** 180 × 180 pixels, for the first screen of a phone. */
  readonly touchIcon?: string | undefined
  /** Picture for social networks, absolute path. */
  readonly image: string
}

export type FeedLink = {
  readonly type: 'application/atom+xml' | 'application/feed+json' | 'text/calendar'
  readonly href: string
  readonly title: string
}

/** The picture for social networks; with its size it is shown without delay. */
export type SharedImage = {
  readonly src: string
  readonly alt: string
  /** Pixels. */
  readonly width?: number | undefined
  readonly height?: number | undefined
}

export type HeadProps = {
  readonly language: Language
  /** Scheme and host, 'https://kenes.example'. */
  readonly origin: string
  /** What follows the language in the address, with its query: '/news/12', '' for the first page. */
  readonly path: string
  /** The page's own title, without the name of the site. */
  readonly title: string
  readonly description?: string | undefined
  /** The languages of this page; all three by default. */
  readonly exists?: readonly Language[] | undefined
  readonly assets: HeadAssets
  /** Addresses of scripts that only this page needs. */
  readonly scripts?: readonly string[] | undefined
  readonly kind?: 'website' | 'article'
  readonly image?: SharedImage | undefined
  /** ISO 8601 instants of an article. */
  readonly publishedAt?: string | undefined
  readonly modifiedAt?: string | undefined
  /** schema.org data, ready to be serialised. */
  readonly jsonLd?: object | undefined
  readonly feeds?: readonly FeedLink[] | undefined
  /** Excludes the page from search engines: search results, a person's own registration. */
  readonly noindex?: boolean
  /** What the page shows of the city that runs the site. */
  readonly site?: SiteFace | undefined
  /** The page belongs to the demonstration: it says so, and search engines leave it out. */
  readonly demonstration?: boolean | undefined
}

/** JSON for a script element: `<` is escaped, so that it cannot open or close an element. */
export const scriptJson = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')

const absolute = (origin: string, src: string) => (src.startsWith('/') ? origin + src : src)

export function Head({ jsonLd, ...described }: HeadProps) {
  // The address of a page that is not indexed may contain what a person searched for, so it is not repeated.
  const describe = described.noindex ? describeAnew : describeOnce
  return (
    <head>
      {describe(described)}
      {jsonLd ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block; scriptJson leaves no markup in it
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(jsonLd) }} />
      ) : null}
    </head>
  )
}

const HEADS = 1000
/** Pixels of brand/social.jpg. */
const SITE_PICTURE = { width: 1200, height: 630 }

function describeAnew(props: Omit<HeadProps, 'jsonLd'>) {
  const { language, origin, path, title, description, assets, kind = 'website' } = props
  const site = props.site?.name[language] ?? uiMessages.site[language]
  const icon = props.site?.logo?.icon
  const touchIcon = icon ?? assets.touchIcon
  const url = `${origin}/${language}${path}`
  const exists = props.exists ?? languages
  // The page is shown in another language because it was not translated: the canonical page is in that language.
  const canonical = exists.includes(language) ? url : `${origin}/ru${path}`
  const picture = props.image ?? { src: assets.image, alt: site, ...SITE_PICTURE }
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>
        {title === site
          ? `${site}: ${uiMessages.siteIs[language]}`
          : `${title}${language === 'ru' ? '\u00a0— ' : ' – '}${site}`}
      </title>
      <link rel="stylesheet" href={assets.css} />
      {props.site?.accent ? <link rel="stylesheet" href={accentPath(props.site.accent)} /> : null}
      {assets.fonts.map((font) => (
        <link rel="preload" as="font" type="font/woff2" href={font} crossorigin="anonymous" />
      ))}
      <script type="module" src={assets.js} />
      {props.scripts?.map((script) => (
        <script type="module" src={script} />
      ))}
      {icon ? (
        <link rel="icon" href={icon} type="image/png" />
      ) : (
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
      )}
      {touchIcon ? <link rel="apple-touch-icon" href={touchIcon} /> : null}
      <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#0f181d" media="(prefers-color-scheme: dark)" />
      {description ? <meta name="description" content={description} /> : null}
      {props.noindex || props.demonstration ? <meta name="robots" content="noindex" /> : null}
      {props.noindex ? null : (
        <>
          <link rel="canonical" href={canonical} />
          {exists.map((other) => (
            <link rel="alternate" hreflang={other} href={`${origin}/${other}${path}`} />
          ))}
        </>
      )}
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={site} />
      <meta property="og:title" content={title} />
      {description ? <meta property="og:description" content={description} /> : null}
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={`${language}_${language === 'en' ? 'GB' : 'KZ'}`} />
      <meta property="og:image" content={absolute(origin, picture.src)} />
      {picture.width ? <meta property="og:image:width" content={String(picture.width)} /> : null}
      {picture.height ? <meta property="og:image:height" content={String(picture.height)} /> : null}
      <meta property="og:image:alt" content={picture.alt} />
      {props.publishedAt ? <meta property="article:published_time" content={props.publishedAt} /> : null}
      {props.modifiedAt ? <meta property="article:modified_time" content={props.modifiedAt} /> : null}
      <meta name="twitter:card" content="summary_large_image" />
      {props.feeds?.map((feed) => (
        <link rel="alternate" type={feed.type} href={feed.href} title={feed.title} />
      ))}
    </>
  )
}

const describeOnce = cacheFragment(describeAnew, HEADS)
