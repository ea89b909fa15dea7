import type { Feature } from '#platform/feature.ts'
import { desk } from './desk.ts'
import { journalSource } from './journal.ts'
import { auditNames } from './messages.ts'
import { paperPermissions } from './permissions.ts'
import { personalData, privacy, retention } from './personal-data.ts'
import { paperRoutes } from './routes.ts'
import { seedPaperBatches } from './seed.ts'

export { batchesPath, type PaperThing, type Reconciliation, type Roll } from './model.ts'
export { countPaper, type PaperTarget, type PaperTargetKind } from './target-actions.ts'

/** Numbers from sheets of paper, entered twice and reconciled, on the targets of other slices. */
export const paperBatches: Feature = {
  name: 'paper-batches',
  routes: paperRoutes,
  permissions: paperPermissions,
  desk,
  auditNames,
  journalSource,
  personalData,
  privacy,
  retention,
  seed: seedPaperBatches,
}
