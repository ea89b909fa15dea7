import type { Language } from '#domain/base/text.ts'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { Table } from '#ui/table/table.tsx'
import { describe, draw, hasLinks, NARROW, reasonNotDrawn, WIDE } from './draw.tsx'
import { chartMessages } from './messages.ts'
import { type Chart, formatOf } from './model.ts'
import type { Drawing } from './parts.tsx'
import { chartTable } from './table.ts'

export type ChartFigureProps = {
  readonly language: Language
  readonly chart: Chart
  /** Where its files are, without their ending: '/ru/programmes/ashyq/charts/attendance'. */
  readonly files?: string | undefined
  /** Below the picture one press away, or at once; 'elsewhere': the page shows a table with these figures itself. */
  readonly table?: 'folded' | 'open' | 'elsewhere'
}

/**
 * A chart on a page: the finding, the picture, the same figures as a table, and the files. The picture is drawn twice,
 * for a phone and for a desk, and the stylesheet shows the one that fits: its letters are of one size on both.
 */
export function ChartFigure({ language, chart, files, table = 'folded' }: ChartFigureProps) {
  const [narrow, wide] = [draw(chart, NARROW, language), draw(chart, WIDE, language)]
  return (
    <figure class="chart" id={chart.id}>
      <figcaption>{chart.title}</figcaption>
      {narrow && wide ? (
        <Plots
          id={chart.id}
          title={chart.title}
          description={`${describe(chart, language)} ${chartMessages.inTable[language]}`}
          linked={hasLinks(chart)}
          narrow={narrow}
          wide={wide}
        />
      ) : (
        <p class="quiet">{reasonNotDrawn(chart, language)}</p>
      )}
      {chart.source ? <p class="quiet">{chartMessages.source[language](chart.source)}</p> : null}
      {table === 'elsewhere' ? null : <Figures chart={chart} language={language} open={table === 'open'} />}
      {files === undefined ? null : (
        <p class="files no-print">
          {chartMessages.download[language]}
          {(narrow && wide ? ['svg', 'png', 'csv'] : ['csv']).map((format) => (
            <a href={safeHref(`${files}.${format}`)} download={`${chart.id}.${format}`}>
              {format.toUpperCase()}
            </a>
          ))}
        </p>
      )}
    </figure>
  )
}

export type PlotsProps = {
  readonly id: string
  readonly title: string
  /** What the picture shows, for those who do not see it. */
  readonly description: string
  /** Whether it has links: an image hides the links in it from those who do not see it, a group of them does not. */
  readonly linked: boolean
  readonly narrow: Drawing
  readonly wide: Drawing
}

/** A picture for a phone and for a desk, of which the stylesheet shows the one that fits. */
export const Plots = ({ narrow, wide, ...plot }: PlotsProps) => (
  <div class="plots">
    <Plot {...plot} drawing={narrow} shown="for-phone" />
    <Plot {...plot} drawing={wide} shown="for-desk" />
  </div>
)

type PlotProps = Omit<PlotsProps, 'narrow' | 'wide'> & {
  readonly drawing: Drawing
  readonly shown: 'for-phone' | 'for-desk'
}

function Plot({ id, title, description, linked, drawing, shown }: PlotProps) {
  const { width, height, content, note } = drawing
  const [titleId, described] = [`${id}-${shown}-title`, `${id}-${shown}-desc`]
  return (
    <div class={shown}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role={linked ? 'group' : 'img'}
        aria-labelledby={titleId}
        aria-describedby={described}
      >
        <title id={titleId}>{title}</title>
        <desc id={described}>{description}</desc>
        {content}
      </svg>
      {note ? <p class="quiet">{note}</p> : null}
    </div>
  )
}

function Figures({
  chart,
  language,
  open,
}: {
  readonly chart: Chart
  readonly language: Language
  readonly open: boolean
}) {
  const { columns, rows } = chartTable(chart)
  if (rows.length === 0) return null
  const format = formatOf(chart, language)
  const table = (
    <Table
      caption={chart.title}
      columns={columns}
      rows={rows.map(({ cells, href }) =>
        cells.map((cell, index) => {
          const text = cell === null ? '–' : typeof cell === 'number' ? format(cell) : cell
          return href && index === 0 ? <a href={safeHref(href)}>{text}</a> : text
        }),
      )}
    />
  )
  return open ? table : <Disclosure summary={chartMessages.asTable[language]}>{table}</Disclosure>
}
