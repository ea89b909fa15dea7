import type { Feature } from '#platform/feature.ts'
import { LETTER_QUEUE } from './actions.ts'
import { deskRoutes } from './desk/routes.ts'
import { letterJob } from './letters.ts'
import { auditNames } from './manifest/audit-names.ts'
import { onSignIn } from './manifest/on-sign-in.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { messages } from './messages.ts'
import { DESK_PATH } from './model.ts'
import { rolePermissions } from './permissions.ts'
import { seedRoles } from './seed.ts'

export { addAccountAsOperator, grantRoleAsOperator } from './actions.ts'
export { roleProblemMessages } from './messages.ts'
export { GRANT_PATH } from './model.ts'
export { listRolesInForce } from './store.ts'

/** Roles of people in organisations and territories: granting and ending them. */
export const roles: Feature = {
  name: 'roles',
  routes: deskRoutes,
  permissions: rolePermissions,
  desk: { path: DESK_PATH, label: messages.section, allow: rolePermissions.manage },
  auditNames,
  personalData,
  privacy,
  retention,
  onSignIn,
  seed: seedRoles,
  jobs: { [LETTER_QUEUE]: letterJob },
}
