import type { ComponentChildren } from 'preact'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import { type MeetingListItem, Meetings, meetingPath } from '#features/meetings/index.ts'
import { type NewsCard, NewsCards } from '#features/news/index.ts'
import type { RegionTile } from '#features/territories/index.ts'
import { Blockquote } from '#ui/blockquote/blockquote.tsx'
import { FindingGroup, Sides } from '#ui/finding/finding.tsx'
import { FollowButton } from '#ui/follow-button/follow-button.tsx'
import { ButtonLink } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Columns, PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Shots } from '#ui/picture/picture.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { Share } from '#ui/share/share.tsx'
import { Stats } from '#ui/stats/stats.tsx'
import { messages } from '../messages.ts'
import {
  languageOfWords,
  PROGRAMME_KIND,
  type Programme,
  type ProgrammeFinding,
  programmePath,
  type FeedbackQuote as QuoteOf,
  type RecurringTheme,
} from '../model.ts'
import { FindingList } from './findings/list-views.tsx'
import { Recurring } from './findings/recurring-theme-views.tsx'
import { feedbackStats, programmeStats } from './indicators/total-views.tsx'
import { Figure } from './indicators/views.tsx'
import { programmeTrail } from './list-views.tsx'
import { Margin } from './margin-views.tsx'
import { StagePlan } from './plan-views.tsx'
import { ProgrammeMap } from './regions/map-views.tsx'
import { formatDays } from './text-views.tsx'

export type PhotographProps = Parameters<typeof Shots>[0]['items'][number]

export type ProgrammePageProps = {
  readonly frame: PageFrame
  readonly programme: Programme
  readonly tiles: readonly RegionTile[]
  readonly ahead: readonly MeetingListItem[]
  readonly past: readonly MeetingListItem[]
  /** The first finding of each kind in each region. */
  readonly findings: readonly ProgrammeFinding[]
  readonly recurring: readonly RecurringTheme[]
  readonly news: readonly NewsCard[]
  readonly quotes: readonly QuoteOf[]
  readonly shots: readonly PhotographProps[]
  readonly record: RecordedProps['entry']
  /** Page sections of the links of the programme. */
  readonly sections: readonly SectionItem[]
  readonly zone: string
  readonly zoneOf: (code: string) => string
  readonly now: Date
  readonly today: LocalDate
  /** What it means for residents, as HTML; `lang` when it is in another language than the page. */
  readonly introduction: { readonly html: TrustedHtml; readonly lang?: Language | undefined } | null
  /** The page shows an introduction that is not published. */
  readonly preview?: { readonly path: string; readonly notice: ComponentChildren }
}

/** The page of a programme: what, where, who, what has happened, what was found, what comes next. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { frame, programme, record, zone, introduction, preview } = props
  const { language, origin } = frame
  const path = preview?.path ?? programmePath(programme)
  const title = textIn(programme.name, language)
  const here = `/${language}${programmePath(programme)}`
  return (
    <Page
      {...frame}
      path={path}
      noindex={preview !== undefined}
      before={preview?.notice}
      section="programmes"
      kind="article"
      title={title}
      description={textIn(programme.summary, language)}
      jsonLd={projectData(props)}
      feeds={[
        { type: 'application/atom+xml', href: `${here}/feed.atom`, title },
        { type: 'application/feed+json', href: `${here}/feed.json`, title },
        { type: 'text/calendar', href: `${here}/events.ics`, title },
      ]}
    >
      <PageHead
        above={<TerritoryTrail language={language} trail={programmeTrail(language)} />}
        title={renderText(programme.name, language)}
        lead={renderText(programme.summary, language)}
      >
        <p class="meta">
          <span>{formatDays(language, programme.startsOn, programme.endsOn)}</span>
          <span>
            {messages.regionCount[language](
              formatNumber(language, programme.territories.length),
              programme.territories.length,
            )}
          </span>
        </p>
        <FollowButton language={language} kind={PROGRAMME_KIND} id={programme.id} />
        {programme.demo ? <p class="quiet">{messages.demo[language]}</p> : null}
        <p>
          <ButtonLink href={`${here}/presentation`}>{messages.openPresentation[language]}</ButtonLink>
        </p>
        <p>
          <a href={`${here}/agenda`}>{messages.speakersAgenda[language]}</a>
        </p>
      </PageHead>
      <Stats items={programmeStats(language, programme)} />
      <Columns aside={<Margin {...props} />}>
        {introduction ? (
          <Section title={messages.introduction[language]} id="introduction">
            <Prose {...introduction} />
          </Section>
        ) : null}
        <Aims {...props} />
        <Section title={messages.where[language]} id="where">
          <ProgrammeMap {...props} language={language} />
        </Section>
        <Happened {...props} />
        <Found {...props} />
        <Figures {...props} />
        {programme.stages.length > 0 ? (
          <Section title={messages.plan[language]} id="plan">
            <StagePlan language={language} stages={programme.stages} />
          </Section>
        ) : null}
        <Ahead {...props} />
        <Feedback {...props} />
        {props.news.length > 0 ? (
          <Section title={messages.news[language]} id="news">
            <NewsCards language={language} cards={props.news} level={3} />
          </Section>
        ) : null}
        <Sections language={language} items={props.sections} />
        <Recorded language={language} zone={zone} entry={record} />
        <Share language={language} url={`${origin}${here}`} title={title} />
      </Columns>
    </Page>
  )
}

const Aims = ({ frame: { language }, programme }: ProgrammePageProps) => (
  <Section title={messages.aims[language]} id="aims">
    <div class="prose">
      <ul>
        {programme.aims.map((aim) => (
          <li>{renderText(aim, language)}</li>
        ))}
      </ul>
    </div>
  </Section>
)

function Happened(props: ProgrammePageProps) {
  const { frame, programme, past, shots, now, today, zoneOf } = props
  const { language } = frame
  if (past.length === 0) return null
  return (
    <Section
      title={messages.happened[language]}
      id="events"
      more={{
        href: `/${language}${programmePath(programme, '/events')}`,
        text: messages.allEvents[language],
      }}
    >
      <Meetings language={language} meetings={past} level={3} now={now} today={today} zoneOf={zoneOf} />
      {shots.length > 0 ? <Shots items={shots} /> : null}
    </Section>
  )
}

/** One achievement and one problem of each region; a link leads to the others. */
function Found({ frame: { language }, programme, findings, recurring }: ProgrammePageProps) {
  if (findings.length === 0) return null
  const first = findings.filter(({ kind }) => kind === 'achievement' || kind === 'problem')
  return (
    <Section
      title={messages.found[language]}
      id="findings"
      more={{
        href: `/${language}${programmePath(programme, '/findings')}`,
        text: messages.allFindings[language],
      }}
    >
      {programme.territories.map((region) => {
        const here = first.filter((finding) => finding.region === region.code)
        return here.length === 0 ? null : (
          <FindingGroup
            title={
              <a href={`/${language}${programmePath(programme, `/regions/${region.slug}`)}`}>
                {region.label[language]}
              </a>
            }
          >
            <FindingList language={language} programme={programme} findings={here} kind />
          </FindingGroup>
        )
      })}
      <Recurring language={language} programme={programme} themes={recurring} />
      <p>
        <a href={`/${language}${programmePath(programme, '/compare')}`}>{messages.compare[language]}</a>
      </p>
    </Section>
  )
}

const Figures = ({ frame: { language }, programme }: ProgrammePageProps) =>
  programme.indicators.length === 0 ? null : (
    <Section title={messages.figures[language]} id="figures">
      <Sides>
        {programme.indicators.map((indicator) => (
          <Figure
            language={language}
            indicator={indicator}
            programme={programme}
            hrefOf={(place) => `/${language}${programmePath(programme, `/regions/${place.slug}`)}`}
          />
        ))}
      </Sides>
    </Section>
  )

const Ahead = ({ frame: { language }, programme, ahead, now, today, zoneOf }: ProgrammePageProps) => (
  <Section title={messages.ahead[language]} id="ahead">
    {ahead.length > 0 ? (
      <Meetings language={language} meetings={ahead} level={3} now={now} today={today} zoneOf={zoneOf} />
    ) : (
      <p>{(programme.endsOn < today ? messages.over : messages.nothingAhead)[language]}</p>
    )}
  </Section>
)

const Feedback = ({ frame: { language }, programme, quotes }: ProgrammePageProps) =>
  programme.feedback.answers === 0 ? null : (
    <Section title={messages.feedback[language]} id="feedback">
      <Stats items={feedbackStats(language, programme.feedback)} />
      {quotes.map((quote) => (
        <Blockquote
          words={quote.body}
          lang={languageOfWords(quote, language)}
          from={
            <a href={`/${language}${meetingPath({ slug: quote.event })}`}>
              {renderText(quote.title, language)}
            </a>
          }
        />
      ))}
    </Section>
  )

/** The programme for search engines (schema.org Project). */
const projectData = ({ frame: { language, origin }, programme }: ProgrammePageProps) => ({
  '@context': 'https://schema.org',
  '@type': 'Project',
  name: textIn(programme.name, language),
  description: textIn(programme.summary, language),
  url: `${origin}/${language}${programmePath(programme)}`,
  foundingDate: programme.startsOn,
  dissolutionDate: programme.endsOn,
  areaServed: programme.territories.map(({ label }) => ({
    '@type': 'AdministrativeArea',
    name: label[language],
  })),
  parentOrganization: programme.organisations
    .filter(({ role }) => role === 'carrier')
    .map(({ name }) => ({ '@type': 'Organization', name: textIn(name, language) })),
})
