import { type PageRange, pageCount, pageRange } from '#domain/base/pagination.ts'
import { notFound } from '#platform/http/response/problem.ts'

/**
 * Reads one page of a list. 404 beyond the last one.
 * @param typed its number as the address has it (`pageNumber`), from 1; absent: the first
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

/**
 * Reads one page of a list whose rows are not counted: the page only says whether there are more. 404 beyond the last one.
 * @param typed its number as the address has it (`pageNumber`), from 1; absent: the first
 * @param pagesMax pages that the list may have
 * @param list reads the rows of a range, which is one row longer than the page
 */
export async function paginateUncounted<Row>(
  typed: string | undefined,
  { size, pagesMax }: { readonly size: number; readonly pagesMax: number },
  list: (range: PageRange) => Promise<readonly Row[]>,
): Promise<{ readonly items: readonly Row[]; readonly page: number; readonly more: boolean }> {
  const page = Number(typed ?? 1)
  if (page > pagesMax) throw notFound()
  const rows = await list({ ...pageRange(page, size), limit: size + 1 })
  if (page > 1 && rows.length === 0) throw notFound()
  return { items: rows.slice(0, size), page, more: rows.length > size && page < pagesMax }
}

/**
 * Reads one page of a list that only grows at its head: the next page begins after the last row of this one, so that
 * the deepest page costs what the first does, and rows that are added meanwhile shift none.
 * @param list reads at most so many rows, the newest first, beginning after the key that the address has
 * @param keyOf the key of a row, which the address of the next page has
 */
export async function paginateByKey<Row, Key>(
  size: number,
  list: (limit: number) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): Promise<{ readonly items: readonly Row[]; readonly older: Key | undefined }> {
  const rows = await list(size + 1)
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return { items, older: rows.length > size && last !== undefined ? keyOf(last) : undefined }
}
