import type { Label } from '#domain/base/text.ts'
import { Follow, type FollowProps } from '#ui/follow/follow.tsx'
import { Columns, PageHead, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { Page, type PageProps } from '#ui/page/page.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { messages } from './messages.ts'

type SiteFeed = {
  readonly type: 'application/atom+xml' | 'application/feed+json' | 'text/calendar'
  readonly path: string
  readonly title: Label
}

export type HomePageProps = {
  readonly frame: Pick<PageProps, 'language' | 'path' | 'origin' | 'assets' | 'navigation'>
  /** The sections of the slices, in their order; those of the margin come first on a phone. */
  readonly sections: readonly SectionItem[]
  readonly feeds: readonly SiteFeed[]
  readonly channel: Omit<FollowProps, 'language'> | undefined
}

/** The first page: the search for a place, then a section of each slice. */
export function HomePage({ frame, sections, feeds, channel }: HomePageProps) {
  const { language } = frame
  const feedOf = (type: SiteFeed['type']) => {
    const feed = feeds.find((one) => one.type === type)
    return feed && `/${language}${feed.path}`
  }
  return (
    <Page
      {...frame}
      path=""
      title={messages.title[language]}
      description={messages.description[language]}
      feeds={feeds.map(({ type, path, title }) => ({
        type,
        href: `/${language}${path}`,
        title: title[language],
      }))}
    >
      <PageHead title={messages.title[language]} lead={messages.lead[language]} art>
        <SearchBox
          language={language}
          action={`/${language}/territories/search`}
          label={messages.find[language]}
        />
      </PageHead>
      <Columns
        marginFirst
        label={messages.soon[language]}
        aside={<Sections language={language} items={sections.filter(({ aside }) => aside)} />}
      >
        <Sections language={language} items={sections.filter(({ aside }) => !aside)} />
      </Columns>
      <section aria-label={messages.follow[language]}>
        {channel ? <Follow language={language} {...channel} /> : null}
        <Subscribe
          language={language}
          atom={feedOf('application/atom+xml')}
          json={feedOf('application/feed+json')}
          ical={feedOf('text/calendar')}
        />
      </section>
    </Page>
  )
}
