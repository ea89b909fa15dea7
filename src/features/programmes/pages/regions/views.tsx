import type { PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import { type MeetingListItem, Meetings } from '#features/meetings/index.ts'
import { territoryPath } from '#features/territories/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Columns, PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Stats } from '#ui/stats/stats.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { Table } from '#ui/table/table.tsx'
import { findingMessages, messages } from '../../messages.ts'
import {
  byTerritory,
  type FindingKind,
  findingKinds,
  type Programme,
  type ProgrammeFinding,
  programmePath,
} from '../../model.ts'
import { FindingList } from '../findings/list-views.tsx'
import { programmeStats } from '../indicators/total-views.tsx'
import { programmeTrail } from '../list-views.tsx'
import { formatFigure, shareOf } from '../text-views.tsx'

export type RegionPageProps = {
  readonly frame: PageFrame
  readonly programme: Programme
  readonly place: PlaceLink
  readonly findings: readonly ProgrammeFinding[]
  readonly meetings: readonly MeetingListItem[]
  readonly zoneOf: (code: string) => string
  readonly now: Date
  readonly today: LocalDate
}

/** A region of a programme: events, findings, and figures beside their plan. */
export function RegionPage(props: RegionPageProps) {
  const { frame, programme, place, meetings, now, today, zoneOf } = props
  const { language } = frame
  const name = textIn(programme.name, language)
  return (
    <Page
      {...frame}
      path={programmePath(programme, `/regions/${place.slug}`)}
      section="programmes"
      kato={place.code}
      title={`${place.label[language]}: ${name}`}
      description={`${messages.found[language]}: ${place.label[language]}. ${name}`}
    >
      <PageHead
        above={<TerritoryTrail language={language} trail={programmeTrail(language, programme)} />}
        title={place.label[language]}
      />
      <SubNav
        label={messages.region[language]}
        items={programme.territories.map((other) => ({
          href: `/${language}${programmePath(programme, `/regions/${other.slug}`)}`,
          text: other.label[language],
          current: other.code === place.code,
        }))}
      />
      <Stats items={programmeStats(language, programme, place.code)} />
      <Columns aside={<Margin {...props} />}>
        <RegionFigures language={language} programme={programme} place={place} />
        {findingKinds.map((kind) => (
          <OfKind {...props} kind={kind} />
        ))}
        {meetings.length > 0 ? (
          <Section title={messages.events[language]} id="events">
            <Meetings
              language={language}
              meetings={meetings}
              level={3}
              now={now}
              today={today}
              zoneOf={zoneOf}
            />
          </Section>
        ) : null}
      </Columns>
    </Page>
  )
}

function OfKind({
  frame: { language },
  programme,
  place,
  findings,
  kind,
}: RegionPageProps & { readonly kind: FindingKind }) {
  const here = findings.filter((finding) => finding.kind === kind)
  if (here.length === 0) return null
  const { count = 0 } =
    programme.findingCounts.find((row) => row.region === place.code && row.kind === kind) ?? {}
  const more =
    count > here.length
      ? {
          href: `/${language}${programmePath(programme, `/findings?kind=${kind}&region=${place.code}`)}`,
          text: messages.moreFindings[language](formatNumber(language, count - here.length)),
        }
      : undefined
  return (
    <Section title={findingMessages[kind].many[language]} id={kind} more={more}>
      <FindingList language={language} programme={programme} findings={here} />
    </Section>
  )
}

function Margin({ frame: { language }, programme, place }: RegionPageProps) {
  const other = programme.territories.find(({ code }) => code !== place.code)
  return (
    <>
      <p>
        <a href={`/${language}${territoryPath(place)}`}>{messages.aboutPlace[language]}</a>
      </p>
      {other ? (
        <p>
          <a
            href={`/${language}${programmePath(programme, `/compare?first=${place.code}&second=${other.code}`)}`}
          >
            {messages.compare[language]}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** The figures of one region beside their plans. */
export const RegionFigures = ({
  language,
  programme,
  place,
}: {
  readonly language: PageFrame['language']
  readonly programme: Programme
  readonly place: PlaceLink
}) => (
  <Table
    caption={`${messages.figures[language]}: ${place.label[language]}`}
    columns={[
      { title: messages.indicator[language] },
      { title: messages.fact[language], numeric: true },
      { title: messages.share[language], numeric: true },
    ]}
    rows={programme.indicators.flatMap((indicator) => {
      const [here] = byTerritory(indicator, [place])
      if (!here) return []
      const share = shareOf(here.fact, here.plan)
      return [
        [
          `${textIn(indicator.title, language)}, ${textIn(indicator.unit, language)}`,
          here.fact === null ? '–' : formatFigure(language, here.fact),
          share === undefined ? '–' : `${share}\u00a0%`,
        ],
      ]
    })}
  />
)
