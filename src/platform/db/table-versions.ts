/**
 * A version number for each table, raised whenever the database reports a change of it. A cache takes the stamp of the
 * tables before it reads their rows, and uses what it keeps only while the stamp is the same.
 */
export class TableVersions {
  readonly #versions = new Map<string, number>()
  readonly #listeners: ((table?: string) => void)[] = []
  #epoch = 0
  #trusted = false

  /** False while changes might be missed; nothing is kept then. */
  get trusted(): boolean {
    return this.#trusted
  }

  /** The database reports every change from now on; what happened before is unknown. */
  resume() {
    this.#trusted = true
    this.bump()
  }

  /** Changes may be missed from now on: nothing is kept until `resume`. */
  pause() {
    this.#trusted = false
    this.bump()
  }

  /** A table changed; without a name, any may have. */
  bump(table?: string) {
    if (table === undefined) this.#epoch += 1
    else this.#versions.set(table, (this.#versions.get(table) ?? 0) + 1)
    for (const listener of this.#listeners) listener(table)
  }

  onChange(listener: (table?: string) => void) {
    this.#listeners.push(listener)
  }

  /** The same text as long as none of these tables changed. */
  stamp(tables: readonly string[]): string {
    return [this.#epoch, ...tables.map((table) => this.#versions.get(table) ?? 0)].join('.')
  }
}
