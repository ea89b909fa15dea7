import { type Amount, type Bar, type Chart, type ChartPart, knownAmount } from './model.ts'

export type ChartColumn = { readonly title: string; readonly numeric: boolean }
export type ChartRow = {
  readonly cells: readonly (string | Amount)[]
  /** Where the name in the first cell leads. */
  readonly href?: string | undefined
}
/** All figures of a chart, also those that its picture leaves out: the table beside it and the CSV file. */
export type ChartTable = { readonly columns: readonly ChartColumn[]; readonly rows: readonly ChartRow[] }

const text = (title: string): ChartColumn => ({ title, numeric: false })
const figures = (title: string, unit: string): ChartColumn => ({
  title: unit ? `${title}, ${unit}` : title,
  numeric: true,
})
const amount = (value: Amount | undefined): Amount => knownAmount(value) ?? null

export function chartTable(chart: Chart): ChartTable {
  switch (chart.kind) {
    case 'bars':
      return barsTable(chart)
    case 'trend':
      return trendTable(chart)
    case 'multiples':
      return multiplesTable(chart)
    case 'icicle':
      return {
        columns: [text(chart.names), text('№'), figures(chart.valueName, chart.unit)],
        rows: partRows(chart.parts).map(({ path, total, href }, index) => ({
          cells: [path.join(' · '), String(index + 1), total],
          href,
        })),
      }
    case 'flow': {
      const names = new Map(chart.nodes.map(({ id, name }) => [id, name]))
      return {
        columns: [text(chart.fromName), text(chart.toName), figures(chart.valueName, chart.unit)],
        rows: chart.links.map(({ from, to, value }) => ({
          cells: [names.get(from) ?? from, names.get(to) ?? to, amount(value)],
        })),
      }
    }
    case 'map':
      return {
        columns: [text(chart.names), figures(chart.valueName, chart.unit)],
        rows: chart.tiles.map(({ name, value, href }) => ({ cells: [name, amount(value)], href })),
      }
  }
}

function barsTable({
  bars,
  names,
  valueName,
  targetName,
  fromName,
  partName,
  unit,
}: Extract<Chart, { kind: 'bars' }>): ChartTable {
  const numeric = [
    ...(fromName === undefined ? [] : [{ title: fromName, of: ({ from = 0 }: Bar) => from }]),
    { title: valueName, of: ({ value }: Bar) => value },
    ...(partName === undefined ? [] : [{ title: partName, of: ({ part }: Bar) => part }]),
    ...(targetName === undefined ? [] : [{ title: targetName, of: ({ target }: Bar) => target }]),
  ]
  return {
    columns: [text(names), ...numeric.map(({ title }) => figures(title, unit))],
    rows: bars.map((bar) => ({
      cells: [nameInTable(bar), ...numeric.map(({ of }) => amount(of(bar)))],
      href: bar.href,
    })),
  }
}

const nameInTable = ({ name, emphasis }: Bar): string => (emphasis ? `${name}: ${emphasis}` : name)

function trendTable({
  periodName,
  periods,
  series,
  target,
  unit,
}: Extract<Chart, { kind: 'trend' }>): ChartTable {
  const lines = target ? [...series, target] : series
  return {
    columns: [text(periodName), ...lines.map(({ name }) => figures(name, unit))],
    rows: periods.map((period, index) => ({
      cells: [period, ...lines.map(({ values }) => amount(values[index]))],
    })),
  }
}

function multiplesTable(chart: Extract<Chart, { kind: 'multiples' }>): ChartTable {
  const { names, periods, panels, targetName, unit } = chart
  return {
    columns: [text(names), ...periods.map((period) => figures(period, unit))],
    rows: panels.flatMap(({ name, href, values, target }) => [
      { cells: [name, ...periods.map((_, index) => amount(values[index]))], href },
      ...(target
        ? [
            {
              cells: [
                targetName ? `${name}: ${targetName}` : name,
                ...periods.map((_, index) => amount(target[index])),
              ],
            },
          ]
        : []),
    ]),
  }
}

export type PartRow = {
  /** Names from the highest level down. */
  readonly path: readonly string[]
  readonly total: Amount
  readonly href: string | undefined
}

/** The sum of a part's own parts, or its own amount; null where nothing is known of it. */
export function partTotalOf({ value, parts }: ChartPart): Amount {
  if (!parts?.length) return amount(value)
  const totals = parts.map(partTotalOf).filter((value) => value !== null)
  return totals.length > 0 ? totals.reduce((sum, one) => sum + one, 0) : null
}

/** Parts with the parts in them, each before its own: the order of their numbers in the picture. */
const partRows = (parts: readonly ChartPart[], above: readonly string[] = []): readonly PartRow[] =>
  parts.flatMap((part) => {
    const path = [...above, part.name]
    return [{ path, total: partTotalOf(part), href: part.href }, ...partRows(part.parts ?? [], path)]
  })
