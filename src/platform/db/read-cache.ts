import type { TableVersions } from './table-versions.ts'

type Known = { readonly stamp: string; readonly value: unknown }

/** A kind of things that can be remembered, and the tables whose change makes all of them doubtful. */
export type CachedKind = { readonly name: string; readonly tables: readonly string[] }

const CAPACITY = 10_000

/**
 * What this process has read and need not ask again: things that many pages show, such as places and the entries
 * of lists. A thing is known until a table that it shows changes; what has versions of its own (`xmin`) names the
 * version in its key instead, and then a change of one row leaves the others known.
 */
export class ReadCache {
  readonly tableVersions: TableVersions
  readonly #known = new Map<string, Known>()

  constructor(tableVersions: TableVersions) {
    this.tableVersions = tableVersions
  }

  /**
   * The things that were asked for, in their order; those that are not known are asked of the database together,
   * and `ask` answers in the order of its question.
   * Not for use inside a transaction, whose own changes nobody has been told of yet.
   */
  async readMany<Asked, Thing>(
    { name, tables: shows }: CachedKind,
    asked: readonly Asked[],
    keyOf: (one: Asked) => string,
    ask: (missing: readonly Asked[]) => Promise<readonly (Thing | undefined)[]>,
  ): Promise<(Thing | undefined)[]> {
    const stamp = this.tableVersions.stamp(shows)
    const keys = asked.map((one) => `${name} ${keyOf(one)}`)
    const found = keys.map((key) => {
      const known = this.#known.get(key)
      return known?.stamp === stamp ? (known.value as Thing) : undefined
    })
    const missing = asked.filter((_, place) => found[place] === undefined)
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
    // The newest stands last, so that the first is the oldest.
    this.#known.delete(key)
    this.#known.set(key, known)
    const [oldest] = this.#known.keys()
    if (this.#known.size > CAPACITY && oldest !== undefined) this.#known.delete(oldest)
  }
}
