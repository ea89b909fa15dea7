import type { Language } from '#domain/base/text.ts'
import { formatCompact, formatNumber } from '#ui/format/index.ts'
import { SIZE, widthOf } from './text.ts'

/** A figure; null where it is not known, which is not zero. */
export type Amount = number | null

type Common = {
  /** Unique on its page: the anchor of the chart and the name of its files. */
  readonly id: string
  /** What the chart says, in a sentence: the finding, not the subject. */
  readonly title: string
  /** What is counted: «человек», «млн ₸». */
  readonly unit: string
  /** A figure as people write it; grouped by the language's rules unless given. */
  readonly format?: ((value: number) => string) | undefined
  /** Where the figures come from; said under the picture and in its files. */
  readonly source?: string | undefined
}

export type Bar = {
  readonly name: string
  readonly href?: string | undefined
  readonly value: Amount
  /** What was planned or promised: a mark across the bar. */
  readonly target?: Amount | undefined
  /** Where the bar begins, instead of at zero; in a waterfall, where the one before ended. Not known: no bar is drawn. */
  readonly from?: Amount | undefined
  /** The part of the value at the end of the bar that is told apart; one that is not within the value is not drawn. */
  readonly part?: Amount | undefined
  /** Why this bar stands out, in a word or two: «осы санақ». At most one bar of a chart should. */
  readonly emphasis?: string | undefined
}

/** Amounts beside each other, from a common zero line or each from where the one before ended. */
export type BarsChart = Common & {
  readonly kind: 'bars'
  readonly bars: readonly Bar[]
  /** Heads of the table: what the bars are named after, what they show, what the mark shows. */
  readonly names: string
  readonly valueName: string
  readonly targetName?: string | undefined
  /** Head of the column of `from`. */
  readonly fromName?: string | undefined
  /** What `part` is: a column of the table, and the key under the picture. */
  readonly partName?: string | undefined
}

export type Series = {
  readonly name: string
  /** One for each period. */
  readonly values: readonly Amount[]
}

/** How something went from period to period, against its target where there is one. */
export type TrendChart = Common & {
  readonly kind: 'trend'
  /** Head of the table's first column: «Год». */
  readonly periodName: string
  readonly periods: readonly string[]
  readonly series: readonly Series[]
  readonly target?: Series | undefined
}

export type Panel = Series & {
  readonly href?: string | undefined
  readonly target?: readonly Amount[] | undefined
}

/** The same trend for many places or things, each in a panel of its own on one scale. */
export type MultiplesChart = Common & {
  readonly kind: 'multiples'
  /** Head of the table's first column: «Область». */
  readonly names: string
  readonly periods: readonly string[]
  readonly panels: readonly Panel[]
  readonly targetName?: string | undefined
}

export type ChartPart = {
  readonly name: string
  readonly href?: string | undefined
  /** Of a part without parts of its own; a whole is the sum of its parts. */
  readonly value?: Amount | undefined
  readonly parts?: readonly ChartPart[] | undefined
}

/** What a whole consists of, level by level: a budget by functions and programmes. */
export type IcicleChart = Common & {
  readonly kind: 'icicle'
  /** Head of the table's first column. */
  readonly names: string
  readonly valueName: string
  readonly parts: readonly ChartPart[]
}

export type FlowLink = { readonly from: string; readonly to: string; readonly value: Amount }

/** From where to where amounts go. Nodes stand in columns by the longest way that leads to them. */
export type FlowChart = Common & {
  readonly kind: 'flow'
  readonly fromName: string
  readonly toName: string
  readonly valueName: string
  readonly nodes: readonly { readonly id: string; readonly name: string }[]
  readonly links: readonly FlowLink[]
}

export type ChartTile = {
  readonly name: string
  /** At most some ten letters: «Қостанай», «ШҚО». */
  readonly short: string
  /** Three or four letters for a narrow picture; the first of the short name unless given. */
  readonly abbreviation?: string | undefined
  readonly href?: string | undefined
  readonly column: number
  readonly row: number
  readonly value: Amount
}

/** One figure for each region, on the grid of tiles that stands for the map. */
export type MapChart = Common & {
  readonly kind: 'map'
  readonly names: string
  readonly valueName: string
  readonly tiles: readonly ChartTile[]
}

export type Chart = BarsChart | TrendChart | MultiplesChart | IcicleChart | FlowChart | MapChart

/**
 * Marks that a picture draws; what goes beyond stands in the table alone, and the picture says so. More could not be
 * told apart, and a page stays small however long the data are.
 */
export const LIMITS = { bars: 60, series: 6, panels: 30, cells: 150, links: 120, periods: 240 } as const

/** Less than that is what arithmetic leaves of zero. */
const LEAST_AMOUNT = 1e-9

/**
 * A figure that can be drawn. What a division by zero leaves is "not known", and so is what lies beyond the integers
 * that a number holds exactly: no count and no sum in tiyn does.
 */
export function knownAmount(value: Amount | undefined): number | undefined {
  if (typeof value !== 'number' || !(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) return undefined
  return Math.abs(value) < LEAST_AMOUNT ? 0 : value
}

/** Whether a figure has none beside it: a line does not show it, its mark alone does. */
export const isAlone = (values: readonly Amount[], at: number): boolean =>
  (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null

/**
 * How figures stand in a picture: as people write them, or in short where that takes more than `most` pixels, since
 * the table has them in full.
 */
export function labelFormat(
  chart: Chart,
  language: Language,
  amounts: readonly number[],
  most: number,
): (value: number) => string {
  const format = formatOf(chart, language)
  return amounts.every((amount) => widthOf(format(amount), SIZE) <= most)
    ? format
    : (value) => formatCompact(language, value)
}

export const formatOf =
  ({ format }: Chart, language: Language) =>
  (value: number): string =>
    format ? format(value) : formatNumber(language, value)
