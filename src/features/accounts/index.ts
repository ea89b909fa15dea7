import type { Feature } from '#platform/feature.ts'
import { accountRoutes } from './account-routes.ts'
import { CLEANING, cleaningJob } from './cleaning.ts'
import { CONFIRMATION_LETTERS, type Purposes } from './confirm.ts'
import { confirmRoutes } from './confirm-routes.ts'
import { dataRoutes } from './data-routes.ts'
import { developmentRoutes } from './development-routes.ts'
import { codeLetterJob, confirmationLetterJob, farewellJob } from './letters.ts'
import { FAREWELLS, type Keeper, ownKeeperWith } from './my-data.ts'
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

/**
 * People who act: sign-in, sessions, what is kept about them.
 * @param slices the others: what can be confirmed without signing in, and what each keeps about a person
 */
export function accounts(slices: readonly Feature[]): Feature {
  const purposes: Purposes = new Map(slices.flatMap(({ confirms }) => Object.entries(confirms ?? {})))
  const listeners = slices.flatMap(({ identified }) => (identified ? [identified] : []))
  const others = slices.flatMap(({ name, personal }) => (personal ? [{ name, personal }] : []))
  const offers = slices.flatMap(({ name, tidings }) =>
    tidings ? [{ kind: name, label: tidings.label }] : [],
  )
  // What others keep is forgotten while the account is still whole; this slice comes last.
  const told = Object.fromEntries(offers.map(({ kind, label }) => [kind, label]))
  const asked = Object.fromEntries([...purposes].map(([purpose, { label }]) => [purpose, label]))
  const keepers: readonly Keeper[] = [...others, ownKeeperWith(told, asked)]
  return {
    name: 'accounts',
    routes: [
      ...signInRoutes,
      ...passkeyRoutes,
      ...externalRoutes(listeners),
      ...confirmRoutes(purposes),
      ...accountRoutes(offers),
      ...dataRoutes(keepers),
      ...developmentRoutes,
    ],
    permissions: accountPermissions,
    jobs: {
      [CODE_LETTERS]: codeLetterJob,
      [CONFIRMATION_LETTERS]: confirmationLetterJob(purposes),
      [FAREWELLS]: farewellJob,
      [CLEANING]: cleaningJob,
    },
    seed: seedAccounts,
  }
}
