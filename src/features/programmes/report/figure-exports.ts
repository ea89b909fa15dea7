import type { PlaceLink } from '#domain/base/link.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { ReportBlock } from '#platform/exports/index.ts'
import { messages } from '../messages.ts'
import {
  byTerritory,
  type Indicator,
  type Programme,
  programmeTotalOf,
  programmeTotalsByPeriod,
} from '../model.ts'
import { formatFigure, periodName, shareOf, withUnit } from '../pages/text-views.tsx'

/** The chapter of a programme's figures: each with its chart and its table. */
export const figureBlocks = (
  { programme }: { readonly programme: Programme },
  language: Language,
): ReportBlock[] =>
  programme.indicators.length === 0
    ? []
    : [
        { kind: 'chapter', text: messages.figures[language] },
        ...programme.indicators.flatMap((indicator) =>
          indicatorBlocks(indicator, programme.territories, language),
        ),
      ]

function indicatorBlocks(
  indicator: Indicator,
  territories: readonly PlaceLink[],
  language: Language,
): ReportBlock[] {
  const whole = programmeTotalOf(indicator)
  const title = textIn(indicator.title, language)
  const places = byTerritory(indicator, territories)
  const periods = programmeTotalsByPeriod(indicator)
  const row = (name: string, planned: number, fact: number | null) => {
    const share = shareOf(fact, planned)
    return [
      name,
      formatFigure(language, planned),
      fact === null ? '–' : formatFigure(language, fact),
      share === undefined ? '–' : `${share} %`,
    ]
  }
  const bars = (places.length > 1 ? places : []).map(({ place, plan: planned, fact }) => ({
    name: place.label[language],
    value: fact ?? 0,
    plan: planned,
    text: fact === null ? '–' : formatFigure(language, fact),
  }))
  return [
    {
      kind: 'heading',
      text: whole ? `${title}: ${withUnit(language, whole.fact ?? whole.plan, indicator)}` : title,
    },
    ...(indicator.base === null
      ? []
      : [
          {
            kind: 'text' as const,
            quiet: true,
            text: messages.baseWas[language](
              withUnit(language, indicator.base, indicator),
              indicator.basePeriod ?? '',
            ),
          },
        ]),
    ...(bars.length > 0 ? [{ kind: 'bars' as const, title: messages.planIsMark[language], bars }] : []),
    {
      kind: 'table',
      head: [
        messages.period[language],
        messages.planned[language],
        messages.fact[language],
        messages.share[language],
      ],
      numeric: [false, true, true, true],
      widths: [5, 2, 2, 2],
      rows: [
        ...places.map(({ place, plan: planned, fact }) => row(place.label[language], planned, fact)),
        ...periods.map(({ period, plan: planned, fact }) => row(periodName(language, period), planned, fact)),
        ...(whole ? [row(messages.total[language], whole.plan, whole.fact)] : []),
      ],
    },
  ]
}
