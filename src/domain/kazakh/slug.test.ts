import { expect, test } from 'vitest'
import { freeSlug, slugOf } from './slug.ts'

test.each([
  ['Двор без машин', 60, 'dvor-bez-mashin'],
  ['Қостанай облысы', 60, 'kostanay-oblysy'],
  ['«…»', 60, 'document'],
  ['', 60, 'document'],
  ['Правила благоустройства дворов города', 26, 'pravila-blagoustroystva'],
  ['Правила благоустройства дворов города', 31, 'pravila-blagoustroystva-dvorov'],
  ['абвгд'.repeat(20), 10, 'abvgdabvgd'],
])('the slug of «%s» in %i characters is %s', (title, max, slug) => {
  expect(slugOf(title, max, 'document')).toBe(slug)
  expect(slugOf(title, max, 'document').length).toBeLessThanOrEqual(Math.max(max, 'document'.length))
})

test('a slug that is taken gets the first number that is free', async () => {
  const taken = new Set(['park', 'park-2', 'park-4'])
  const isTaken = async (slug: string) => taken.has(slug)
  expect(await freeSlug('yard', isTaken)).toBe('yard')
  expect(await freeSlug('park', isTaken)).toBe('park-3')
})
