import { Session } from 'node:inspector/promises'

/**
 * Counts the steps of JavaScript: how often blocks are entered, as V8 counts them for coverage, and how many
 * characters and elements built-in functions look at. The count of a call is the same each time, whatever else the
 * machine does. It covers code that is loaded after the meter was started, so it runs in a thread of its own.
 */
export class Meter {
  readonly #session = new Session()
  #looked = 0

  async start() {
    this.#session.connect()
    await this.#session.post('Profiler.enable')
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    this.#watchTexts()
    this.#watchPatterns()
    this.#watchLists()
  }

  /** The steps of one call. */
  async count(work: () => unknown): Promise<number> {
    await this.#session.post('Profiler.takePreciseCoverage')
    this.#looked = 0
    await work()
    const looked = this.#looked
    const { result } = await this.#session.post('Profiler.takePreciseCoverage')
    const blocks = result
      .filter(({ url }) => !url.startsWith('node:') && url !== import.meta.url)
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    return looked + blocks.reduce((sum, { count }) => sum + count, 0)
  }

  /** Lets a built-in function report its cost, from its receiver, arguments and result. */
  #watch<Owner extends object>(
    owner: Owner,
    name: keyof Owner & (string | symbol),
    cost: (self: never, given: never, result: never) => number,
  ) {
    const original = owner[name] as unknown as (...given: unknown[]) => unknown
    const add = (steps: number) => {
      this.#looked += steps
    }
    const watched = function (this: unknown, ...given: unknown[]) {
      const result = Reflect.apply(original, this, given)
      add(cost(this as never, given as never, result as never))
      return result
    }
    Object.defineProperty(owner, name, { value: watched, configurable: true, writable: true })
  }

  #watchTexts() {
    const whole = (text: string) => text.length
    for (const name of ['toLowerCase', 'toUpperCase', 'normalize', 'trim', 'trimEnd', 'trimStart'] as const)
      this.#watch(String.prototype, name, whole)
    for (const name of ['localeCompare', 'repeat', 'padStart', 'padEnd', 'toWellFormed'] as const)
      this.#watch(String.prototype, name, whole)
    // With a pattern, the steps of the pattern are counted.
    for (const name of ['split', 'replace', 'replaceAll'] as const)
      this.#watch(String.prototype, name, (text: string, [by]: [unknown]) =>
        by instanceof RegExp ? 1 : text.length,
      )
    const searched = (text: string, [sought, from = 0]: [string, number], at: number) =>
      (at < 0 ? text.length - from : at - from) + sought.length
    this.#watch(String.prototype, 'indexOf', searched)
    this.#watch(String.prototype, 'includes', (text: string, [sought]: [string], has: boolean) =>
      searched(text, [sought, 0], has ? Math.max(0, text.length >> 1) : -1),
    )
    this.#watch(String.prototype, 'lastIndexOf', (text: string, _: never, at: number) => text.length - at)
    this.#watch(Buffer.prototype, 'toString', (bytes: Buffer) => bytes.length)
    for (const name of ['indexOf', 'includes'] as const)
      this.#watch(
        Buffer.prototype,
        name,
        (bytes: Buffer, [, from]: [unknown, number], at: number | boolean) =>
          typeof at === 'number' && at >= 0 ? at - (from ?? 0) : bytes.length - (from ?? 0),
      )
    this.#watch(Buffer, 'concat', (_: never, __: never, made: Buffer) => made.length)
    this.#watch(TextDecoder.prototype, 'decode', (_: never, [bytes]: [Uint8Array?]) => bytes?.length ?? 0)
    this.#watch(JSON, 'parse', (_: never, [text]: [string]) => text.length)
    this.#watch(JSON, 'stringify', (_: never, __: never, text?: string) => text?.length ?? 0)
  }

  // A linear pattern looks from its start to the end of its match, or to the end of the text.
  #watchPatterns() {
    const exec = RegExp.prototype.exec
    const add = (steps: number) => {
      this.#looked += steps
    }
    RegExp.prototype.exec = function (text: string) {
      const from = this.global || this.sticky ? this.lastIndex : 0
      const found = Reflect.apply(exec, this, [text])
      const anchored = this.sticky || (this.source.startsWith('^') && !this.multiline)
      if (found) add(found.index - from + found[0].length + 1)
      else add(anchored ? 1 : String(text).length - from + 1)
      return found
    }
  }

  #watchLists() {
    const whole = (list: readonly unknown[]) => list.length
    for (const name of [
      'indexOf',
      'includes',
      'lastIndexOf',
      'shift',
      'unshift',
      'splice',
      'reverse',
    ] as const)
      this.#watch(Array.prototype, name, whole)
    for (const name of ['slice', 'concat', 'flat', 'toSorted', 'toReversed'] as const)
      this.#watch(Array.prototype, name, (_: never, __: never, made: readonly unknown[]) => made.length)
    this.#watch(
      Array.prototype,
      'join',
      (list: readonly unknown[], _: never, text: string) => list.length + text.length,
    )
    this.#watch(Array, 'from', (_: never, __: never, made: readonly unknown[]) => made.length)
    const add = () => {
      this.#looked += 1
    }
    for (const owner of [Array.prototype, String.prototype, Object.getPrototypeOf(Uint8Array.prototype)])
      watchIterator(owner, add)
  }
}

function watchIterator(owner: object, add: () => void) {
  const begin = Reflect.get(owner, Symbol.iterator) as () => Iterator<unknown>
  const watched = function (this: unknown) {
    const iterator = Reflect.apply(begin, this, [])
    return {
      next: () => {
        add()
        return iterator.next()
      },
      return: (value: unknown) => ({ done: true, value }),
      [Symbol.iterator]() {
        return this
      },
    }
  }
  Object.defineProperty(owner, Symbol.iterator, { value: watched, configurable: true, writable: true })
}
