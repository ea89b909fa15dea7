import { type PageRange, pageCount, pageRange } from '#domain/base/pagination.ts'
import { notFound } from '#platform/http/reply/problem.ts'

/**
 * Reads one page of a list. 404 beyond the last one.
 * @param asked its number as the address has it (`pageNumber`), from 1; absent: the first
 * @param size rows on a page
 * @param list reads the rows of a range, with the number of all rows, which may be 0 beyond the end
 */
export async function paginate<Found extends { readonly total: number }>(
  typed: string | undefined,
  size: number,
  list: (range: PageRange) => Promise<Found>,
): Promise<Found & { readonly page: number; readonly pages: number }> {
  const page = Number(typed ?? 1)
  const found = await list(pageRange(page, size))
  const pages = pageCount(found.total, size)
  if (page > pages) throw notFound()
  return { ...found, page, pages }
}
