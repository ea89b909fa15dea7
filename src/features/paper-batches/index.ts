import type { Feature } from '#platform/feature.ts'
import { deskRoutes } from './desk/routes.ts'
import { entryRoutes } from './entry/routes.ts'
import { auditNames } from './manifest/audit-names.ts'
import { desk } from './manifest/desk.ts'
import { journalSource } from './manifest/journal-source.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { paperPermissions } from './permissions.ts'
import { seedPaperBatches } from './seed.ts'

export { countPaper, type PaperTarget, type PaperTargetKind } from './kinds.ts'
export { batchesPath } from './model.ts'

/** Numbers from sheets of paper, entered twice and reconciled, on the targets of other slices. */
export const paperBatches: Feature = {
  name: 'paper-batches',
  routes: [...entryRoutes, ...deskRoutes],
  permissions: paperPermissions,
  desk,
  auditNames,
  journalSource,
  personalData,
  privacy,
  retention,
  seed: seedPaperBatches,
}
