import type { Label } from '#domain/base/text.ts'
import type { Feature } from '#platform/feature.ts'
import { messages } from './messages.ts'
import { AUDIT } from './model.ts'
import { auditPermissions } from './permissions.ts'
import { routes } from './routes.ts'

export { auditPermissions } from './permissions.ts'

type Slice = { readonly privileged?: Readonly<Record<string, Label>> | undefined }

/**
 * The internal record of privileged acts, for those who answer for a body or a place.
 * @param slices the others: their words for what they write into it
 */
export function audit(slices: readonly Slice[]): Feature {
  const words = Object.assign({}, ...slices.map(({ privileged }) => privileged ?? {}))
  return {
    name: 'audit',
    routes: routes(words),
    permissions: auditPermissions,
    desk: { path: AUDIT, label: messages.section, allow: auditPermissions.read },
  }
}
