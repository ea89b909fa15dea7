import type { Language } from '#domain/base/text.ts'
import { commentKinds, verdicts } from '#domain/comment/index.ts'
import { commentKindNames, verdictNames } from '#features/comments/index.ts'
import { type BarsChart, filesOfChart } from '#ui/chart/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { type Consultation, provisionPath } from '../../model.ts'
import { textMessages } from '../../text/messages.ts'
import { resultMessages } from './messages.ts'
import { countOfKind, countOfVerdict, type ResultSummary, resultPath } from './model.ts'

type ChartSource = { readonly summary: ResultSummary; readonly consultation: Pick<Consultation, 'slug'> }

/** The path of the files of a chart, without an extension. */
export const resultChartPath = ({ slug }: { readonly slug: string }, chart: string): string =>
  `${resultPath({ slug })}/charts/${chart}`

/** The item with the greatest count; undefined when several share it. */
function single<One>(items: readonly One[], count: (one: One) => number): One | undefined {
  const most = Math.max(...items.map(count))
  const greatest = items.filter((item) => count(item) === most)
  return most > 0 && greatest.length === 1 ? greatest[0] : undefined
}

function kindChart({ summary }: ChartSource, language: Language): BarsChart {
  const top = single(commentKinds, (kind) => countOfKind(summary, kind))
  const n = (count: number) => formatNumber(language, count)
  return {
    kind: 'bars',
    id: 'kinds',
    title: top
      ? resultMessages.mostKind[language](
          commentKindNames[top][language],
          n(countOfKind(summary, top)),
          n(summary.figures.comments),
        )
      : resultMessages.byKind[language],
    unit: '',
    names: resultMessages.kind[language],
    valueName: resultMessages.comments[language],
    bars: commentKinds.map((kind) => ({
      name: commentKindNames[kind][language],
      value: countOfKind(summary, kind),
    })),
  }
}

function verdictChart({ summary }: ChartSource, language: Language): BarsChart {
  const waiting = countOfVerdict(summary, null)
  const taken = countOfVerdict(summary, 'accepted') + countOfVerdict(summary, 'partly')
  const n = (count: number) => formatNumber(language, count)
  return {
    kind: 'bars',
    id: 'answers',
    title: resultMessages.takenOf[language](n(taken), n(summary.figures.comments)),
    unit: '',
    names: resultMessages.byVerdict[language],
    valueName: resultMessages.comments[language],
    bars: [
      ...verdicts.map((verdict) => ({
        name: verdictNames[verdict][language],
        value: countOfVerdict(summary, verdict),
      })),
      ...(waiting > 0 ? [{ name: resultMessages.waiting[language], value: waiting }] : []),
    ],
  }
}

function provisionChart({ summary, consultation }: ChartSource, language: Language): BarsChart {
  const top = single(summary.provisions, ({ count }) => count)
  const named = (name: string) => name || textMessages.wholeDocument[language]
  return {
    kind: 'bars',
    id: 'places',
    title: top
      ? resultMessages.mostOnProvision[language](named(top.name), formatNumber(language, top.count))
      : resultMessages.byProvision[language],
    unit: '',
    names: resultMessages.provision[language],
    valueName: resultMessages.comments[language],
    bars: summary.provisions.map(({ anchor, name, count }) => ({
      name: named(name),
      href: `/${language}${provisionPath(consultation, anchor)}`,
      value: count,
    })),
  }
}

/** The charts of a result by name; each is shown on the page and can be downloaded. */
export const resultCharts = { kinds: kindChart, answers: verdictChart, places: provisionChart } as const
export type ResultChart = keyof typeof resultCharts

/** A chart for download, with the page as its source; undefined for an unknown name. */
export function filesOf(
  name: string,
  minutes: ChartSource,
  { language, origin }: { readonly language: Language; readonly origin: string },
) {
  if (!Object.hasOwn(resultCharts, name)) return undefined
  const { slug } = minutes.consultation
  const chart = resultCharts[name as ResultChart](minutes, language)
  const source = `${origin}/${language}${resultPath({ slug })}`
  return filesOfChart(chart, { language, source, name: `${slug}-${name}` })
}
