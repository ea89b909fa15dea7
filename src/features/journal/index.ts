import type { Acts, Feature } from '#platform/feature.ts'
import { JOURNAL_PATH } from './model.ts'
import { routes } from './routes.ts'

export { LOG_PATH } from './model.ts'

/**
 * The public journal: the log for auditors, a feed and receipts for people.
 * @param recorders the other slices: what they record is told by their manifests
 */
export function journal(recorders: readonly { readonly name: string; readonly acts?: unknown }[]): Feature {
  const known = new Map(recorders.flatMap(({ name, acts }) => (acts ? [[name, acts as Acts] as const] : [])))
  return {
    name: 'journal',
    routes: routes(known),
    siteMap: async (_ctx, skip) => (skip === 0 ? [{ path: JOURNAL_PATH }] : []),
  }
}
