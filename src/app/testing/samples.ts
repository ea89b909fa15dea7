import { globSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Route, Sample, Samples } from '#platform/http/index.ts'
import { packagePath } from '#platform/package-path.ts'

const fixtures = globSync(packagePath('src/features/*/fixtures.ts'))
const modules: readonly { readonly samples?: Samples }[] = await Promise.all(
  fixtures.map((path) => import(pathToFileURL(path).href)),
)

/** The samples of all slices, for the test of every route by every role: what each exports from its fixtures.ts. */
export const samples: Samples = Object.assign({}, ...modules.map((module) => module.samples ?? {}))

export const routeTitleOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`
/** The parameters of an address: '/news/:slug' has `slug`. */
export const parameterNamesIn = (path: string) =>
  [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => name)

/** The sample of a route: that of its own path, or of the longest prefix with the parameters of the route. */
export function sampleOf(route: Route): Sample | undefined {
  const { path } = route
  const exact = samples[routeTitleOf(route)] ?? samples[path]
  if (exact?.params || parameterNamesIn(path).length === 0) return exact
  const begins = Object.keys(samples)
    .filter((key) => key.startsWith('/') && path.startsWith(`${key}/`))
    .filter((key) => parameterNamesIn(path).length === parameterNamesIn(key).length)
    .sort((a, b) => b.length - a.length)
  const nearest = begins[0] === undefined ? undefined : samples[begins[0]]
  return nearest && { ...nearest, ...exact }
}
