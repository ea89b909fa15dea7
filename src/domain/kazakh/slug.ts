/** Readable parts of addresses. */

import { trimEnd } from '#domain/base/trim.ts'
import { toSlug } from './romanise.ts'

/** A word is not cut where that would leave less than this of a slug. */
const LEAST = 20

/**
 * The slug of a title, at most `max` characters, cut between words: 'a-yard-without-cars'. `fallback` is for titles
 * without any letter or digit.
 */
export function slugOf(title: string, max: number, fallback: string): string {
  const slug = toSlug(title)
  if (slug.length <= max) return slug || fallback
  const cut = slug.slice(0, max + 1)
  const between = cut.lastIndexOf('-')
  return trimEnd(between > LEAST ? cut.slice(0, between) : cut.slice(0, max), /-/)
}

/** The n-th slug of those with the same words, from 1: 'park', 'park-2'. */
export const numberedSlug = (slug: string, number: number): string =>
  number === 1 ? slug : `${slug}-${number}`

/** The slug, or the first of slug-2, slug-3 … that is free. */
export async function freeSlug(slug: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = numberedSlug(slug, number)
    if (!(await isTaken(candidate))) return candidate
  }
}
