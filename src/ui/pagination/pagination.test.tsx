import { expect, test } from 'vitest'
import { pageHref } from './page-href.ts'
import { pagesAround } from './pagination.tsx'

test.each([
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, 0, 9]],
  [4, 9, [1, 2, 3, 4, 5, 0, 9]],
  [57, 1204, [1, 0, 56, 57, 58, 0, 1204]],
  [9, 9, [1, 0, 8, 9]],
])('the links around page %i of %i', (page, pages, expected) => {
  expect(pagesAround(page, pages)).toEqual(expected)
})

test.each([
  ['/ru/news', 1, '/ru/news'],
  ['/ru/news', 2, '/ru/news?page=2'],
  ['/ru/news?region=10', 1, '/ru/news?region=10'],
  ['/ru/news?region=10', 3, '/ru/news?region=10&page=3'],
])('a page of a list has one address: of %s, page %i', (list, page, expected) => {
  expect(pageHref(list, page)).toBe(expected)
})
