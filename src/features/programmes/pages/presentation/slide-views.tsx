import type { ComponentChildren } from 'preact'
import type { PlaceLink } from '#domain/base/link.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { Blockquote } from '#ui/blockquote/blockquote.tsx'
import { ChartFigure } from '#ui/chart/index.ts'
import { formatRange } from '#ui/format/index.ts'
import { renderText } from '#ui/official-text/official-text.tsx'
import type { SlideProps } from '#ui/slides/slides.tsx'
import { Stats } from '#ui/stats/stats.tsx'
import { findingMessages, messages, organisationRoleNames } from '../../messages.ts'
import { type FindingKind, languageOfWords, type ProgrammeFinding, programmePath } from '../../model.ts'
import { headlineOf, indicatorChart } from '../indicators/chart-views.tsx'
import { feedbackStats, programmeStats } from '../indicators/total-views.tsx'
import { ProgrammeMap } from '../regions/map-views.tsx'
import type { PresentationPageProps } from './views.tsx'

/** A slide with the part of the talk that it belongs to: 'opening', 'figures', a region's code, 'across', 'closing'. */
export type PartSlide = { readonly part: string; readonly slide: SlideProps }

/** All slides in their order. A region without findings has none of its own. */
export const slidesOf = (props: PresentationPageProps): readonly PartSlide[] => [
  ...opening(props),
  ...props.programme.indicators.slice(0, PICTURES_MAX).map((indicator) => ({
    part: 'figures',
    slide: {
      title: headlineOf(props.frame.language, indicator),
      above: messages.figures[props.frame.language],
      children: (
        <ChartFigure
          language={props.frame.language}
          chart={indicatorChart({
            language: props.frame.language,
            indicator,
            territories: props.programme.territories,
          })}
          table="elsewhere"
        />
      ),
    },
  })),
  ...props.programme.territories.flatMap((place) => regionSlides(props, place)),
  ...across(props),
  ...closing(props),
]

/** How many indicators get a slide. */
const PICTURES_MAX = 6

const slide = (part: string, props: SlideProps): PartSlide => ({ part, slide: props })

function opening(props: PresentationPageProps): readonly PartSlide[] {
  const { frame, programme, zoneOf } = props
  const { language } = frame
  const { presentation } = programme
  const carriers = programme.organisations.filter(({ role }) => role === 'carrier')
  return [
    slide('opening', {
      kind: 'cover',
      kato: programme.territories[0]?.code,
      above: carriers.map(({ name }) => textIn(name, language)).join(', '),
      title: renderText(programme.name, language),
      children: (
        <>
          <p>{renderText(programme.summary, language)}</p>
          <p class="quiet">
            {presentation
              ? formatRange(
                  language,
                  presentation.startsAt.toISOString(),
                  presentation.endsAt.toISOString(),
                  zoneOf(presentation.territory),
                )
              : null}
          </p>
          {programme.demo ? <p class="quiet">{messages.demo[language]}</p> : null}
        </>
      ),
    }),
    slide('opening', {
      title: messages.aims[language],
      children: (
        <ul class="points">
          {programme.aims.map((aim) => (
            <li>{renderText(aim, language)}</li>
          ))}
        </ul>
      ),
    }),
    slide('opening', {
      title: messages.where[language],
      children: <ProgrammeMap language={language} programme={programme} tiles={props.tiles} />,
    }),
    slide('figures', {
      title: messages.figures[language],
      children: (
        <>
          <Stats items={plainStats(programmeStats(language, programme))} />
          <Stats items={feedbackStats(language, programme.feedback)} />
        </>
      ),
    }),
  ]
}

/** Figures on a slide are no links: a click turns the slide. */
const plainStats = (stats: ReturnType<typeof programmeStats>) =>
  stats.map(({ value, label }) => ({ value, label }))

/** Three slides of a region: its figures, its problems and achievements, its recommendations. */
function regionSlides(props: PresentationPageProps, place: PlaceLink): readonly PartSlide[] {
  const { frame, programme, findings } = props
  const { language } = frame
  const of = (kind: FindingKind) =>
    findings.filter((finding) => finding.region === place.code && finding.kind === kind)
  const above = place.label[language]
  const pair = (first: FindingKind, second: FindingKind) =>
    of(first).length + of(second).length > 0
      ? [
          slide(place.code, {
            kato: place.code,
            above,
            title: [first, second].map((kind) => findingMessages[kind].question[language]).join(' · '),
            children: (
              <div class="on two">
                {[first, second].map((kind) => (
                  <Points language={language} findings={of(kind)} kind={kind} titled />
                ))}
              </div>
            ),
          }),
        ]
      : []
  const proposals = of('recommendation')
  return [
    ...pair('achievement', 'feature'),
    ...pair('problem', 'potential'),
    ...(proposals.length > 0
      ? [
          slide(place.code, {
            kato: place.code,
            above,
            title: findingMessages.recommendation.question[language],
            children: (
              <div class="on wide">
                <Points language={language} findings={proposals} kind="recommendation" />
                <Stats items={plainStats(programmeStats(language, programme, place.code))} />
              </div>
            ),
          }),
        ]
      : []),
  ]
}

const Points = ({
  language,
  findings,
  kind,
  titled = false,
}: {
  readonly language: Language
  readonly findings: readonly ProgrammeFinding[]
  readonly kind: FindingKind
  readonly titled?: boolean
}): ComponentChildren => (
  <div>
    {titled ? <h3>{findingMessages[kind].many[language]}</h3> : null}
    <ul class={`points ${kind}`}>
      {findings.map(({ body, addressee }) => (
        <li>
          {renderText(body, language)}
          {addressee ? <small>{renderText(addressee.name, language)}</small> : null}
        </li>
      ))}
    </ul>
  </div>
)

function across({
  frame: { language },
  programme,
  recurring,
  quotes,
}: PresentationPageProps): readonly PartSlide[] {
  return [
    ...(recurring.length > 0
      ? [
          slide('across', {
            above: messages.across[language],
            title: findingMessages.problem.question[language],
            children: (
              <ul class="points problem">
                {recurring.slice(0, POINTS_MAX).map(({ title, regions }) => (
                  <li>
                    {renderText(title, language)}
                    <small>
                      {programme.territories
                        .filter(({ code }) => regions.includes(code))
                        .map(({ label }) => label[language])
                        .join(', ')}
                    </small>
                  </li>
                ))}
              </ul>
            ),
          }),
        ]
      : []),
    ...(quotes.length > 0
      ? [
          slide('across', {
            title: messages.feedback[language],
            children: (
              <div class="on two">
                {quotes.slice(0, QUOTES_MAX).map((quote) => (
                  <Blockquote
                    words={quote.body}
                    lang={languageOfWords(quote, language)}
                    from={renderText(quote.title, language)}
                  />
                ))}
              </div>
            ),
          }),
        ]
      : []),
  ]
}
/** How many lines fit a slide in letters that the last row can read. */
const POINTS_MAX = 6
const QUOTES_MAX = 4

function closing({
  frame: { language, origin },
  programme,
  qr,
}: PresentationPageProps): readonly PartSlide[] {
  const address = `${origin}/${language}${programmePath(programme)}`
  return [
    slide('closing', {
      kind: 'cover',
      title: messages.thanks[language],
      children: (
        <div class="on wide">
          <ul class="points">
            {programme.organisations.map(({ name, role }) => (
              <li>
                {renderText(name, language)}
                <small>{organisationRoleNames[role][language]}</small>
              </li>
            ))}
            <li>
              {programme.members.map(({ name }) => name[language]).join(', ')}
              <small>{messages.workingGroup[language]}</small>
            </li>
          </ul>
          <figure>
            <svg
              class="code"
              viewBox={`0 0 ${qr.size} ${qr.size}`}
              role="img"
              aria-label={messages.qr[language]}
              shape-rendering="crispEdges"
            >
              <path fill="#fff" d={`M0 0h${qr.size}v${qr.size}H0z`} />
              <path fill="#14212b" d={qr.path} />
            </svg>
            <figcaption class="quiet">{address.replace(/^https?:\/\//, '')}</figcaption>
          </figure>
        </div>
      ),
    }),
  ]
}
