import type { PlaceLink } from '#domain/base/link.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { ChartFigure } from '#ui/chart/index.ts'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages } from '../../messages.ts'
import { type Indicator, type Programme, programmeTotalOf } from '../../model.ts'
import { formatFigure, periodName, shareOf, withUnit } from '../text-views.tsx'
import { indicatorChart, indicatorChartPath } from './chart-views.tsx'

type FigureProps = {
  readonly language: Language
  readonly indicator: Indicator
  readonly programme: Programme
  /** The address of a territory's page within the programme. */
  readonly hrefOf?: ((place: PlaceLink) => string) | undefined
}

/** All figures of an indicator: a row for each period and territory, and the total. */
function IndicatorTable({ language, indicator, programme: { territories } }: Omit<FigureProps, 'hrefOf'>) {
  const name = (code: string | null) =>
    territories.find((place) => place.code === code)?.label[language] ?? messages.total[language]
  const rows = indicator.values.map(({ period, territory, plan, fact }) =>
    row(language, `${periodName(language, period)}, ${name(territory)}`, plan, fact),
  )
  const whole = programmeTotalOf(indicator)
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
    formatFigure(language, plan),
    fact === null ? '–' : formatFigure(language, fact),
    share === undefined ? '–' : `${share}\u00a0%`,
  ]
}

/** A chart with its downloads and, in a disclosure, the table of its periods and territories. */
export const Figure = ({ programme, ...props }: FigureProps) => (
  <div>
    <ChartFigure
      language={props.language}
      chart={indicatorChart({ ...props, territories: programme.territories })}
      files={`/${props.language}${indicatorChartPath(programme, props.indicator)}`}
      table="elsewhere"
    />
    <Base {...props} />
    <Disclosure summary={messages.asTable[props.language]}>
      <IndicatorTable {...props} programme={programme} />
    </Disclosure>
  </div>
)

const Base = ({ language, indicator }: Pick<FigureProps, 'language' | 'indicator'>) =>
  indicator.base === null ? null : (
    <p class="quiet">
      {messages.baseWas[language](withUnit(language, indicator.base, indicator), indicator.basePeriod ?? '')}
    </p>
  )
