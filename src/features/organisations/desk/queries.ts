import { accept, refuse } from '#domain/base/result.ts'
import type { TransactionContext } from '#platform/context.ts'
import { lockDeskOrganisation } from './store.ts'

/** What every change of an organisation begins with: the organisation, locked. */
export async function loadOrganisation({ db }: TransactionContext, { slug }: { readonly slug: string }) {
  const found = await lockDeskOrganisation(db, slug)
  return found ? accept(found) : refuse('organisation-unknown')
}
