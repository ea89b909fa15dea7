import { DASHES, filled, INK, PAPER, stroked } from '#ui/chart/palette.ts'
import { type Drawing, Label, round } from '#ui/chart/parts.tsx'
import { LEADING, SIZE, SMALL, wrap } from '#ui/chart/text.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { PATH_ARROWS, PATH_STEPS, type Path, type PathArrow, type PathStep } from './model.ts'

/** Of the marks, in pixels. */
const RADIUS = 5
const BETWEEN = 14
const NAME_LINES = 3
const ABOVE_LINES = 2
const BOLDER = 1.1
/** The length of an arrow's head. */
const HEAD = 5
const KEY_LINE = 28

type Row = {
  readonly step: PathStep
  readonly above: readonly string[]
  readonly lines: readonly string[]
  readonly y: number
}

/**
 * Steps under each other, and arcs at their side that lead from what was earlier to what came of it. An arc stands out
 * the further the more steps it passes, so that no two of different lengths lie on each other; where links run in a
 * circle, one leads upwards.
 */
export function drawPath({ steps, arrows, kinds, note }: Path, width: number): Drawing | undefined {
  if (steps.length === 0) return undefined
  const shown = steps.slice(0, PATH_STEPS)
  const drawn = arrows
    .filter(({ from, to }) => from !== to && from < shown.length && to < shown.length)
    .slice(0, PATH_ARROWS)
  const side = drawn.length > 0 ? Math.round(width * 0.2) : RADIUS + 4
  const x = side + 8
  const left = x + RADIUS + 10
  const rows = placeRows(shown, width - left)
  const bottom = rows.at(-1)
  const below = bottom ? bottom.y + (bottom.above.length + bottom.lines.length - 1) * LEADING + BETWEEN : 0
  const key = drawKey(kinds, drawn, width, below)
  return {
    width,
    height: Math.ceil(below + key.height),
    note: steps.length > shown.length ? note?.(shown.length) : undefined,
    content: (
      <>
        {drawn.map((arrow) => (
          <Arc arrow={arrow} rows={rows} x={x} most={side} />
        ))}
        {rows.map((row) => (
          <Step row={row} x={x} left={left} />
        ))}
        {key.content}
      </>
    ),
  }
}

function placeRows(steps: readonly PathStep[], room: number): readonly Row[] {
  let y = LEADING
  return steps.map((step) => {
    const above = wrap(step.above, SMALL, room, ABOVE_LINES)
    // The name of the current step is bold, and so a little wider.
    const lines = wrap(step.name, SIZE, step.current ? room / BOLDER : room, NAME_LINES)
    const row = { step, above, lines, y }
    y += (above.length + lines.length) * LEADING + BETWEEN
    return row
  })
}

function Step({ row, x, left }: { readonly row: Row; readonly x: number; readonly left: number }) {
  const { step, above, lines, y } = row
  const name = <Label x={left} y={y + above.length * LEADING} lines={lines} strong={step.current ?? false} />
  return (
    <>
      {step.gone ? (
        <circle
          class="hollow aim"
          cx={x}
          cy={y - 4}
          r={RADIUS}
          fill={PAPER}
          stroke={INK}
          stroke-dasharray="2.5 2"
        />
      ) : (
        <circle {...filled(0)} cx={x} cy={y - 4} r={RADIUS} />
      )}
      {step.current ? (
        <circle class="aim" cx={x} cy={y - 4} r={RADIUS + 3.5} fill="none" stroke={INK} stroke-width="1.5" />
      ) : null}
      <Label x={left} y={y} lines={above} size={SMALL} quiet />
      {step.href === undefined ? name : <a href={safeHref(step.href)}>{name}</a>}
    </>
  )
}

type ArcProps = {
  readonly arrow: PathArrow
  readonly rows: readonly Row[]
  readonly x: number
  /** How far an arc may stand out. */
  readonly most: number
}

function Arc({ arrow: { from, to, kind }, rows, x, most }: ArcProps) {
  const [start, end] = [rows[from], rows[to]]
  if (!start || !end) return null
  const down = to > from
  const passed = Math.abs(to - from)
  // Half of the room for neighbours, nearly all of it for the longest.
  const out = most * (0.35 + 0.6 * (1 - 1 / passed)) * (4 / 3)
  const edge = x - RADIUS - 1
  const [y1, y2] = [start.y - 4 + (down ? 2 : -2), end.y - 4 + (down ? -2 : 2)]
  return (
    <>
      <path
        {...stroked(kind)}
        stroke-width="1.8"
        stroke-dasharray={DASHES[kind % DASHES.length]}
        d={`M${round(edge)} ${round(y1)}C${round(edge - out)} ${round(y1)} ${round(edge - out)} ${round(y2)} ${round(edge - HEAD)} ${round(y2)}`}
      />
      <path {...filled(kind)} d={`M${round(edge)} ${round(y2)}l${-HEAD} -3.2v6.4z`} />
    </>
  )
}

/** What the arrows mean: a line with its dash and the words beside it, under the picture. */
function drawKey(kinds: readonly string[], arrows: readonly PathArrow[], width: number, top: number) {
  const used = [...new Set(arrows.map(({ kind }) => kind))].filter((kind) => kinds[kind] !== undefined).sort()
  let y = top + LEADING / 2
  const content = used.map((kind) => {
    const lines = wrap(kinds[kind] ?? '', SMALL, width - KEY_LINE - 8)
    const at = y
    y += lines.length * LEADING
    return (
      <>
        <path
          {...stroked(kind)}
          stroke-width="1.8"
          stroke-dasharray={DASHES[kind % DASHES.length]}
          d={`M0 ${round(at)}h${KEY_LINE - HEAD}`}
        />
        <path {...filled(kind)} d={`M${KEY_LINE} ${round(at)}l${-HEAD} -3.2v6.4z`} />
        <Label x={KEY_LINE + 8} y={at + 4} lines={lines} size={SMALL} />
      </>
    )
  })
  return { height: used.length > 0 ? y - top : 0, content }
}
