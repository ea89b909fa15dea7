import { parametersIn } from '#platform/http/request/input.ts'
import type { Route } from '#platform/http/route.ts'

/**
 * The key under which a page is cached: its route with its parameters, and of the query only the parameters
 * that the route declares, in their declared order. Foreign parameters (utm_source …), other spellings and
 * repetitions do not create another page.
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
