import type { TableVersions } from './table-versions.ts'

type Known = { readonly stamp: string; readonly value: unknown }

/** A kind of cached items, and the tables whose change invalidates all of them. */
export type CachedKind = { readonly name: string; readonly tables: readonly string[] }

const CAPACITY = 10_000

/**
 * Items that this process has read and that many pages show, such as places and list entries. An item is valid
 * until one of its tables changes. Rows with versions of their own (`xmin`) put the version into the key
 * instead, so that a change of one row leaves the others cached.
 */
export class ReadCache {
  readonly tableVersions: TableVersions
  readonly #known = new Map<string, Known>()

  constructor(tableVersions: TableVersions) {
    this.tableVersions = tableVersions
  }

  /**
   * Returns the requested items in their order. Missing items are read together: `ask` returns them in the
   * order of its argument. Not for use inside a transaction, because its own changes have not been announced
   * yet.
   */
  async readMany<Wanted, Thing>(
    { name, tables: shows }: CachedKind,
    wanted: readonly Wanted[],
    keyOf: (one: Wanted) => string,
    ask: (missing: readonly Wanted[]) => Promise<readonly (Thing | undefined)[]>,
  ): Promise<(Thing | undefined)[]> {
    const stamp = this.tableVersions.stamp(shows)
    const keys = wanted.map((item) => `${name} ${keyOf(item)}`)
    const found = keys.map((key) => {
      const known = this.#known.get(key)
      return known?.stamp === stamp ? (known.value as Thing) : undefined
    })
    const missing = wanted.filter((_, place) => found[place] === undefined)
    if (missing.length === 0) return found
    const answers = (await ask(missing)).values()
    const current = this.tableVersions.trusted && this.tableVersions.stamp(shows) === stamp
    return keys.map((key, place) => {
      if (found[place] !== undefined) return found[place]
      const thing = answers.next().value
      if (thing !== undefined && current) this.#keep(key, { stamp, value: thing })
      return thing
    })
  }

  #keep(key: string, known: Known) {
    // The newest item is last, so that the first one is the oldest.
    this.#known.delete(key)
    this.#known.set(key, known)
    const [oldest] = this.#known.keys()
    if (this.#known.size > CAPACITY && oldest !== undefined) this.#known.delete(oldest)
  }
}
