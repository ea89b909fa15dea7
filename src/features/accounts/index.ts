import type { Feature } from '#platform/feature.ts'
import { accountRoutes } from './account-routes.ts'
import { CLEANING, cleaningJob } from './cleaning.ts'
import { CONFIRMATION_LETTERS } from './confirm.ts'
import { confirmRoutes } from './confirm-routes.ts'
import { dataRoutes } from './data-routes.ts'
import { developmentRoutes } from './development-routes.ts'
import { codeLetterJob, confirmationLetterJob, farewellJob } from './letters.ts'
import { FAREWELLS, personal } from './my-data.ts'
import { externalRoutes, passkeyRoutes } from './passkey-routes.ts'
import { accountPermissions } from './permissions.ts'
import { seedAccounts } from './seed.ts'
import { CODE_LETTERS } from './sign-in.ts'
import { signInRoutes } from './sign-in-routes.ts'

export { Sides } from './account-page.tsx'
export { stopTelling } from './account-store.ts'
export { identify, openSession } from './actions.ts'
export { askToConfirm, type ConfirmRefusal, type ToConfirm } from './confirm.ts'
export { readEmail, shownEmail } from './email.ts'
export { PREFERENCES } from './model.ts'
export { findOrAddAccount, linkPerson } from './store.ts'

/** People who act: sign-in, sessions, and what is kept about them. */
export const accounts: Feature = {
  name: 'accounts',
  routes: [
    ...signInRoutes,
    ...passkeyRoutes,
    ...externalRoutes,
    ...confirmRoutes,
    ...accountRoutes,
    ...dataRoutes,
    ...developmentRoutes,
  ],
  permissions: accountPermissions,
  personal,
  jobs: {
    [CODE_LETTERS]: codeLetterJob,
    [CONFIRMATION_LETTERS]: confirmationLetterJob,
    [FAREWELLS]: farewellJob,
    [CLEANING]: cleaningJob,
  },
  seed: seedAccounts,
}
