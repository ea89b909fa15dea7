import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceMetres, groupPins, type Point, positionIn, scaleBar, tilesOf, viewOf } from './index.ts'

const at = (latitude: number, longitude: number): Point => ({ latitude, longitude })
const size = { width: 640, height: 400, margin: 40 }
const KZ = {
  latitude: fc.double({ min: 40, max: 56, noNaN: true }),
  longitude: fc.double({ min: 46, max: 88, noNaN: true }),
}
const somePoints = fc.array(fc.record(KZ), { minLength: 1, maxLength: 30 })

describe('A plan', () => {
  test('A plan of no points is none', () => expect(viewOf([], size)).toBeUndefined())

  test('shows all points within its margin, with tiles or without', () => {
    fc.assert(
      fc.property(somePoints, fc.boolean(), (points, wholeZoom) => {
        const view = viewOf(points, { ...size, wholeZoom })
        if (!view) throw new Error('no view')
        if (wholeZoom) expect(Number.isInteger(view.zoom)).toBe(true)
        for (const point of points) {
          const { x, y } = positionIn(view, point)
          expect(x).toBeGreaterThan(size.margin - 0.01)
          expect(x).toBeLessThan(size.width - size.margin + 0.01)
          expect(y).toBeGreaterThan(size.margin - 0.01)
          expect(y).toBeLessThan(size.height - size.margin + 0.01)
        }
      }),
    )
  })

  test('A plan of one spot puts it in the middle and shows the streets around', () => {
    const view = viewOf([at(51.1, 71.4), at(51.1, 71.4)], size)
    expect(view?.zoom).toBe(16)
    const { x, y } = view ? positionIn(view, at(51.1, 71.4)) : { x: 0, y: 0 }
    expect([Math.round(x), Math.round(y)]).toEqual([320, 200])
  })

  test('has north above and east on the right', () => {
    const [north, south] = [at(52, 71), at(51, 72)]
    const view = viewOf([north, south], size)
    if (!view) throw new Error('no view')
    expect(positionIn(view, north).y).toBeLessThan(positionIn(view, south).y)
    expect(positionIn(view, north).x).toBeLessThan(positionIn(view, south).x)
  })
})

describe('A scale', () => {
  test('is 1, 2 or 5 times a power of ten, and as long as the distance that it names', () => {
    // Two points 10 km apart on a parallel in the middle of the plan.
    const [west, east] = [at(51.1, 71.4), at(51.1, 71.543)]
    const view = viewOf([west, east], size)
    if (!view) throw new Error('no view')
    const bar = scaleBar(view, 160)
    const apart = positionIn(view, east).x - positionIn(view, west).x
    const measured = (distanceMetres(west, east) / apart) * bar.pixels
    // The spheres of the distance and of the projection differ by 0.11 %.
    expect(Math.abs(measured / bar.metres - 1)).toBeLessThan(0.002)
    expect(bar.metres).toBe(2000)
  })

  test('is at most as long as there is room, and more than a third of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100_000, noNaN: true }), (metresPerPixel) => {
        const { metres, pixels } = scaleBar({ metresPerPixel }, 160)
        expect(pixels).toBeLessThanOrEqual(160.001)
        expect(pixels).toBeGreaterThan(160 / 2.6)
        expect(['1', '2', '5']).toContain(metres.toPrecision(1)[0])
      }),
    )
  })
})

test('pins that would cover each other become one, and none is lost', () => {
  fc.assert(
    fc.property(somePoints, (points) => {
      const view = viewOf(points, size)
      if (!view) throw new Error('no view')
      const pins = groupPins(
        view,
        points.map((point, number) => ({ point, number })),
        26,
      )
      expect(pins.flatMap(({ items }) => items.map(({ number }) => number)).sort((a, b) => a - b)).toEqual(
        points.map((_, number) => number),
      )
      for (const [index, one] of pins.entries())
        for (const other of pins.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(26)
    }),
  )
})

describe('Tiles', () => {
  test('are numbered as the pyramid of the web has them', () => {
    // Tile of the middle of Astana at zoom 12: computed by the formula of the OpenStreetMap wiki, Slippy map tilenames.
    const view = viewOf([at(51.1282, 71.4304)], { ...size, wholeZoom: true })
    const tiles = view ? tilesOf(view) : []
    const middle = tiles.find(({ x, y }) => x <= 320 && x > 320 - 256 && y <= 200 && y > 200 - 256)
    const n = 2 ** 16
    const phi = (51.1282 * Math.PI) / 180
    expect(middle).toMatchObject({
      z: 16,
      column: Math.floor(((71.4304 + 180) / 360) * n),
      row: Math.floor(((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * n),
    })
  })

  test('cover the whole plan, and are few', () => {
    fc.assert(
      fc.property(somePoints, (points) => {
        const view = viewOf(points, { ...size, wholeZoom: true })
        const tiles = view ? tilesOf(view) : []
        expect(tiles.length).toBeLessThanOrEqual(12)
        for (const [x, y] of [
          [0, 0],
          [639, 0],
          [0, 399],
          [639, 399],
        ] as const)
          expect(
            tiles.some((tile) => tile.x <= x && tile.x + 256 > x && tile.y <= y && tile.y + 256 > y),
          ).toBe(true)
      }),
    )
  })
})
