/** The rows of one page of a list: how many are before it, and how many it has at most. */
export type PageRange = { readonly offset: number; readonly limit: number }

/** The rows of a page, from 1. */
export const pageRange = (page: number, size: number): PageRange => ({
  offset: (page - 1) * size,
  limit: size,
})

/** How many pages a list has; an empty one has one. */
export const pageCount = (total: number, size: number): number => Math.max(1, Math.ceil(total / size))
