import { parametersIn } from './input.ts'
import type { Route } from './route.ts'

/**
 * The address under which a page is kept: its route with its parts, and of the query only the parameters that the route
 * knows, in the order in which it declares them. What others add to an address (utm_source …), spell differently or
 * repeat does not make another page.
 *
 * @param prefix the language: '/ru'
 */
export function cacheKey(
  prefix: string,
  { path, parameters }: Pick<Route, 'path' | 'parameters'>,
  params: Readonly<Record<string, string>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const place = path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const known = new URLSearchParams(parametersIn(parameters, query)).toString()
  return `${prefix}${place}${known && `?${known}`}`
}
