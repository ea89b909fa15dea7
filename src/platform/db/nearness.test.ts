import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { distanceMetres, toPoint } from '#domain/location/index.ts'
import { runs } from '#tests/support/extent.ts'
import { distanceTo, nearnessTo } from './index.ts'

const { db } = await testSite({ now: '2026-11-23T09:00:00+05:00' })
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const pointAt = (latitude: number, longitude: number) => {
  const point = toPoint(latitude, longitude)
  if (!point.ok) throw new Error(point.refusal)
  return point.value
}
const anyPoint = fc
  .tuple(degrees(90), degrees(180))
  .map(([latitude, longitude]) => pointAt(latitude, longitude))

test('the database measures as domain/location does', () =>
  fc.assert(
    fc.asyncProperty(anyPoint, fc.array(anyPoint, { minLength: 1, maxLength: 20 }), async (from, points) => {
      const { rows } = await sql<{ metres: number }>`
        select ${distanceTo(from, { latitude: 'p.latitude', longitude: 'p.longitude' })} as metres
        from jsonb_to_recordset(${JSON.stringify(points)}::jsonb)
          as p (latitude double precision, longitude double precision)`.execute(db)
      for (const [index, point] of points.entries())
        expect(Math.abs((rows[index]?.metres ?? Number.NaN) - distanceMetres(from, point))).toBeLessThan(0.5)
    }),
    runs(20, 200),
  ))

test('a row without a point has no distance', async () => {
  const { rows } = await sql<{ metres: number | null }>`
    select ${distanceTo({ latitude: 51, longitude: 71 }, { latitude: 'p.latitude', longitude: 'p.longitude' })} as metres
    from (select null::double precision as latitude, null::double precision as longitude) as p`.execute(db)
  expect(rows).toEqual([{ metres: null }])
})

test('nearness by the tree counts the steps up to what both are in', async () => {
  const rings = [
    { first: 20, last: 24 },
    { first: 10, last: 49 },
    { first: 0, last: 99 },
  ]
  const { rows } = await sql<{ at: number; steps: number }>`
    select p.at, ${nearnessTo(rings, 'p.at')} as steps
    from unnest(array[22, 20, 24, 25, 10, 50, 0, 100]) as p (at)`.execute(db)
  expect(rows.map(({ at, steps }) => [at, steps])).toEqual([
    [22, 0],
    [20, 0],
    [24, 0],
    [25, 1],
    [10, 1],
    [50, 2],
    [0, 2],
    [100, 3],
  ])
})
