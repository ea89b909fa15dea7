import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { Language } from '#domain/base/text.ts'
import { chartWords as words } from '#ui/chart/messages.ts'
import { type Bar, type BarsChart, knownAmount, LIMITS, labelFormat } from '#ui/chart/model.ts'
import { aimed, axisLine, filled, gridLine } from '#ui/chart/palette.ts'
import { type Drawing, Label, round } from '#ui/chart/parts.tsx'
import { LEADING, SIZE, SMALL, widthOf, wrap } from '#ui/chart/text.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

const THICK = 16
const GAP = 14
/** From this width on names stand beside their bars, below it above them. */
const BESIDE = 480
const NAMES_SHARE = 0.38
const LABEL_SHARE = 0.34

type Row = {
  readonly bar: Bar
  readonly lines: readonly string[]
  readonly top: number
  readonly height: number
}

/** Bars on one scale that holds zero; to the left of zero what is below it. */
export function drawBars(chart: BarsChart, width: number, language: Language): Drawing | undefined {
  const bars = chart.bars.slice(0, LIMITS.bars)
  const amounts = bars
    .flatMap(({ value, target }) => [knownAmount(value), knownAmount(target)])
    .filter((one) => one !== undefined)
  if (amounts.length === 0) return undefined
  const format = labelFormat(chart, language, amounts, width * LABEL_SHARE)
  const beside = width >= BESIDE
  const namesWidth = beside
    ? Math.min(width * NAMES_SHARE, Math.max(...bars.map(({ name }) => widthOf(name, SIZE))) + 16)
    : 0
  const label = Math.max(...bars.map((bar) => widthOf(valueText(bar, format, language), SIZE))) + 8
  const least = Math.min(0, ...amounts)
  const most = Math.max(0, ...amounts)
  const x = scaleLinear(
    [least, most > least ? most : 1],
    [namesWidth + (least < 0 ? label : 0), width - label],
  )
  const rows = rowsOf(bars, beside ? namesWidth - 12 : width, beside)
  const last = rows.at(-1)
  const end = last ? last.top + last.height : 0
  const key = chart.targetName !== undefined && bars.some(({ target }) => knownAmount(target) !== undefined)
  const left = chart.bars.length - bars.length
  return {
    width,
    height: Math.ceil(end + (key ? LEADING + 8 : 0)),
    note: left > 0 ? words.rest[language] : undefined,
    content: (
      <>
        {rows.map((row) => (
          <BarRow row={row} x={x} namesWidth={namesWidth} text={valueText(row.bar, format, language)} />
        ))}
        {key ? <TargetKey x={namesWidth} y={end + LEADING} name={chart.targetName ?? ''} /> : null}
      </>
    ),
  }
}

const valueText = ({ value }: Bar, format: (value: number) => string, language: Language): string => {
  const amount = knownAmount(value)
  return amount === undefined ? words.unknown[language] : format(amount)
}

/** Where each bar stands: as high as its name needs. */
function rowsOf(bars: readonly Bar[], most: number, beside: boolean): readonly Row[] {
  let top = 0
  return bars.map((bar) => {
    const lines = wrap(bar.name, SIZE, most)
    const text = lines.length * LEADING
    const height = beside ? Math.max(text, THICK + 4) : text + 4 + THICK
    const row = { bar, lines, top, height }
    top += height + GAP
    return row
  })
}

type BarRowProps = {
  readonly row: Row
  readonly x: ScaleLinear<number, number>
  readonly namesWidth: number
  readonly text: string
}

function BarRow({ row, x, namesWidth, text }: BarRowProps) {
  const { bar, lines, top, height } = row
  const [value, target] = [knownAmount(bar.value), knownAmount(bar.target)]
  const y = namesWidth > 0 ? top + (height - THICK) / 2 : top + height - THICK
  const [zero, tip] = [x(0), x(value ?? 0)]
  const below = value !== undefined && value < 0
  const edge =
    target === undefined || below !== target < 0
      ? tip
      : (below ? Math.min : Math.max)(tip, x(target) + (below ? -2 : 2))
  const name = (
    <Label
      x={0}
      y={namesWidth > 0 ? top + (height - lines.length * LEADING) / 2 + SIZE : top + SIZE - 1}
      lines={lines}
    />
  )
  return (
    <>
      {bar.href ? <a href={safeHref(bar.href)}>{name}</a> : name}
      <path
        {...gridLine}
        d={`M${round(x.range()[0] ?? 0)} ${round(y + THICK / 2)}H${round(x.range()[1] ?? 0)}`}
      />
      {value === undefined ? null : (
        <rect
          {...filled(0)}
          x={round(Math.min(zero, tip))}
          y={round(y)}
          width={round(Math.max(Math.abs(tip - zero), 1))}
          height={THICK}
        />
      )}
      <path
        {...axisLine}
        d={`M${round(zero)} ${round(y - (namesWidth > 0 ? GAP / 2 : 2))}v${THICK + (namesWidth > 0 ? GAP : 4)}`}
      />
      {target === undefined ? null : <Target x={x(target)} y={y - 3} height={THICK + 6} />}
      <Label
        x={edge + (below ? -6 : 6)}
        y={y + THICK / 2 + 5}
        lines={[text]}
        anchor={below ? 'end' : 'start'}
        strong={value !== undefined}
        quiet={value === undefined}
        halo
      />
    </>
  )
}

/** A mark across a bar, on an edge that parts it from the bar whatever their colours. */
const Target = ({ x, y, height }: { readonly x: number; readonly y: number; readonly height: number }) => (
  <>
    <path class="edge" stroke="#fbfaf6" stroke-width="6" d={`M${round(x)} ${round(y)}v${height}`} />
    <path {...aimed} stroke-width="3" d={`M${round(x)} ${round(y)}v${height}`} />
  </>
)

const TargetKey = ({ x, y, name }: { readonly x: number; readonly y: number; readonly name: string }) => (
  <>
    <path {...aimed} stroke-width="3" d={`M${round(x) + 2} ${round(y - 11)}v14`} />
    <Label x={x + 12} y={y} lines={[name]} size={SMALL} quiet />
  </>
)
