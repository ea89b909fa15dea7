import { expect, test } from 'vitest'
import type { PageRange } from '#domain/base/pagination.ts'
import { HttpProblem } from '#platform/http/reply/problem.ts'
import { paginate } from './paginate.ts'

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
