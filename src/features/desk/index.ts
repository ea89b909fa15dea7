import type { DeskSection, Feature } from '#platform/feature.ts'
import { deskPermissions } from './permissions.ts'
import { routes } from './routes.ts'

/**
 * The desk: what waits for a person and what her words find, over the sections that the other slices bring.
 * @param slices the other slices: their manifests say which section is theirs
 */
export function desk(slices: readonly { readonly desk?: unknown }[]): Feature {
  const sections = slices.flatMap((slice) => (slice.desk ? [slice.desk as DeskSection] : []))
  return { name: 'desk', routes: routes(sections), permissions: deskPermissions }
}
