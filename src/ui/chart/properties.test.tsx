import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { ChartFigure } from './chart-figure.tsx'
import { draw, NARROW, WIDE } from './draw.tsx'
import { type Chart, chartRows, chartSvg } from './index.ts'
import { anyChart, kinds } from './testing/charts.ts'
import { widthOf } from './text.ts'

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string }
/** The elements of a well-formed XML document. Throws on any other. */
function elementsOf(xml: string): readonly Element[] {
  const parser = new SaxesParser()
  const [open, all]: [Element[], Element[]] = [[], []]
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    open.push(element)
    all.push(element)
  })
  parser.on('text', (text) => {
    for (const element of open) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return all
}

/** How far each line of text reaches, in the units of the picture; groups are moved by whole pixels only. */
function reachOf(
  chart: Chart,
  width: number,
): readonly (readonly [left: number, right: number, text: string])[] {
  const drawing = draw(chart, width, 'kk')
  if (!drawing) return []
  const reach: (readonly [number, number, string])[] = []
  const [moved, texts]: [number[], { x: number; size: number; anchor: string; lines: string[] }[]] = [[], []]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const of = attributes as Record<string, string>
    if (name === 'g') moved.push(Number(/translate\((-?[\d.]+)/.exec(of.transform ?? '')?.[1] ?? 0))
    if (name === 'text')
      texts.push({
        x: Number(of.x) + moved.reduce((sum, one) => sum + one, 0),
        size: Number(of['font-size']),
        anchor: of['text-anchor'] ?? 'start',
        lines: [],
      })
  })
  parser.on('text', (text) => {
    if (text.trim()) texts.at(-1)?.lines.push(text)
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'g') moved.pop()
  })
  parser.write(renderToString(<g>{drawing.content}</g>)).close()
  for (const { x, size, anchor, lines } of texts)
    for (const line of lines) {
      const long = widthOf(line, size)
      const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2
      reach.push([left, left + long, line])
    }
  return reach
}

describe.each(kinds)('%s of any content', (kind) => {
  test('are well-formed, have only finite places, bring no style and no link, and colour every shape', () => {
    fc.assert(
      fc.property(anyChart[kind], fc.constantFrom(...languages), (chart, language) => {
        const svg = chartSvg(chart, language)
        if (svg === undefined) return
        expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object|style/)
        const elements = elementsOf(svg)
        expect(elements.some(({ name }) => name === 'a' || name === 'style' || name === 'script')).toBe(false)
        for (const { name, attributes } of elements)
          if (['rect', 'path', 'circle', 'text'].includes(name))
            expect(attributes.fill ?? attributes.stroke, name).toMatch(/^(#[0-9a-f]{6}|none)$/)
      }),
    )
  })

  test('keep their words inside the picture, on a phone and on a desk', () => {
    fc.assert(
      fc.property(anyChart[kind], fc.constantFrom(NARROW, WIDE), (chart, width) => {
        for (const [left, right, text] of reachOf(chart, width)) {
          expect(left, text).toBeGreaterThanOrEqual(-1)
          expect(right, text).toBeLessThanOrEqual(width + 1)
        }
      }),
    )
  })

  test('give every figure in the table and in the CSV, what cannot be drawn as empty', () => {
    fc.assert(
      fc.property(anyChart[kind], (chart) => {
        const [head = [], ...rows] = chartRows(chart)
        for (const row of rows) {
          expect(row).toHaveLength(head.length)
          for (const cell of row) if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true)
        }
      }),
    )
  })
})

const common = { id: 'c', title: 'It grew', unit: '', names: 'x', valueName: 'y' }
describe('however long the data are, a picture stays small and says that the rest is in the table', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => n + 1)
  const names = (n: number) => `Name ${n}`
  const long: readonly Chart[] = [
    { ...common, kind: 'bars', bars: many.map((n) => ({ name: names(n), value: n })) },
    {
      ...common,
      kind: 'trend',
      periodName: 'x',
      periods: many.map(String),
      series: [{ name: 'a', values: many }],
    },
    {
      ...common,
      kind: 'multiples',
      periods: ['1', '2', '3'],
      panels: many.map((n) => ({ name: names(n), values: [n, n + 1, n] })),
    },
    {
      ...common,
      kind: 'icicle',
      parts: [
        { name: 'great', value: 1e9 },
        ...many.map((n) => ({ name: names(n), parts: [{ name: 'in', value: n }] })),
      ],
    },
    {
      ...common,
      kind: 'flow',
      fromName: 'x',
      toName: 'y',
      nodes: [
        { id: '0', name: 'all' },
        ...many.slice(0, 2000).map((n) => ({ id: String(n), name: names(n) })),
      ],
      links: many.slice(0, 2000).map((n) => ({ from: '0', to: String(n), value: n })),
    },
  ]
  test.each(long.map((chart) => [chart.kind, chart] as const))('%s', (_, chart) => {
    const svg = chartSvg(chart, 'en') ?? ''
    expect(svg.length).toBeLessThan(60_000)
    expect(svg).toContain('in the table only')
    expect(chartRows(chart).length).toBeGreaterThan(chart.kind === 'multiples' ? 19_000 : 1_900)
  })
})

test('parts that are all too small for a picture are in the table only, and it says so', () => {
  const parts = Array.from({ length: 5000 }, (_, n) => ({ name: `Part ${n}`, value: 1 }))
  const html = renderToString(<ChartFigure language="en" chart={{ ...common, kind: 'icicle', parts }} />)
  expect(html).toContain('too small for a picture')
  expect(html).not.toContain('<svg')
})
