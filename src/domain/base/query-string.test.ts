import { expect, test } from 'vitest'
import { queryString } from './query-string.ts'

test('parameters stand in the order of their keys; what is not given, empty or false is left out', () => {
  const abai = { slug: 'abai' }
  expect(
    queryString({ territory: abai, organisation: undefined, q: '', page: 2, exact: true, late: false }),
  ).toBe('?territory=abai&page=2&exact=yes')
  expect(queryString({ territory: undefined, q: '' })).toBe('')
})

test('whatever a value has in it, it is the value that is read from the address again', () => {
  for (const q of ['Көше & бақ', 'a=b?c#d', '100 %', "l'été+", '/../']) {
    const query = queryString({ q })
    expect(new URLSearchParams(query).get('q')).toBe(q)
    expect(query).toMatch(/^\?q=[^&#? ]+$/)
  }
})
