import type { Feature } from '#platform/feature.ts'
import { messages } from './messages.ts'
import { DESK_PATH } from './model.ts'
import { auditPermissions } from './permissions.ts'
import { routes } from './routes.ts'

/** The internal record of actions by staff, for administrators of an organisation or a place. */
export const audit: Feature = {
  name: 'audit',
  routes,
  permissions: auditPermissions,
  desk: { path: DESK_PATH, label: messages.section, allow: auditPermissions.read },
}
