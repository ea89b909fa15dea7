import type { Confirms, Feature, Personal, Tidings } from '#platform/feature.ts'
import { accountRoutes } from './account-routes.ts'
import { CLEANING, cleaningJob } from './cleaning.ts'
import { CONFIRMATION_LETTERS, type Purposes } from './confirm.ts'
import { confirmRoutes } from './confirm-routes.ts'
import { dataRoutes } from './data-routes.ts'
import { developmentRoutes } from './development-routes.ts'
import type { Listener } from './external.ts'
import { codeLetterJob, confirmationLetterJob, farewellJob } from './letters.ts'
import { FAREWELLS, type Keeper, ownKeeperWith } from './my-data.ts'
import { externalRoutes, passkeyRoutes } from './passkey-routes.ts'
import { accountPermissions } from './permissions.ts'
import { seedAccounts } from './seed.ts'
import { CODE_LETTERS } from './sign-in.ts'
import { signInRoutes } from './sign-in-routes.ts'
import type { AccountTables } from './tables.ts'

export { Sides } from './account-page.tsx'
export { stopTelling } from './account-store.ts'
export { identify, openSession } from './actions.ts'
export { askToConfirm, type ConfirmRefusal, type ToConfirm } from './confirm.ts'
export { readEmail, shownEmail } from './email.ts'
export { PREFERENCES } from './model.ts'
export { findOrAddAccount, linkPerson } from './store.ts'
export type { AccountTables, AccountViews } from './tables.ts'

/** What the manifests of other slices say to this one. Each knows its own tables only, so they are told apart here. */
type Slice = {
  readonly name: string
  readonly confirms?: unknown
  readonly identified?: unknown
  readonly personal?: unknown
  readonly tidings?: unknown
}

/**
 * People who act: sign-in, sessions, what is kept about them.
 * @param slices the others: what can be confirmed without signing in, and what each keeps about a person
 */
export function accounts(slices: readonly Slice[]): Feature<AccountTables> {
  const purposes: Purposes = new Map(
    slices.flatMap(({ confirms }) =>
      Object.entries((confirms ?? {}) as Readonly<Record<string, Confirms<unknown>>>),
    ),
  )
  const listeners = slices.flatMap(({ identified }) => (identified ? [identified as Listener] : []))
  const others = slices.flatMap(({ name, personal }) =>
    personal ? [{ name, personal: personal as Personal<never> }] : [],
  )
  const offers = slices.flatMap(({ name, tidings }) =>
    tidings ? [{ kind: name, label: (tidings as Tidings<never>).label }] : [],
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
