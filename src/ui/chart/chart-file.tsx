import { renderToString } from 'preact-render-to-string'
import type { Language } from '#domain/base/text.ts'
import { describe, draw, WIDE, withoutLinks } from './draw.tsx'
import { chartMessages } from './messages.ts'
import type { Chart } from './model.ts'
import { PAPER } from './palette.ts'
import { Label } from './parts.tsx'
import { chartTable } from './table.ts'
import { SMALL, wrap } from './text.ts'

const MARGIN = 24
const [TITLE, TITLE_LEADING] = [19, 25]

/**
 * A chart as an SVG file that stands alone: finding, picture, what only the table shows, source. Colours and letters
 * are attributes, so that it looks the same in a browser, in an office program and as a bitmap.
 * @returns undefined where there is nothing to draw
 */
export function chartSvg(linked: Chart, language: Language): string | undefined {
  const chart = withoutLinks(linked)
  const drawing = draw(chart, WIDE, language)
  if (!drawing) return undefined
  const width = WIDE + 2 * MARGIN
  const title = wrap(chart.title, TITLE, WIDE)
  const top = MARGIN + title.length * TITLE_LEADING + 14
  const below = [drawing.note, chart.source ? chartMessages.source[language](chart.source) : undefined]
    .filter((text) => text !== undefined)
    .flatMap((text) => wrap(text, SMALL, WIDE))
  const foot = top + drawing.height + 26
  const height = foot + below.length * 17 + MARGIN - 12
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      lang={language}
      font-family="Golos Text, Segoe UI, Roboto, Noto Sans, Arial, sans-serif"
    >
      <title>{chart.title}</title>
      <desc>{describe(chart, language)}</desc>
      <rect width={width} height={height} fill={PAPER} />
      <Label x={MARGIN} y={MARGIN + TITLE} lines={title} size={TITLE} leading={TITLE_LEADING} strong />
      <g transform={`translate(${MARGIN} ${top})`}>{drawing.content}</g>
      {below.length > 0 ? <Label x={MARGIN} y={foot} lines={below} size={SMALL} leading={17} quiet /> : null}
    </svg>,
  )}`
}

/** All figures of a chart as rows of a CSV file, the heads first. */
export function chartRows(chart: Chart): readonly (readonly (string | number | null)[])[] {
  const { columns, rows } = chartTable(chart)
  return [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells)]
}

/**
 * A chart for downloads, as `chartRoutes` of platform/charts takes it.
 * @param source the address of its page, which stands under the picture
 * @param name of the files, without the language and the extension
 */
export const filesOfChart = (
  chart: Chart,
  { language, source, name }: { readonly language: Language; readonly source: string; readonly name: string },
) => ({
  svg: chartSvg({ ...chart, source }, language),
  rows: chartRows(chart),
  name: `${name}-${language}`,
})
