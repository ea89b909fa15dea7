/** Readable addresses (/kk/territories/kostanay-audany), one for every object of the classifier. */

import { toSlug } from '#domain/kazakh/index.ts'
import { findParent, territoryLevelOf } from './code.ts'

export type NamedPlace = {
  readonly code: string
  /** Kazakh name without the word of its kind. */
  readonly name: string
  /** Kazakh label, with that word. */
  readonly label: string
}

/** What ends in nine digits is left to the slugs made of codes, so that none of these can be taken by a name. */
const LIKE_CODE = /(?:^|-)\d{9}$/

const join = (...parts: string[]) => parts.filter(Boolean).join('-')

/** The ways to write a slug, from the shortest; the last is unique because codes are. */
function ways(items: readonly NamedPlace[]): ((item: NamedPlace) => string)[] {
  const names = new Map(items.map(({ code, name }) => [code, toSlug(name)]))
  const parentOf = (code: string) => findParent(code, (candidate) => names.has(candidate)) ?? ''
  const districtOf = (code: string): string => {
    const parent = parentOf(code)
    return parent === '' || territoryLevelOf(parent) !== 'sub_district' ? parent : parentOf(parent)
  }
  const named = (code: string) => names.get(code) ?? ''
  return [
    ({ label }) => toSlug(label),
    ({ code, label }) => join(toSlug(label), named(districtOf(code))),
    ({ code, label }) => join(toSlug(label), named(parentOf(code)), named(districtOf(code))),
    ({ code, label }) => join(toSlug(label), code),
  ]
}

/**
 * A slug for every object, from its Kazakh name and kind: `abay-oblysy`. Objects that would share it are told apart,
 * all of them and not all but the first, by the name of their district (`esil-audany-akmola`: of the region, for a
 * district), then of their okrug too, then by their code. So the slugs depend on the set of the objects, not on their
 * sequence, and change only where an object of the same name appears or goes.
 */
export function slugs(items: readonly NamedPlace[]): Map<string, string> {
  const settled = new Map<string, string>()
  const taken = new Set<string>()
  let open = [...items]
  const steps = ways(items)
  for (const [index, propose] of steps.entries()) {
    const last = index === steps.length - 1
    const proposals = open.map((item) => ({ item, slug: propose(item) }))
    const count = new Map<string, number>()
    for (const { slug } of proposals) count.set(slug, (count.get(slug) ?? 0) + 1)
    const free = (slug: string) =>
      last || (slug !== '' && count.get(slug) === 1 && !taken.has(slug) && !LIKE_CODE.test(slug))
    for (const { item, slug } of proposals) if (free(slug)) settled.set(item.code, slug)
    open = proposals.filter(({ slug }) => !free(slug)).map(({ item }) => item)
    for (const slug of settled.values()) taken.add(slug)
  }
  return settled
}
