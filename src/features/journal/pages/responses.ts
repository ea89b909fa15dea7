import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/http/index.ts'
import { findEntry } from '../store.ts'

export const CACHE_TAGS = ['journal', 'territory', 'organisation'] as const

/** The published entry of an address; 404 where there is none. */
export async function getEntry({ db }: Context, number = '') {
  const entry = /^(0|[1-9]\d{0,14})$/.test(number) ? await findEntry(db, Number(number)) : undefined
  if (!entry) throw notFound()
  return entry
}
