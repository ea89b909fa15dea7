/**
 * What this process has heard of changes, by table. Whoever keeps something made of the database's rows takes
 * the stamp of their tables before it asks, and uses what it kept only while the stamp is the same.
 */
export class Changes {
  readonly #versions = new Map<string, number>()
  readonly #hearers: ((table?: string) => void)[] = []
  #epoch = 0
  #trusted = false

  /** False while changes might be missed; nothing is kept then. */
  get trusted(): boolean {
    return this.#trusted
  }

  /** From now on every change is heard; what happened before is unknown. */
  trust() {
    this.#trusted = true
    this.tell()
  }

  /** From now on changes may be missed. */
  mistrust() {
    this.#trusted = false
    this.tell()
  }

  /** A table changed; without a name, any may have. */
  tell(table?: string) {
    if (table === undefined) this.#epoch += 1
    else this.#versions.set(table, (this.#versions.get(table) ?? 0) + 1)
    for (const hear of this.#hearers) hear(table)
  }

  onChange(hear: (table?: string) => void) {
    this.#hearers.push(hear)
  }

  /** Equal as long as no change of these tables was told. */
  stamp(tables: readonly string[]): string {
    return [this.#epoch, ...tables.map((table) => this.#versions.get(table) ?? 0)].join('.')
  }
}
