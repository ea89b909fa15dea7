/**
 * A version number for each table, raised whenever the database reports a change. A cache takes the stamp of
 * its tables before it reads their rows, and uses a cached value only while the stamp is unchanged.
 */
export class TableVersions {
  readonly #versions = new Map<string, number>()
  readonly #listeners: ((table?: string) => void)[] = []
  #epoch = 0
  #trusted = false

  /** False while changes may be missed; caches keep nothing then. */
  get trusted(): boolean {
    return this.#trusted
  }

  /** The database reports every change from now on; earlier changes are unknown. */
  resume() {
    this.#trusted = true
    this.bump()
  }

  /** Changes may be missed from now on, so caches keep nothing until `resume`. */
  pause() {
    this.#trusted = false
    this.bump()
  }

  /** Records a change of a table; without a name, any table may have changed. What no cache has asked for is ignored. */
  bump(table?: string) {
    if (table === undefined) this.#epoch += 1
    else {
      const version = this.#versions.get(table)
      if (version === undefined) return
      this.#versions.set(table, version + 1)
    }
    for (const listener of this.#listeners) listener(table)
  }

  onChange(listener: (table?: string) => void) {
    this.#listeners.push(listener)
  }

  /** A text that stays the same until one of these tables changes. */
  stamp(tables: readonly string[]): string {
    return [this.#epoch, ...tables.map((table) => this.#versionOf(table))].join('.')
  }

  #versionOf(table: string): number {
    const known = this.#versions.get(table)
    if (known === undefined) this.#versions.set(table, 0)
    return known ?? 0
  }
}
