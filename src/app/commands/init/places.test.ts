import { expect, test } from 'vitest'
import { offerPlaces } from './places.ts'

test('a name in Russian or Kazakh leads to the codes of the places that have it', () => {
  expect(offerPlaces('Костанай').map(({ code }) => code)).toContain('391010000')
  expect(offerPlaces('қостанай').map(({ code }) => code)).toContain('391010000')
})

test('a code is one place, and what is no place is none', () => {
  expect(offerPlaces('391010000')).toHaveLength(1)
  expect(offerPlaces('x')).not.toHaveLength(1)
  expect(offerPlaces('Атлантида')).toEqual([])
  expect(offerPlaces('')).toEqual([])
})

test('a common name offers at most ten places, each with the one around it', () => {
  const places = offerPlaces('Ленинское')
  expect(places.length).toBeGreaterThan(1)
  expect(places.length).toBeLessThanOrEqual(10)
  expect(places.every(({ within }) => within !== '')).toBe(true)
})
