import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { ChartFigure } from './chart-figure.tsx'
import { draw, WIDE } from './draw.tsx'
import {
  type BarsChart,
  type Chart,
  chartRows,
  chartSvg,
  filesOfChart,
  type IcicleChart,
  type TrendChart,
} from './index.ts'

const bars: BarsChart = {
  kind: 'bars',
  id: 'came',
  title: 'More came than expected',
  unit: 'people',
  names: 'Region',
  valueName: 'Came',
  targetName: 'Plan',
  bars: [
    { name: 'Kostanay', value: 190, target: 160 },
    { name: 'Pavlodar', value: null, target: 150 },
  ],
}
const trend: TrendChart = {
  kind: 'trend',
  id: 'answered',
  title: 'It grew',
  unit: '%',
  periodName: 'Year',
  periods: ['2024', '2025', '2026'],
  series: [{ name: 'Answered', values: [40, null, 61] }],
}
const figure = (chart: Chart, more: object = {}) =>
  renderToString(<ChartFigure language="en" chart={chart} {...more} />)

describe('on a page', () => {
  test('the picture is an image with its finding as title and a description, twice under names of its own', () => {
    const html = figure(bars)
    expect(html.match(/role="img"/g)).toHaveLength(2)
    expect(html).toContain('<figcaption>More came than expected</figcaption>')
    expect(html).toContain('<title id="came-for-phone-title">More came than expected</title>')
    expect(html).toContain('aria-labelledby="came-for-desk-title"')
    expect(html).toContain('Bar chart. 3 values: the lowest is 150, the highest 190, people.')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a picture with links is a group of them, so that nobody loses them', () => {
    const linked = figure({ ...bars, bars: bars.bars.map((bar) => ({ ...bar, href: '/x' })) })
    expect(linked).not.toContain('role="img"')
    expect(linked.match(/role="group"/g)).toHaveLength(2)
    expect(linked).toContain('<th scope="row"><a href="/x">Kostanay</a>')
    const unsafe = figure({ ...bars, bars: [{ name: 'x', value: 1, href: 'javascript:alert(1)' }] })
    expect(unsafe).not.toContain('javascript:')
  })

  test('the table has the figures of the picture; one that is not known is a dash, not a zero', () => {
    const html = figure(bars)
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) => row.replaceAll(/<[^>]+>/g, '|'))
    expect(rows).toEqual([
      '|Region||Came, people||Plan, people|',
      '|Kostanay||190||160|',
      '|Pavlodar||–||150|',
    ])
    expect(html).toContain('no data')
  })

  test('the files of a chart are SVG, PNG and CSV; without a picture only the figures', () => {
    const ends = (html: string) => [...html.matchAll(/href="\/f\.([a-z]+)"/g)].map(([, end]) => end)
    expect(ends(figure(bars, { files: '/f' }))).toEqual(['svg', 'png', 'csv'])
    expect(ends(figure({ ...bars, bars: [{ name: 'x', value: null }] }, { files: '/f' }))).toEqual(['csv'])
  })

  test('the files name the page and the language; without a picture there is none', () => {
    const given = { language: 'en', source: 'https://kenes.example/en/x', name: 'came' } as const
    const { svg, rows, name } = filesOfChart(bars, given)
    expect(svg).toContain('https://kenes.example/en/x')
    expect(rows).toEqual(chartRows(bars))
    expect(name).toBe('came-en')
    expect(filesOfChart({ ...bars, bars: [] }, given).svg).toBeUndefined()
  })

  test('a chart without data says so and draws nothing', () => {
    const html = figure({ ...bars, bars: [] })
    expect(html).toContain('There are no figures yet.')
    expect(html).not.toContain('<svg')
    expect(chartSvg({ ...bars, bars: [] }, 'en')).toBeUndefined()
  })

  test('amounts that go round in a circle are in the table only, and it says why', () => {
    const flow: Chart = {
      kind: 'flow',
      id: 'f',
      title: 'f',
      unit: '',
      fromName: 'From',
      toName: 'To',
      valueName: 'Amount',
      nodes: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
      links: [
        { from: 'a', to: 'b', value: 1 },
        { from: 'b', to: 'c', value: 1 },
        { from: 'c', to: 'a', value: 1 },
      ],
    }
    expect(figure(flow)).toContain('go in a circle')
    expect(figure(flow)).not.toContain('<svg')
    expect(figure({ ...flow, links: flow.links.slice(0, 2) })).toContain('<svg')
  })
})

describe('without colour', () => {
  /** The paths of a picture without what says their colour. */
  const pathsOf = (svg: string) =>
    [...svg.matchAll(/<path ([^>]*)>/g)].map(([, given = '']) =>
      given.replaceAll(/ ?(class|fill|stroke)="[^"]*"/g, ''),
    )

  test('the lines of a trend and their marks differ, and each has its name', () => {
    const series = ['One', 'Two', 'Three'].map((name) => ({ name, values: [40, 50, 61] }))
    const svg = chartSvg({ ...trend, series, target: { name: 'Plan', values: [40, 50, 61] } }, 'en') ?? ''
    // All lie on each other, so that nothing but dash and width tells them apart.
    const lines = pathsOf(svg).filter(
      (path) => /stroke-width="[23]" ?(stroke|d)/.test(path) && !path.includes('transform'),
    )
    expect(lines).toHaveLength(4)
    expect(new Set(lines).size).toBe(4)
    const marks = pathsOf(svg).filter((path) => path.includes('transform'))
    expect(new Set(marks.map((path) => path.match(/ d="([^"]*)"/)?.[1])).size).toBe(4)
    for (const name of ['One', 'Two', 'Three', 'Plan']) expect(svg).toContain(`>${name}`)
  })

  test('bars have one colour, since their names stand beside them', () => {
    const svg = chartSvg({ ...bars, bars: bars.bars.map((bar) => ({ ...bar, value: 100 })) }, 'en') ?? ''
    expect(new Set([...svg.matchAll(/class="(f\d)"/g)].map(([, colour]) => colour))).toEqual(new Set(['f1']))
    for (const { name } of bars.bars) expect(svg).toContain(`>${name}<`)
  })
})

describe('bars that begin where the one before ended', () => {
  const waterfall: BarsChart = {
    ...bars,
    targetName: undefined,
    fromName: 'Before it',
    partName: 'From the city',
    bars: [
      { name: 'Playground', from: 0, value: 40, part: 10 },
      { name: 'Lamps', from: 40, value: 20, emphasis: 'the latest' },
      { name: 'Saved', from: 60, value: -5 },
      { name: 'Unknown', from: null, value: 7 },
    ],
  }
  const svgOf = (chart: Chart) => renderToString(<g>{draw(chart, WIDE, 'en')?.content}</g>)
  const rects = (chart: Chart) =>
    [...svgOf(chart).matchAll(/<rect class="(\w+)"[^>]* x="([\d.]+)"[^>]* width="([\d.]+)"/g)].map(
      ([, kind, x, width]) => ({ kind, x: Number(x), end: Number(x) + Number(width) }),
    )

  test('each starts at the end of the one before; what is taken away goes back; no start known, no bar', () => {
    const [playground, part, lamps, saved, ...more] = rects(waterfall)
    expect(part?.x).toBeCloseTo(playground?.end ?? 0, 0)
    expect(lamps?.x).toBeCloseTo(part?.end ?? 0, 0)
    expect(saved?.end).toBeCloseTo(lamps?.end ?? 0, 0)
    expect(saved?.x).toBeLessThan(lamps?.end ?? 0)
    // What remains is the key of the part.
    expect(more.map(({ kind }) => kind)).toEqual(['hollow'])
  })

  test('a part is told apart by stripes and named under the picture; one beyond its bar is in the table only', () => {
    const striped = (chart: Chart) => svgOf(chart).match(/stroke-dasharray/g)?.length ?? 0
    expect(striped(waterfall)).toBe(2)
    expect(svgOf(waterfall)).toContain('>From the city<')
    const beyond = { ...waterfall, bars: [{ name: 'x', from: 0, value: 4, part: 5 }] }
    expect(striped(beyond)).toBe(0)
    expect(svgOf(beyond)).not.toContain('From the city')
    expect(chartRows(beyond)[1]).toEqual(['x', 0, 4, 5])
  })

  test('the bar that stands out has its word in the picture and in the table', () => {
    expect(svgOf(waterfall)).toMatch(/font-weight="700"[^>]*>Lamps: the latest</)
    expect(svgOf(waterfall)).toMatch(/font-weight="500"[^>]*>Playground</)
    expect(chartRows(waterfall)).toEqual([
      ['Region', 'Before it, people', 'Came, people', 'From the city, people'],
      ['Playground', 0, 40, 10],
      ['Lamps: the latest', 40, 20, null],
      ['Saved', 60, -5, null],
      ['Unknown', null, 7, null],
    ])
  })

  test('the description tells of the amounts, not of where they begin', () => {
    expect(figure(waterfall)).toContain('4 values: the lowest is -5, the highest 40, people.')
  })
})

describe('a scale', () => {
  /** Where the marks of the only line stand, from the top. */
  const heights = (values: readonly (number | null)[]) => {
    const svg = renderToString(
      <g>{draw({ ...trend, series: [{ name: 'a', values }] }, WIDE, 'en')?.content}</g>,
    )
    return [...svg.matchAll(/class="f1"[^>]*translate\([\d.]+ ([\d.]+)\)/g)].map(([, y]) => Number(y))
  }

  test('a scale of lines shows more as higher, equal as level, and nothing where nothing is known', () => {
    const [one = 0, two = 0, three = 0] = heights([10, 20, 30])
    expect(one).toBeGreaterThan(two)
    expect(two - three).toBeCloseTo(one - two, 0)
    expect(new Set(heights([5, 5, 5])).size).toBe(1)
    expect(heights([5, null, 7])).toHaveLength(2)
  })

  test('a scale of bars begins at zero, and a bar is as long as its amount', () => {
    const svg = renderToString(
      <g>
        {
          draw(
            { ...bars, targetName: undefined, bars: [50, 100, -25].map((value) => ({ name: 'x', value })) },
            WIDE,
            'en',
          )?.content
        }
      </g>,
    )
    const long = [...svg.matchAll(/<rect class="f1"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    )
    expect(long[1]).toBeCloseTo((long[0] ?? 0) * 2, 0)
    expect(long[2]).toBeCloseTo((long[0] ?? 0) / 2, 0)
  })

  test('a scale of an icicle gives each part the height of its amount, and names or numbers the parts that have room', () => {
    const budget: IcicleChart = {
      kind: 'icicle',
      id: 'b',
      title: 'b',
      unit: '',
      names: 'Part',
      valueName: 'Amount',
      parts: [
        {
          name: 'Schools',
          parts: [
            { name: 'Pay', value: 60 },
            { name: 'Repair', value: 15 },
          ],
        },
        { name: 'Roads', value: 24 },
        { name: 'Light', value: 1 },
        { name: 'Repaid', value: -5 },
      ],
    }
    const svg = chartSvg(budget, 'en') ?? ''
    const high = [...svg.matchAll(/class="ground"[^>]* height="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    )
    expect((high[0] ?? 0) / (high[1] ?? 1)).toBeCloseTo(75 / 24, 0)
    expect(svg).toContain('Schools – 75')
    expect(svg).not.toContain('Repaid')
    expect(svg).toContain('Amounts of zero')
    expect(chartRows(budget).map((row) => row.join(' '))).toEqual([
      'Part № Amount',
      'Schools 1 75',
      'Schools · Pay 2 60',
      'Schools · Repair 3 15',
      'Roads 4 24',
      'Light 5 1',
      'Repaid 6 -5',
    ])
  })
})
