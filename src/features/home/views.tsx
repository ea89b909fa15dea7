import type { Label, Language } from '#domain/base/text.ts'
import { PLACE_SEARCH_PATH } from '#features/territories/index.ts'
import { Follow, type FollowProps } from '#ui/follow/follow.tsx'
import { Columns, PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { MyPlace } from '#ui/my-place/my-place.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { EntryPoints, FeaturedItem } from '#ui/open-item/open-item.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { Stats } from '#ui/stats/stats.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { OpenItems, Outcomes } from './item-views.tsx'
import { messages } from './messages.ts'
import {
  type HomeFigure,
  OPEN_ITEMS_PATH,
  type OpenItem,
  OUTCOMES_PATH,
  type ParticipationMode,
  type ThingOutcome,
} from './model.ts'

type SiteFeed = {
  readonly type: 'application/atom+xml' | 'application/feed+json' | 'text/calendar'
  readonly path: string
  readonly title: Label
}

export type HomePageProps = {
  readonly frame: PageFrame
  readonly featured: OpenItem | undefined
  /** The other open items that the page has room for, the most urgent first. */
  readonly items: readonly OpenItem[]
  readonly counts: Readonly<Record<ParticipationMode, number>>
  readonly outcomes: readonly ThingOutcome[]
  readonly figures: readonly HomeFigure[]
  /** The sections of the slices, in their order. */
  readonly sections: readonly SectionItem[]
  readonly feeds: readonly SiteFeed[]
  readonly channel: Omit<FollowProps, 'language'> | undefined
}

/** The first page: the promise and its proof, one's own place, what is open, what changed, then the slices. */
export function HomePage(props: HomePageProps) {
  const { frame, featured, counts, figures, sections, feeds, channel } = props
  const { language } = frame
  const feedOf = (type: SiteFeed['type']) => {
    const feed = feeds.find((item) => item.type === type)
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
          action={`/${language}${PLACE_SEARCH_PATH}`}
          label={messages.find[language]}
        />
      </PageHead>
      <MyPlace
        language={language}
        title={messages.myPlace[language]}
        open={messages.myPlaceOpen[language]}
        forget={messages.forgetPlace[language]}
      />
      {featured ? <Featured language={language} item={featured} /> : null}
      <Ways language={language} counts={counts} />
      {figures.length > 0 ? (
        <Stats
          items={figures.map(({ value, label, path }) => ({ value, label, href: `/${language}${path}` }))}
        />
      ) : null}
      <Lists {...props} />
      <Sections language={language} items={sections} />
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

/** The item that leads the page. */
const Featured = ({ language, item }: { readonly language: Language; readonly item: OpenItem }) => (
  <FeaturedItem
    title={renderText(item.title, language)}
    href={`/${language}${item.path}`}
    kind={item.kind}
    place={item.place.label[language]}
    subject={renderText(item.subject, language)}
    timing={item.timing}
    note={item.participation}
    action={item.action}
  />
)

/** The three ways into the site, with what is there now. */
const Ways = ({ language, counts }: Pick<HomePageProps, 'counts'> & { readonly language: Language }) => (
  <EntryPoints
    label={messages.ways[language]}
    items={[
      {
        href: `/${language}${OPEN_ITEMS_PATH}?mode=write`,
        title: messages.haveYourSay[language],
        state: messages.openCount[language](counts.write),
      },
      {
        href: `/${language}${OPEN_ITEMS_PATH}?mode=attend`,
        title: messages.comeToMeeting[language],
        state: messages.meetingCount[language](counts.attend),
      },
      {
        href: `/${language}${OUTCOMES_PATH}`,
        title: messages.seeChanges[language],
        state: messages.outcomeState[language],
      },
    ]}
  />
)

/** What is open, and beside it what changed. */
const Lists = ({ frame: { language }, items, outcomes }: HomePageProps) => (
  <Columns
    label={messages.outcomes[language]}
    aside={
      outcomes.length > 0 ? (
        <Section
          title={messages.outcomes[language]}
          more={{ href: `/${language}${OUTCOMES_PATH}`, text: messages.all[language] }}
        >
          <Outcomes language={language} items={outcomes} />
        </Section>
      ) : null
    }
  >
    <Section
      title={messages.open[language]}
      more={{ href: `/${language}${OPEN_ITEMS_PATH}`, text: messages.all[language] }}
    >
      {items.length > 0 ? (
        <OpenItems language={language} items={items} />
      ) : (
        <p class="quiet">{messages.openNone[language]}</p>
      )}
    </Section>
  </Columns>
)
