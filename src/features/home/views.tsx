import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import { type Clock, type ConsultationEntry, Consultations } from '#features/consultations/index.ts'
import { type MeetingEntry, Meetings } from '#features/meetings/index.ts'
import { type NewsCard, NewsCards } from '#features/news/index.ts'
import { Regions, type Tile } from '#features/territories/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Follow, type FollowProps } from '#ui/follow/follow.tsx'
import { Columns, PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageProps } from '#ui/page/page.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { messages } from './messages.ts'

export type HomePageProps = {
  readonly frame: Pick<PageProps, 'language' | 'path' | 'origin' | 'assets'>
  /** What everybody can speak about today. */
  readonly talks: { readonly items: readonly ConsultationEntry[]; readonly clock: Clock }
  readonly news: readonly NewsCard[]
  readonly meetings: readonly MeetingEntry[]
  readonly tiles: readonly Tile[]
  readonly now: Date
  readonly today: LocalDate
  readonly zoneOf: (code: string) => string
  readonly channel: Omit<FollowProps, 'language'> | undefined
}

/** The first page: the question that people come with, what is open to discussion, the next meetings, the news. */
export function HomePage(props: HomePageProps) {
  const { frame, talks, news, tiles, channel } = props
  const { language } = frame
  const all = (path: string) => ({ href: `/${language}${path}`, text: messages.all[language] })
  return (
    <Page
      {...frame}
      path=""
      title={messages.title[language]}
      description={messages.description[language]}
      feeds={feeds(language)}
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
        aside={
          <Section title={messages.soon[language]} more={all('/meetings')}>
            <Soon {...props} />
          </Section>
        }
      >
        {talks.items.length > 0 ? (
          <Section title={messages.talks[language]} more={all('/consultations')}>
            <Consultations language={language} {...talks} level={3} />
          </Section>
        ) : null}
        <Section title={messages.news[language]} more={all('/news')}>
          {news.length > 0 ? (
            <NewsCards language={language} cards={news} level={3} lead />
          ) : (
            <Empty title={messages.noNews[language]} />
          )}
        </Section>
      </Columns>
      <Columns
        label={messages.follow[language]}
        aside={
          <>
            {channel ? <Follow language={language} {...channel} /> : null}
            <Subscribe
              language={language}
              atom={`/${language}/news/feed.atom`}
              json={`/${language}/news/feed.json`}
              ical={`/${language}/meetings/calendar.ics`}
            />
          </>
        }
      >
        {tiles.length > 0 ? (
          <Section title={messages.regions[language]} more={all('/territories')}>
            <Regions language={language} tiles={tiles} />
          </Section>
        ) : null}
      </Columns>
    </Page>
  )
}

const Soon = ({ frame: { language }, meetings, now, today, zoneOf }: HomePageProps) =>
  meetings.length > 0 ? (
    <Meetings language={language} meetings={meetings} now={now} today={today} zoneOf={zoneOf} level={3} />
  ) : (
    <Empty
      title={messages.noMeetings[language]}
      actions={[{ href: `/${language}/meetings?when=past`, text: messages.past[language] }]}
    />
  )

const feeds = (language: Language) => [
  {
    type: 'application/atom+xml' as const,
    href: `/${language}/news/feed.atom`,
    title: messages.news[language],
  },
  {
    type: 'application/feed+json' as const,
    href: `/${language}/news/feed.json`,
    title: messages.news[language],
  },
]
