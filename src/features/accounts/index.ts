import type { Feature } from '#platform/feature.ts'
import { CONFIRMATION_QUEUE } from './confirmation/actions.ts'
import { confirmRoutes } from './confirmation/routes.ts'
import { CREDENTIAL_QUEUE } from './credential-actions.ts'
import { codeLetterJob, confirmationLetterJob, credentialLetterJob, erasureLetterJob } from './letters.ts'
import { accountPages } from './manifest/account-pages.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { ERASURE_NOTICE_QUEUE } from './my-data/actions.ts'
import { dataRoutes } from './my-data/routes.ts'
import { accountPermissions } from './permissions.ts'
import { accountRoutes } from './profile/routes.ts'
import { seedAccounts } from './seed.ts'
import { CODE_QUEUE } from './sign-in/actions.ts'
import { developmentRoutes } from './sign-in/development/routes.ts'
import { oidcRoutes } from './sign-in/oidc/routes.ts'
import { passkeyRoutes } from './sign-in/passkeys/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'

export { type ConfirmationRequest, type ConfirmRefusal, requestConfirmation } from './confirmation/actions.ts'
export { listUnconfirmedThings } from './confirmation/store.ts'
export { isRecentSignIn, needsPasskey, PASSKEYS_PATH, signInPath } from './model.ts'
export { eraseAccount } from './profile/store.ts'
export { AccountNav } from './profile/views.tsx'
export { openSession, resumeSession } from './session-actions.ts'
export { findOrAddAccount, linkPerson } from './store.ts'

/** Accounts of people: sign-in, sessions, and personal data. */
export const accounts: Feature = {
  name: 'accounts',
  routes: [
    ...signInRoutes,
    ...passkeyRoutes,
    ...oidcRoutes,
    ...confirmRoutes,
    ...accountRoutes,
    ...dataRoutes,
    ...developmentRoutes,
  ],
  permissions: accountPermissions,
  personalData,
  jobs: {
    [CODE_QUEUE]: codeLetterJob,
    [CONFIRMATION_QUEUE]: confirmationLetterJob,
    [ERASURE_NOTICE_QUEUE]: erasureLetterJob,
    [CREDENTIAL_QUEUE]: credentialLetterJob,
  },
  privacy,
  retention,
  accountPages,
  seed: seedAccounts,
}
