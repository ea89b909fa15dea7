/** Labels of one value; their names and values are ours, never those of a person. */
export type Labels = Readonly<Record<string, string>>

/** One metric with its values by labels. */
type Family = {
  readonly name: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly help: string
  readonly lines: () => readonly string[]
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"')

const labelled = (name: string, labels: Labels): string => {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${escaped(value)}"`)
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`
}

/** Values by their labels; equal labels are one value. */
class Values<Value> {
  readonly #values = new Map<string, { readonly labels: Labels; value: Value }>()
  /** The same values by their labels in the order in which they were given: every request looks for some. */
  readonly #given = new Map<string, { readonly labels: Labels; value: Value }>()
  readonly #first: () => Value
  constructor(first: () => Value) {
    this.#first = first
  }
  of(labels: Labels): { readonly labels: Labels; value: Value } {
    const given = JSON.stringify(labels)
    const known = this.#given.get(given)
    if (known) return known
    const key = JSON.stringify(Object.entries(labels).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    const value = this.#values.get(key) ?? { labels, value: this.#first() }
    this.#values.set(key, value)
    this.#given.set(given, value)
    return value
  }
  clear() {
    this.#values.clear()
    this.#given.clear()
  }
  all() {
    return [...this.#values.values()]
  }
}

export type Counter = { add(labels?: Labels, by?: number): void }
export type Gauge = { set(value: number, labels?: Labels): void; clear(): void }
export type Histogram = { observe(value: number, labels?: Labels): void }

/** Metrics of a process, written in the text format of OpenMetrics 1.0 (OpenMetrics specification, section 4). */
export class Registry {
  readonly #families: Family[] = []

  #add(name: string, type: Family['type'], help: string, lines: Family['lines']) {
    if (this.#families.some((family) => family.name === name)) throw new Error(`${name} exists already`)
    this.#families.push({ name, type, help, lines })
  }

  /** A number that only grows while the process runs. */
  counter(name: string, help: string): Counter {
    const values = new Values(() => 0)
    this.#add(name, 'counter', help, () =>
      values.all().map(({ labels, value }) => `${labelled(`${name}_total`, labels)} ${value}`),
    )
    return {
      add: (labels = {}, by = 1) => {
        values.of(labels).value += by
      },
    }
  }

  /** A number that is as it is when the metrics are read. */
  gauge(name: string, help: string): Gauge {
    const values = new Values(() => 0)
    this.#add(name, 'gauge', help, () =>
      values.all().map(({ labels, value }) => `${labelled(name, labels)} ${value}`),
    )
    return {
      set: (value, labels = {}) => {
        values.of(labels).value = value
      },
      clear: () => values.clear(),
    }
  }

  /** How many observations are at most each bound; the bounds in ascending order. */
  histogram(name: string, help: string, bounds: readonly number[]): Histogram {
    const values = new Values(() => ({ counts: bounds.map(() => 0), count: 0, sum: 0 }))
    this.#add(name, 'histogram', help, () =>
      values
        .all()
        .flatMap(({ labels, value: { counts, count, sum } }) => [
          ...bounds.map(
            (bound, at) => `${labelled(`${name}_bucket`, { ...labels, le: String(bound) })} ${counts[at]}`,
          ),
          `${labelled(`${name}_bucket`, { ...labels, le: '+Inf' })} ${count}`,
          `${labelled(`${name}_count`, labels)} ${count}`,
          `${labelled(`${name}_sum`, labels)} ${sum}`,
        ]),
    )
    return {
      observe: (value, labels = {}) => {
        const { value: seen } = values.of(labels)
        seen.count += 1
        seen.sum += value
        for (const [at, bound] of bounds.entries())
          if (value <= bound) seen.counts[at] = (seen.counts[at] ?? 0) + 1
      },
    }
  }

  write(): string {
    const text = this.#families.flatMap(({ name, type, help, lines }) => [
      `# TYPE ${name} ${type}`,
      `# HELP ${name} ${escaped(help)}`,
      ...lines(),
    ])
    return `${[...text, '# EOF'].join('\n')}\n`
  }
}
