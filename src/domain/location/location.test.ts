import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  distanceMetres,
  formatPoint,
  geoUri,
  type Point,
  readGeoJson,
  readPoint,
  readTileSource,
  tileOrigin,
  tileUrl,
  toPoint,
  writeGeoJson,
} from './index.ts'

const at = (latitude: number, longitude: number): Point => ({ latitude, longitude })
const anyPoint = fc
  .record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  .map(({ latitude, longitude }) => {
    const point = toPoint(latitude, longitude)
    if (!point.ok) throw new Error(point.refusal)
    return point.value
  })

describe('A point that is typed', () => {
  test.each([
    ['51.1282, 71.4304', 51.1282, 71.4304],
    ['51.1282,71.4304', 51.1282, 71.4304],
    ['  51.1282   71.4304 ', 51.1282, 71.4304],
    ['51,1282; 71,4304', 51.1282, 71.4304],
    ['51,1282, 71,4304', 51.1282, 71.4304],
    ['51,1282 71,4304', 51.1282, 71.4304],
    ['−33.5, +18', -33.5, 18],
    ['-0, 0', 0, 0],
    ['90, 180', 90, 180],
    ['51.12345678, 71', 51.123457, 71],
    ['geo:51.1282,71.4304', 51.1282, 71.4304],
    ['geo:51.1282,71.4304;u=35', 51.1282, 71.4304],
    ['geo:51.1282,71.4304?z=15', 51.1282, 71.4304],
  ])('%j is read', (typed, latitude, longitude) =>
    expect(readPoint(typed)).toEqual({ ok: true, value: at(latitude, longitude) }),
  )

  test.each([
    ['', 'point-format'],
    ['51.1282', 'point-format'],
    ['51,1282', 'point-format'],
    ['1, 2, 3', 'point-format'],
    ['1e1, 2', 'point-format'],
    ['0x10, 2', 'point-format'],
    ['NaN, 2', 'point-format'],
    ['51°07′, 71°25′', 'point-format'],
    ['Астана', 'point-format'],
    ['٥١, ٧١', 'point-format'],
    [`${'1'.repeat(200)}, 2`, 'point-format'],
    ['90.1, 0', 'latitude-range'],
    ['171.4304, 51.1282', 'latitude-range'],
    ['0, -180.5', 'longitude-range'],
  ])('%j is refused: %s', (typed, refusal) => expect(readPoint(typed)).toEqual({ ok: false, refusal }))

  test('is read back from its text and from its geo URI', () => {
    fc.assert(
      fc.property(anyPoint, (point) => {
        expect(readPoint(formatPoint(point))).toEqual({ ok: true, value: point })
        expect(readPoint(geoUri(point))).toEqual({ ok: true, value: point })
      }),
    )
  })

  test('is within its bounds or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,; -]{0,30}$/)), (typed) => {
        const point = readPoint(typed)
        if (!point.ok) return
        expect(Math.abs(point.value.latitude)).toBeLessThanOrEqual(90)
        expect(Math.abs(point.value.longitude)).toBeLessThanOrEqual(180)
        expect(Object.is(point.value.latitude, -0)).toBe(false)
      }),
    )
  })
})

describe('A distance', () => {
  // Independent of the formula: arcs of a sphere of 6,371,008.8 m, and spherical trigonometry for the cities.
  test.each([
    [at(0, 0), at(0, 1), 111_195],
    [at(0, 0), at(1, 0), 111_195],
    [at(60, 0), at(60, 1), 55_597],
    [at(0, 0), at(0, 180), 20_015_115],
    [at(90, 0), at(-90, 77), 20_015_115],
    [at(0, 179.5), at(0, -179.5), 111_195],
    [at(51.1282, 71.4304), at(51.1282, 71.4304), 0],
  ])('A distance from %j to %j is %i m', (from, to, metres) =>
    expect(Math.abs(distanceMetres(from, to) - metres)).toBeLessThan(metres * 1e-4 + 0.5),
  )

  test('is the same both ways, never negative, and no longer than half of the Earth around', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (from, to) => {
        const metres = distanceMetres(from, to)
        expect(metres).toBeCloseTo(distanceMetres(to, from), 3)
        expect(metres).toBeGreaterThanOrEqual(0)
        expect(metres).toBeLessThanOrEqual(20_015_116)
      }),
    )
  })

  test('is never longer by a stop on the way back', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anyPoint, (from, by, to) => {
        expect(distanceMetres(from, to)).toBeLessThanOrEqual(
          distanceMetres(from, by) + distanceMetres(by, to) + 1,
        )
      }),
    )
  })
})

describe('GeoJSON', () => {
  test('has longitude before latitude, and says where nothing is known', () => {
    const features = [
      { id: 'a', point: at(51.1, 71.4), properties: { title: 'Жиын', seats: 30 } },
      { point: null, properties: {} },
    ]
    expect(JSON.parse(writeGeoJson(features))).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'a',
          geometry: { type: 'Point', coordinates: [71.4, 51.1] },
          properties: { title: 'Жиын', seats: 30 },
        },
        { type: 'Feature', geometry: null, properties: {} },
      ],
    })
  })

  const anyFeature = fc.record(
    {
      id: fc.string({ maxLength: 20 }),
      point: fc.option(anyPoint),
      properties: fc.dictionary(
        fc.string({ maxLength: 10 }).filter((name) => name !== '__proto__'),
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        { maxKeys: 5 },
      ),
    },
    { requiredKeys: ['point', 'properties'] },
  )
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyFeature, { maxLength: 10 }), (features) => {
        expect(readGeoJson(writeGeoJson(features))).toEqual({ ok: true, value: features })
      }),
    )
  })

  const geometry = (coordinates: unknown, type = 'Point') => JSON.stringify({ type, coordinates })
  test.each([
    ['a point of its own', geometry([71.4, 51.1]), at(51.1, 71.4)],
    ['a point with an altitude', geometry([71.4, 51.1, 350]), at(51.1, 71.4)],
    ['a file with a byte order mark', `\uFEFF${geometry([71.4, 51.1])}`, at(51.1, 71.4)],
  ])('%s is read', (_, text, point) =>
    expect(readGeoJson(text)).toEqual({ ok: true, value: [{ point, properties: {} }] }),
  )

  test.each([
    ['no JSON', 'POINT (71 51)', 'geojson-syntax'],
    ['a value that is no object', '[]', 'geojson-type'],
    ['another type', '{"type":"Topology"}', 'geojson-type'],
    ['a collection without a list', '{"type":"FeatureCollection","features":{}}', 'geojson-type'],
    ['a list of what are no features', '{"type":"FeatureCollection","features":[1]}', 'geojson-type'],
    ['a line', '{"type":"Feature","geometry":{"type":"LineString","coordinates":[]}}', 'geojson-geometry'],
    ['a feature without a geometry', '{"type":"Feature"}', 'geojson-geometry'],
    ['one number', geometry([71]), 'geojson-coordinates'],
    ['texts for numbers', geometry(['71', '51']), 'geojson-coordinates'],
    ['a latitude beyond the pole', geometry([51, 171]), 'geojson-coordinates'],
    ['metres of another projection', geometry([7951600, 6640000]), 'geojson-coordinates'],
    ['too long a text', ' '.repeat(1_000_001), 'geojson-large'],
    [
      'too many features',
      writeGeoJson(Array.from({ length: 1001 }, () => ({ point: null, properties: {} }))),
      'geojson-large',
    ],
  ])('%s is refused', (_, text, refusal) => expect(readGeoJson(text)).toEqual({ ok: false, refusal }))

  test('nested properties, long texts and all beyond the fiftieth are left out', () => {
    const properties = {
      nested: { a: 1 },
      list: [1],
      long: 'a'.repeat(5001),
      ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`p${n}`, n])),
    }
    const read = readGeoJson(JSON.stringify({ type: 'Feature', geometry: null, properties }))
    expect(read.ok && Object.keys(read.value[0]?.properties ?? {})).toHaveLength(50)
    expect(read.ok && read.value[0]?.properties).not.toHaveProperty('nested')
  })

  test('GeoJSON of any text is read or refused, never a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof readGeoJson(text).ok).toBe('boolean')
      }),
    )
    expect(readGeoJson('['.repeat(500_000)).ok).toBe(false)
  })
})

describe('The settings of map tiles', () => {
  const read = (template: string, attribution = '© OpenStreetMap') => readTileSource(template, attribution)
  test('name one server over https and whose map it is', () => {
    const source = read('https://tiles.example.org/kz/{z}/{x}/{y}.png')
    expect(source.ok).toBe(true)
    if (!source.ok) return
    expect(tileUrl(source.value, { z: 12, column: 2859, row: 1372 })).toBe(
      'https://tiles.example.org/kz/12/2859/1372.png',
    )
    expect(tileOrigin(source.value)).toBe('https://tiles.example.org')
  })

  test.each([
    'http://tiles.example.org/{z}/{x}/{y}.png',
    'https://{s}.example.org/{z}/{x}/{y}.png',
    'https://tiles.example.org/{z}/{x}.png',
    'https://tiles.example.org/{z}/{x}/{y}/{y}.png',
    'https://tiles.example.org/{z}/{x}/{y}/{key}.png',
    "https://tiles.example.org/{z}/{x}/{y}.png; script-src 'unsafe-inline'",
    'https://user@tiles.example.org/{z}/{x}/{y}.png',
    `https://tiles.example.org/${'a'.repeat(500)}/{z}/{x}/{y}.png`,
  ])('%s is refused', (template) => expect(read(template)).toEqual({ ok: false, refusal: 'tiles-template' }))

  test('The settings of map tiles without an attribution are refused', () =>
    expect(read('https://tiles.example.org/{z}/{x}/{y}.png', ' ').ok).toBe(false))
})
