import { accept, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { findDeskOrganisation } from './store.ts'

/** What every change of an organisation begins with: the organisation, locked. */
export async function loadOrganisation({ db }: Context, { slug }: { readonly slug: string }) {
  const found = await findDeskOrganisation(db, slug, { lock: true })
  return found ? accept(found) : refuse('organisation-unknown')
}
