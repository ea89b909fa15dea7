/**
 * The address of a page of a list. The first page has no number, so that it has one address.
 * @param list the address of the list with its filter: '/ru/news?region=10'
 * @param page from 1
 */
export const pageHref = (list: string, page: number): string =>
  page === 1 ? list : `${list}${list.includes('?') ? '&' : '?'}page=${page}`
