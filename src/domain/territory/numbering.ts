/**
 * Nested sets: each object gets its place in a walk through the tree and the place of the last object inside it, so
 * that "everything in this place" is one range condition (`ordinal between a and b`) whatever the depth.
 * Joe Celko, Trees and Hierarchies in SQL; with one running number instead of two.
 */

import { collationKey } from '#domain/kazakh/index.ts'
import { findParent, republicCode } from './code.ts'

export type TerritoryPosition = {
  /** From 1, in preorder: containers come before their parts, siblings in Kazakh dictionary order. */
  readonly ordinal: number
  /** The ordinal of the last object inside; its own where there is none. */
  readonly lastOrdinal: number
  /** 0 for the republic. */
  readonly depth: number
  /** The code of what contains it; undefined for the republic. */
  readonly parent: string | undefined
}

type Node = { readonly code: string; readonly key: string }

/**
 * Places of all objects by code, the republic included whether it is listed or not. `label` is the Kazakh label; of
 * equal labels the smaller code comes first. Takes O(n log n).
 */
export function numberTerritories(
  items: readonly { readonly code: string; readonly label: string }[],
): Map<string, TerritoryPosition> {
  const codes = new Set(items.map(({ code }) => code))
  const children = new Map<string, Node[]>()
  for (const { code, label } of items) {
    const parent = findParent(code, (candidate) => codes.has(candidate))
    if (parent === undefined) continue
    const siblings = children.get(parent) ?? []
    siblings.push({ code, key: collationKey(label) })
    children.set(parent, siblings)
  }
  for (const siblings of children.values()) {
    siblings.sort((a, b) => (a.key === b.key ? (a.code < b.code ? -1 : 1) : a.key < b.key ? -1 : 1))
  }
  const places = new Map<string, TerritoryPosition>()
  let ordinal = 0
  const walk = (code: string, parent: string | undefined, depth: number) => {
    ordinal += 1
    const own = ordinal
    for (const child of children.get(code) ?? []) walk(child.code, code, depth + 1)
    places.set(code, { ordinal: own, lastOrdinal: ordinal, depth, parent })
  }
  walk(republicCode, undefined, 0)
  return places
}
