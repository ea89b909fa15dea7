import type { PlaceLink } from '#domain/base/link.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { type Chart, filesOfChart } from '#ui/chart/index.ts'
import { messages } from '../../messages.ts'
import {
  byTerritory,
  type Indicator,
  type Programme,
  programmePath,
  programmeTotalOf,
  programmeTotalsByPeriod,
} from '../../model.ts'
import { formatFigure, periodName, withUnit } from '../text-views.tsx'

type ChartOf = {
  readonly language: Language
  readonly indicator: Indicator
  readonly territories: readonly PlaceLink[]
  /** The address of a territory's page within the programme. */
  readonly hrefOf?: ((place: PlaceLink) => string) | undefined
}

/** An indicator as a sentence with its figure and its plan. */
export function headlineOf(language: Language, indicator: Indicator): string {
  const title = textIn(indicator.title, language)
  const whole = programmeTotalOf(indicator)
  const shown = whole && (whole.fact ?? whole.plan)
  return shown === undefined ? title : `${title}: ${withUnit(language, shown, indicator)}`
}

/** The address of the files of an indicator's chart, without the extension. */
export const indicatorChartPath = (programme: { readonly slug: string }, { key }: Indicator): string =>
  programmePath(programme, `/charts/${key}`)

/** An indicator as a chart: by territory if its figures are, by period otherwise. */
export function indicatorChart({ language, indicator, territories, hrefOf }: ChartOf): Chart {
  const places = byTerritory(indicator, territories)
  const common = {
    id: `indicator-${indicator.key}`,
    title: headlineOf(language, indicator),
    unit: textIn(indicator.unit, language),
    format: (value: number) => formatFigure(language, value),
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
  const periods = programmeTotalsByPeriod(indicator)
  return {
    ...common,
    kind: 'trend',
    periodName: messages.period[language],
    periods: periods.map(({ period }) => periodName(language, period)),
    series: [{ name: messages.fact[language], values: periods.map(({ fact }) => fact) }],
    target: { name: messages.planned[language], values: periods.map(({ plan }) => plan) },
  }
}

/** The chart of an indicator as files; undefined where the programme has no such indicator. */
export function chartFiles(
  programme: Programme,
  key: string,
  { language, origin }: { readonly language: Language; readonly origin: string },
) {
  const indicator = programme.indicators.find((item) => item.key === key)
  if (!indicator) return undefined
  const chart = indicatorChart({ language, indicator, territories: programme.territories })
  const source = `${origin}/${language}${programmePath(programme)}`
  return filesOfChart(chart, { language, source, name: `${programme.slug}-${key}` })
}
