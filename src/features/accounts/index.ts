import type { Confirms, Feature } from '#platform/feature.ts'
import { CONFIRMATION_LETTERS, type Purposes } from './confirm.ts'
import { confirmRoutes } from './confirm-routes.ts'
import { confirmationLetterJob } from './letters.ts'
import type { AccountTables } from './tables.ts'

export { identify, openSession } from './actions.ts'
export { askToConfirm, type ConfirmRefusal, type ToConfirm } from './confirm.ts'
export { readEmail, shownEmail } from './email.ts'
export { findOrAddAccount, linkPerson } from './store.ts'
export type { AccountTables, AccountViews } from './tables.ts'

type Slice = {
  readonly name: string
  readonly confirms?: unknown
  readonly identified?: unknown
  readonly personal?: unknown
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
  return {
    name: 'accounts',
    routes: confirmRoutes(purposes),
    jobs: { [CONFIRMATION_LETTERS]: confirmationLetterJob(purposes) },
  }
}
