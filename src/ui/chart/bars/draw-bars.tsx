import { scaleLinear } from 'd3-scale'
import type { Language } from '#domain/base/text.ts'
import { chartMessages } from '#ui/chart/messages.ts'
import { type Bar, type BarsChart, knownAmount, LIMITS, labelFormat } from '#ui/chart/model.ts'
import { aimed } from '#ui/chart/palette.ts'
import { type Drawing, Label, round } from '#ui/chart/parts.tsx'
import { LEADING, SIZE, SMALL, widthOf, wrap } from '#ui/chart/text.ts'
import { type BarLine, BarRow, GAP, partOf, Striped, spanOf, THICK } from './bar-row.tsx'

/** From this width on names stand beside their bars, below it above them. */
const BESIDE = 480
const NAMES_SHARE = 0.38
const LABEL_SHARE = 0.34

/** Bars on one scale that holds zero; to the left of where it begins what is below that. */
export function drawBars(chart: BarsChart, width: number, language: Language): Drawing | undefined {
  const bars = chart.bars.slice(0, LIMITS.bars)
  const figures = bars
    .flatMap(({ value, target }) => [knownAmount(value), knownAmount(target)])
    .filter((value) => value !== undefined)
  if (figures.length === 0) return undefined
  const format = labelFormat(chart, language, figures, width * LABEL_SHARE)
  const beside = width >= BESIDE
  const namesWidth = beside
    ? Math.min(width * NAMES_SHARE, Math.max(...bars.map((bar) => widthOf(nameOf(bar), SIZE))) + 16)
    : 0
  const label = Math.max(...bars.map((bar) => widthOf(valueText(bar, format, language), SIZE))) + 8
  const [least, most] = extentOf(bars)
  const down = bars.some(({ value }) => (knownAmount(value) ?? 0) < 0)
  const x = scaleLinear(
    [least, most > least ? most : 1],
    [namesWidth + (least < 0 || down ? label : 0), width - label],
  )
  const rows = rowsOf(bars, beside ? namesWidth - 12 : width, beside)
  const last = rows.at(-1)
  const end = last ? last.top + last.height : 0
  const keys = keysOf(chart, bars, width - namesWidth - KEY_SIGN)
  const left = chart.bars.length - bars.length
  return {
    width,
    height: Math.ceil(end + (keys.length > 0 ? 8 : 0) + keys.reduce((sum, key) => sum + heightOf(key), 0)),
    note: left > 0 ? chartMessages.rest[language] : undefined,
    content: (
      <>
        {rows.map((row, index) => (
          <BarRow
            row={row}
            next={beside && row.bar.from !== undefined ? rows[index + 1] : undefined}
            x={x}
            namesWidth={namesWidth}
            text={valueText(row.bar, format, language)}
          />
        ))}
        {keys.map((key, index) => (
          <KeyLine
            key={key.sign}
            of={key}
            x={namesWidth}
            y={end + LEADING + keys.slice(0, index).reduce((sum, above) => sum + heightOf(above), 0)}
          />
        ))}
      </>
    ),
  }
}

/** The least and the greatest amount that the scale has to hold. */
function extentOf(bars: readonly Bar[]): readonly [least: number, most: number] {
  const ends = bars
    .flatMap((bar) => {
      const span = spanOf(bar)
      return [span?.start, span?.end, knownAmount(bar.target)]
    })
    .filter((value) => value !== undefined)
  return [Math.min(0, ...ends), Math.max(0, ...ends)]
}

const nameOf = ({ name, emphasis }: Bar): string => (emphasis ? `${name}: ${emphasis}` : name)

const valueText = ({ value }: Bar, format: (value: number) => string, language: Language): string => {
  const amount = knownAmount(value)
  return amount === undefined ? chartMessages.unknown[language] : format(amount)
}

/** Where each bar stands: as high as its name needs. */
function rowsOf(bars: readonly Bar[], most: number, beside: boolean): readonly BarLine[] {
  let top = 0
  return bars.map((bar) => {
    const lines = wrap(nameOf(bar), SIZE, most)
    const text = lines.length * LEADING
    const height = beside ? Math.max(text, THICK + 4) : text + 4 + THICK
    const row = { bar, lines, top, height }
    top += height + GAP
    return row
  })
}

/** What a sign in the picture means, under it. */
type Key = { readonly sign: 'part' | 'target'; readonly lines: readonly string[] }

const KEY_SIGN = 30
const heightOf = ({ lines }: Key): number => lines.length * LEADING

function keysOf({ partName, targetName }: BarsChart, bars: readonly Bar[], most: number): readonly Key[] {
  const key = (sign: Key['sign'], name: string | undefined, shown: (bar: Bar) => number | undefined) =>
    name !== undefined && bars.some((bar) => shown(bar) !== undefined)
      ? [{ sign, lines: wrap(name, SMALL, most) }]
      : []
  return [...key('part', partName, partOf), ...key('target', targetName, ({ target }) => knownAmount(target))]
}

const KeyLine = ({
  of: { sign, lines },
  x,
  y,
}: {
  readonly of: Key
  readonly x: number
  readonly y: number
}) => (
  <>
    {sign === 'part' ? (
      <Striped from={x} to={x + 20} y={y - 10} height={12} colour={0} />
    ) : (
      <path {...aimed} stroke-width="3" d={`M${round(x) + 10} ${round(y - 11)}v14`} />
    )}
    <Label x={x + KEY_SIGN - 2} y={y} lines={lines} size={SMALL} quiet />
  </>
)
