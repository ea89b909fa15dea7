import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/http/index.ts'
import type { NamePascal } from '../model.ts'
import { findNamePascal } from '../store.ts'

/** The tables that the list and all pages below it show. */
export const CACHE_TAGS = ['NAME_TABLE', 'organisation', 'territory'] as const

/** The public NAME_WORDS of an address, or 404: of what was withdrawn, `withWithdrawals` says so. */
export async function getNamePascal({ db }: Context, slug = ''): Promise<NamePascal> {
  const nameCamel = await findNamePascal(db, { slug })
  if (!nameCamel || nameCamel.withdrawnAt) throw notFound()
  return nameCamel
}
