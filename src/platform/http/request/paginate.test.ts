import { expect, test } from 'vitest'
import type { PageRange } from '#domain/base/pagination.ts'
import { HttpProblem } from '#platform/http/response/problem.ts'
import { paginate, paginateByKey, paginateUncounted } from './paginate.ts'

const rows = Array.from({ length: 41 }, (_, n) => n)
const list = async ({ offset, limit }: PageRange) => ({
  items: rows.slice(offset, offset + limit),
  total: rows.length,
})

test('the first page is read when none is asked for, and the last one has what is left', async () => {
  expect(await paginate(undefined, 20, list)).toMatchObject({ page: 1, pages: 3, items: rows.slice(0, 20) })
  expect(await paginate('3', 20, list)).toMatchObject({ page: 3, pages: 3, items: [40] })
})

test('an empty list has one page', async () => {
  const empty = async () => ({ items: [], total: 0 })
  expect(await paginate(undefined, 20, empty)).toMatchObject({ page: 1, pages: 1 })
})

test('a page beyond the last one is not found, also where the total of its rows is 0', async () => {
  await expect(paginate('4', 20, list)).rejects.toThrow(HttpProblem)
  await expect(paginate('2', 20, async () => ({ total: 0 }))).rejects.toThrow(HttpProblem)
})

const few = { size: 20, pagesMax: 3 }
const uncounted = async ({ offset, limit }: PageRange) => rows.slice(offset, offset + limit)

test('a list that is not counted says whether there are more, and nothing more after its limit', async () => {
  expect(await paginateUncounted(undefined, few, uncounted)).toEqual({
    items: rows.slice(0, 20),
    page: 1,
    more: true,
  })
  expect(await paginateUncounted('3', few, uncounted)).toEqual({ items: [40], page: 3, more: false })
  expect(await paginateUncounted('2', { size: 20, pagesMax: 2 }, uncounted)).toMatchObject({ more: false })
  expect(await paginateUncounted(undefined, few, async () => [])).toMatchObject({ items: [], more: false })
})

test('a page beyond the last one of a list that is not counted is not found', async () => {
  await expect(paginateUncounted('2', few, async () => [])).rejects.toThrow(HttpProblem)
  await expect(paginateUncounted('4', few, uncounted)).rejects.toThrow(HttpProblem)
})

test('a list that is read by its key gives the key of the next page as long as there is one', async () => {
  const newest = [...rows].reverse()
  const before = (key: number) => (limit: number) =>
    Promise.resolve(newest.filter((row) => row < key).slice(0, limit))
  const read = (key: number) => paginateByKey(20, before(key), (row) => row)
  expect(await read(41)).toEqual({ items: newest.slice(0, 20), older: 21 })
  expect(await read(20)).toEqual({ items: newest.slice(21), older: undefined })
  expect(await read(0)).toEqual({ items: [], older: undefined })
})
