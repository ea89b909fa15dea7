import type { ComponentChildren } from 'preact'

const WIDTH = 900
const LABEL = 260
const ROW = 22
const BAR = 14

export type Bar = {
  readonly label: string
  /** Fractions of the whole width, from 0 to 1: where the bar begins, and its dark and light part. */
  readonly from: number
  readonly dark: number
  readonly light: number
  readonly note: string
  readonly self?: boolean
}

const shorten = (text: string): string => {
  const characters = [...text]
  return characters.length > 36 ? `${characters.slice(0, 35).join('')}…` : text
}

/** Content wider than a phone scrolls on its own, with the keyboard too. */
function Scrolling({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="scroll" aria-label={label} tabindex={0}>
      {children}
    </section>
  )
}

/** Horizontal bars on a common scale; the numbers are at their ends and in the table. */
export function Bars({ title, bars, note }: { title: string; bars: readonly Bar[]; note: string }) {
  const height = bars.length * ROW + 8
  const scale = WIDTH - LABEL - 130
  return (
    <figure>
      <Scrolling label={`${title}: SVG`}>
        <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
          <title>{title}</title>
          <line class="axis" x1={LABEL} x2={LABEL} y1={0} y2={height} />
          {bars.map(({ label, from, dark, light, note: text, self }, row) => {
            const [x, y] = [LABEL + from * scale, row * ROW + 4]
            const [first, second] = [Math.max(dark * scale, dark + light > 0 ? 1 : 0), light * scale]
            return (
              <g key={label}>
                <text x={LABEL - 8} y={y + BAR - 2} text-anchor="end">
                  {shorten(label)}
                </text>
                <rect class={self ? 'self' : 'full'} x={x} y={y} width={first.toFixed(2)} height={BAR} />
                <rect class="rest" x={(x + first).toFixed(2)} y={y} width={second.toFixed(2)} height={BAR} />
                <text class="muted" x={(x + first + second + 6).toFixed(2)} y={y + BAR - 2}>
                  {text}
                </text>
              </g>
            )
          })}
        </svg>
      </Scrolling>
      <figcaption>{note}</figcaption>
    </figure>
  )
}

export type Column = { readonly title: string; readonly number?: boolean }

/** A table whose head is repeated on every printed page. */
export function Rows({
  label,
  columns,
  rows,
}: {
  label: string
  columns: readonly Column[]
  rows: readonly (readonly ComponentChildren[])[]
}) {
  const kind = (column: Column) => (column.number ? { class: 'number' } : {})
  return (
    <Scrolling label={label}>
      <table class={columns.every((column) => column.number) ? 'narrow' : undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" {...kind(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={`${place + 1}`}>
              {columns.map((column, index) => (
                <td key={column.title} {...kind(column)}>
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  )
}
