import type { Feature } from '#platform/feature.ts'
import { auditNames } from './messages.ts'
import { paperPermissions } from './permissions.ts'
import { personalData, privacy, retention } from './personal-data.ts'
import { paperRoutes } from './routes.ts'

export { batchesPath, type PaperThing, type Reconciliation } from './model.ts'
export { countPaper, type PaperTarget, type PaperTargetKind } from './target-actions.ts'

/** Numbers from sheets of paper, entered twice and reconciled, on the targets of other slices. */
export const paperBatches: Feature = {
  name: 'paper-batches',
  routes: paperRoutes,
  permissions: paperPermissions,
  auditNames,
  personalData,
  privacy,
  retention,
}
