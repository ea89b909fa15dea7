import { type Language, textIn } from '#domain/base/text.ts'
import { Bars } from '#ui/bars/bars.tsx'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { Table } from '#ui/table/table.tsx'
import { Trend } from '#ui/trend/trend.tsx'
import { messages } from '../messages.ts'
import { byTerritory, type Indicator, type Place, wholeByPeriod, wholeOf } from '../model.ts'
import { figure, periodName, shareOf, withUnit } from './text-views.tsx'

type Props = {
  readonly language: Language
  readonly indicator: Indicator
  readonly territories: readonly Place[]
  /** The address of a territory's page within the programme. */
  readonly hrefOf?: ((place: Place) => string) | undefined
  /** What stands above the picture in place of the headline. */
  readonly caption?: string | undefined
}

/** An indicator as a sentence with its figure, and what its plan was. */
export function headline(language: Language, indicator: Indicator): string {
  const title = textIn(indicator.title, language)
  const whole = wholeOf(indicator)
  const shown = whole && (whole.fact ?? whole.plan)
  return shown === undefined ? title : `${title}: ${withUnit(language, shown, indicator)}`
}

/** The picture of an indicator: by territory where it is told so, else from period to period. */
export function IndicatorPicture({ language, indicator, territories, hrefOf, caption }: Props) {
  const places = byTerritory(indicator, territories)
  const title = caption ?? headline(language, indicator)
  if (places.length > 1)
    return (
      <Bars
        title={title}
        planned={messages.planned[language]}
        bars={places.map(({ place, plan, fact }) => ({
          name: place.label[language],
          href: hrefOf?.(place),
          value: fact ?? 0,
          plan,
          text: fact === null ? '–' : figure(language, fact),
        }))}
      />
    )
  return (
    <Trend
      title={title}
      planned={messages.planned[language]}
      fact={messages.fact[language]}
      points={wholeByPeriod(indicator).map(({ period, plan, fact }) => ({
        name: periodName(language, period),
        plan,
        fact: fact ?? undefined,
        text: figure(language, fact ?? plan),
      }))}
    />
  )
}

/** All figures of an indicator: a line for each period and territory, and the whole. */
export function IndicatorTable({ language, indicator, territories }: Props) {
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

/** A picture, and its table one press away. */
export const Figure = (props: Props) => (
  <div>
    <IndicatorPicture {...props} />
    <Base {...props} />
    <Disclosure summary={messages.asTable[props.language]}>
      <IndicatorTable {...props} />
    </Disclosure>
  </div>
)

const Base = ({ language, indicator }: Props) =>
  indicator.base === null ? null : (
    <p class="quiet">
      {messages.baseWas[language](withUnit(language, indicator.base, indicator), indicator.basePeriod ?? '')}
    </p>
  )
