import { expect, test } from 'vitest'
import { suggestPlaces } from './places.ts'

test('a name in Russian or Kazakh leads to the codes of the places that have it', () => {
  expect(suggestPlaces('Костанай').map(({ code }) => code)).toContain('391010000')
  expect(suggestPlaces('қостанай').map(({ code }) => code)).toContain('391010000')
})

test('a code is one place, and what is no place is none', () => {
  expect(suggestPlaces('391010000')).toHaveLength(1)
  expect(suggestPlaces('x')).not.toHaveLength(1)
  expect(suggestPlaces('Атлантида')).toEqual([])
  expect(suggestPlaces('')).toEqual([])
})

test('a common name offers at most ten places, each with the one around it', () => {
  const places = suggestPlaces('Ленинское')
  expect(places.length).toBeGreaterThan(1)
  expect(places.length).toBeLessThanOrEqual(10)
  expect(places.every(({ within }) => within !== '')).toBe(true)
})
