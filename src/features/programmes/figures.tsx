import { type Language, textIn } from '#domain/base/text.ts'
import type { ChartFiles } from '#platform/charts/index.ts'
import { type Chart, ChartFigure, chartRows, chartSvg } from '#ui/chart/index.ts'
import { Fold } from '#ui/fold/fold.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages } from './messages.ts'
import {
  byTerritory,
  type Indicator,
  type Place,
  type Programme,
  programmePath,
  wholeByPeriod,
  wholeOf,
} from './model.ts'
import { figure, periodName, shareOf, withUnit } from './said.tsx'

type TableOf = {
  readonly language: Language
  readonly indicator: Indicator
  readonly territories: readonly Place[]
}

type ChartOf = TableOf & {
  /** The address of a territory's page within the programme. */
  readonly hrefOf?: ((place: Place) => string) | undefined
}

type Props = Pick<ChartOf, 'language' | 'indicator' | 'hrefOf'> & { readonly programme: Programme }

/** An indicator as a sentence with its figure, and what its plan was. */
export function headline(language: Language, indicator: Indicator): string {
  const title = textIn(indicator.title, language)
  const whole = wholeOf(indicator)
  const shown = whole && (whole.fact ?? whole.plan)
  return shown === undefined ? title : `${title}: ${withUnit(language, shown, indicator)}`
}

/** Where the files of an indicator's chart are, without their ending. */
const chartPath = (programme: { readonly slug: string }, { key }: Indicator): string =>
  programmePath(programme, `/charts/${key}`)

/** An indicator as a chart: by territory where it is told so, else from period to period. */
export function indicatorChart({ language, indicator, territories, hrefOf }: ChartOf): Chart {
  const places = byTerritory(indicator, territories)
  const common = {
    id: `indicator-${indicator.key}`,
    title: headline(language, indicator),
    unit: textIn(indicator.unit, language),
    format: (value: number) => figure(language, value),
  }
  if (places.length > 1)
    return {
      ...common,
      kind: 'bars',
      names: messages.territory[language],
      valueName: messages.fact[language],
      targetName: messages.planned[language],
      bars: places.map(({ place, plan, fact }) => ({
        name: place.label[language],
        href: hrefOf?.(place),
        value: fact,
        target: plan,
      })),
    }
  const periods = wholeByPeriod(indicator)
  return {
    ...common,
    kind: 'trend',
    periodName: messages.period[language],
    periods: periods.map(({ period }) => periodName(language, period)),
    series: [{ name: messages.fact[language], values: periods.map(({ fact }) => fact) }],
    target: { name: messages.planned[language], values: periods.map(({ plan }) => plan) },
  }
}

/** The chart of an indicator to take away; undefined where the programme has no such indicator. */
export function chartFiles(
  programme: Programme,
  key: string,
  { language, origin }: { readonly language: Language; readonly origin: string },
): ChartFiles | undefined {
  const indicator = programme.indicators.find((one) => one.key === key)
  if (!indicator) return undefined
  const chart = {
    ...indicatorChart({ language, indicator, territories: programme.territories }),
    source: `${origin}/${language}${programmePath(programme)}`,
  }
  return {
    svg: chartSvg(chart, language),
    rows: chartRows(chart),
    name: `${programme.slug}-${key}-${language}`,
  }
}

/** All figures of an indicator: a line for each period and territory, and the whole. */
export function IndicatorTable({ language, indicator, territories }: TableOf) {
  const name = (code: string | null) =>
    territories.find((place) => place.code === code)?.label[language] ?? messages.total[language]
  const rows = indicator.values.map(({ period, territory, plan, fact }) =>
    row(language, `${periodName(language, period)}, ${name(territory)}`, plan, fact),
  )
  const whole = wholeOf(indicator)
  const total =
    whole && indicator.adds ? [row(language, messages.total[language], whole.plan, whole.fact)] : []
  return (
    <Table
      caption={`${textIn(indicator.title, language)}, ${textIn(indicator.unit, language)}`}
      columns={[
        { title: messages.period[language] },
        { title: messages.planned[language], numeric: true },
        { title: messages.fact[language], numeric: true },
        { title: messages.share[language], numeric: true },
      ]}
      rows={[...rows, ...total]}
    />
  )
}

function row(language: Language, name: string, plan: number, fact: number | null): string[] {
  const share = shareOf(fact, plan)
  return [
    name,
    figure(language, plan),
    fact === null ? '–' : figure(language, fact),
    share === undefined ? '–' : `${share}\u00a0%`,
  ]
}

/** A chart with its files, and its table one press away: each period and territory in it. */
export const Figure = ({ programme, ...props }: Props) => (
  <div>
    <ChartFigure
      language={props.language}
      chart={indicatorChart({ ...props, territories: programme.territories })}
      files={`/${props.language}${chartPath(programme, props.indicator)}`}
      table="elsewhere"
    />
    <Base {...props} />
    <Fold summary={messages.asTable[props.language]}>
      <IndicatorTable {...props} territories={programme.territories} />
    </Fold>
  </div>
)

const Base = ({ language, indicator }: Pick<Props, 'language' | 'indicator'>) =>
  indicator.base === null ? null : (
    <p class="quiet">
      {messages.baseWas[language](withUnit(language, indicator.base, indicator), indicator.basePeriod ?? '')}
    </p>
  )
