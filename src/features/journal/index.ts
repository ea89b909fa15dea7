import type { Acts, Feature } from '#platform/feature.ts'
import { JOURNAL_PATH } from './model.ts'
import { routes } from './routes.ts'
import type { JournalSliceTables } from './tables.ts'

export { LOG_PATH } from './model.ts'
export type { JournalSliceTables } from './tables.ts'

/**
 * The public journal: the log for auditors, a feed and receipts for people.
 * @param recorders the other slices: what they record is told by their manifests
 */
export function journal(
  recorders: readonly { readonly name: string; readonly acts?: unknown }[],
): Feature<JournalSliceTables> {
  const known = new Map(
    recorders.flatMap(({ name, acts }) => (acts ? [[name, acts as Acts<unknown>] as const] : [])),
  )
  return {
    name: 'journal',
    routes: routes(known),
    siteMap: async (_ctx, skip) => (skip === 0 ? [{ path: JOURNAL_PATH }] : []),
  }
}
