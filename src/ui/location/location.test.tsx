import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { formatDistance } from './distance.ts'
import { NearList } from './near-list.tsx'
import { Plan } from './plan.tsx'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const at = (latitude: number, longitude: number) => ({ latitude, longitude })
const tiles = { template: 'https://tiles.example.org/{z}/{x}/{y}.png', attribution: '© Somebody' }

test.each([
  [0, '0 м'],
  [4, '0 м'],
  [347, '350 м'],
  [994, '990 м'],
  [996, '1 км'],
  [2449, '2,4 км'],
  [9949, '9,9 км'],
  [9960, '10 км'],
  [1_234_567, '1 235 км'],
])('%i m are written as %s', (metres, text) => expect(plain(formatDistance('ru', metres))).toBe(text))

describe('A plan', () => {
  test('fetches nothing unless tiles are configured, and then says whose they are', () => {
    const draw = (given?: typeof tiles) =>
      renderToString(<Plan language="ru" title="Встречи" points={[at(51, 71), at(52, 72)]} tiles={given} />)
    expect(draw()).not.toMatch(/<image|http/)
    expect(draw(tiles)).toMatch(/href="https:\/\/tiles\.example\.org\/\d+\/\d+\/\d+\.png"/)
    expect(draw(tiles)).toContain('© Somebody')
  })

  test('names itself, and numbers every point once', () => {
    const html = renderToString(
      <Plan language="kk" title="Жиындар" points={[at(51, 71), at(52, 72), at(51, 71)]} />,
    )
    expect(html).toContain('aria-label="Жиындар"')
    expect(html).toContain('>1, 3<')
    expect(html).toContain('>2<')
  })

  test('says all numbers of points in one spot, as a range where it is one', () => {
    const textOf = (shared: readonly number[]) => {
      const points = Array.from({ length: 6 }, (_, n) => at(shared.includes(n + 1) ? 51 : 52 + n, 71))
      const html = renderToString(<Plan language="en" title="x" points={points} />)
      return [...html.matchAll(/text-anchor="middle">([^<]*)</g)][shared[0] === 1 ? 0 : 1]?.[1]
    }
    expect(textOf([1, 2, 3, 4])).toBe('1–4')
    expect(textOf([1, 3, 5])).toBe('1, 3, 5')
    expect(textOf([1, 2, 4, 6])).toBe('1 +3')
  })

  test('A plan of no points is left out', () =>
    expect(renderToString(<Plan language="en" title="Nothing" points={[]} />)).toBe(''))

  test('has numbers for coordinates wherever its points are on the Earth', () => {
    const anywhere = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 8 }), fc.constantFrom(...languages), (points, language) => {
        for (const given of [undefined, tiles])
          expect(
            renderToString(<Plan language={language} title="x" points={points} tiles={given} />),
          ).not.toMatch(/NaN|Infinity|undefined/)
      }),
    )
  })
})

test('a list by nearness numbers what is on the plan, and leaves the rest without number and distance', () => {
  const items = [
    { title: 'А', href: '/a', point: at(51, 71), metres: 120 },
    { title: 'Б', href: '/b', point: null, metres: null },
    { title: 'В', href: 'javascript:alert(1)', point: at(52, 72), metres: null },
  ]
  const html = plain(renderToString(<NearList language="ru" items={items} />))
  expect([...html.matchAll(/class="number">([^<]*)</g)].map(([, number]) => number)).toEqual(['1', '', '2'])
  expect([...html.matchAll(/class="far">([^<]*)</g)].map(([, far]) => far)).toEqual(['120 м'])
  expect(html).not.toContain('javascript:')
})
