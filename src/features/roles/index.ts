import type { Feature } from '#platform/feature.ts'
import type { Permission } from '#platform/identity/index.ts'
import { LETTERS } from './actions.ts'
import { letterJob } from './letters.ts'
import { messages, privileged } from './messages.ts'
import { ROLES } from './model.ts'
import { rolePermissions } from './permissions.ts'
import { routes } from './routes.ts'

export { writeRole } from './actions.ts'
export { refusals as roleRefusals } from './messages.ts'
export { listInForce } from './store.ts'

type Slice = { readonly permissions?: Readonly<Record<string, Permission>> | undefined }

/**
 * Who may do what in which body: roles are given and ended here.
 * @param slices the others: their permissions say what each role opens
 */
export function roles(slices: readonly Slice[]): Feature {
  const permissions = [...slices, { permissions: rolePermissions }].flatMap((slice) =>
    Object.values(slice.permissions ?? {}),
  )
  return {
    name: 'roles',
    routes: routes(permissions),
    permissions: rolePermissions,
    desk: { path: ROLES, label: messages.section, allow: rolePermissions.manage },
    privileged,
    jobs: { [LETTERS]: letterJob },
  }
}
