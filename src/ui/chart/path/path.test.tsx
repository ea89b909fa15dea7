import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { drawPath } from './draw-path.tsx'
import { PATH_ARROWS, PATH_STEPS, type Path } from './model.ts'
import { PathFigure } from './path-figure.tsx'

const path = (steps: number, arrows: Path['arrows'] = [], rest: Partial<Path> = {}): Path => ({
  id: 'p',
  title: 'What led to what',
  description: 'Things in the order of time.',
  steps: Array.from({ length: steps }, (_, n) => ({
    above: `Day ${n}`,
    name: `Thing ${n}`,
    href: `/t/${n}`,
  })),
  arrows,
  kinds: ['led to', 'was decided by'],
  ...rest,
})
const drawn = (given: Path) =>
  renderToString(drawPath(given, 320)?.content as Parameters<typeof renderToString>[0])
const arcs = (html: string) => html.match(/d="M[\d.-]+ [\d.-]+C/g) ?? []

describe('the picture of a path', () => {
  test('draws every step with its link, and an arc for every arrow', () => {
    const html = drawn(
      path(3, [
        { from: 0, to: 1, kind: 0 },
        { from: 0, to: 2, kind: 1 },
      ]),
    )
    expect(html).toContain('Thing 2')
    expect(html.match(/href=/g)).toHaveLength(3)
    expect(arcs(html)).toHaveLength(2)
  })
  test('explains only the arrows that it draws', () => {
    const html = drawn(path(2, [{ from: 0, to: 1, kind: 1 }]))
    expect(html).toContain('was decided by')
    expect(html).not.toContain('led to')
  })
  test('has no more than its limits, and says that there is more', () => {
    const many = Array.from({ length: 200 }, (_, n) => ({ from: n % 20, to: (n % 20) + 1, kind: 0 }))
    const given = path(PATH_STEPS + 5, many, { note: (shown) => `first ${shown}` })
    const drawing = drawPath(given, 320)
    const html = drawn(given)
    expect(drawing?.note).toBe(`first ${PATH_STEPS}`)
    expect(html).not.toContain(`Thing ${PATH_STEPS}<`)
    expect(arcs(html)).toHaveLength(PATH_ARROWS)
  })
  test('draws circles, and leaves out arrows to what is not there or to themselves', () => {
    const html = drawn(
      path(2, [
        { from: 0, to: 1, kind: 0 },
        { from: 1, to: 0, kind: 0 },
        { from: 1, to: 1, kind: 0 },
        { from: 1, to: 9, kind: 0 },
      ]),
    )
    expect(arcs(html)).toHaveLength(2)
    expect(html).not.toContain('NaN')
  })
  test('is nothing without steps', () => {
    expect(drawPath(path(0), 320)).toBeUndefined()
    expect(renderToString(<PathFigure path={path(0)} />)).toBe('')
  })
  test('marks a thing that is gone without a link, and is a group of links for those who do not see it', () => {
    const html = renderToString(
      <PathFigure
        path={path(0, [], {
          steps: [
            { above: 'Day', name: 'Gone', gone: true },
            { above: 'Day', name: 'Here', href: '/x' },
          ],
        })}
      />,
    )
    expect(html).toContain('role="group"')
    expect(html).toContain('stroke-dasharray="2.5 2"')
    expect(html.match(/<a /g)).toHaveLength(2)
  })
})
