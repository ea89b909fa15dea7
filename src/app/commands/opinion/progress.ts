import { Presets, SingleBar } from 'cli-progress'

/** Shorter work shows no bar. */
const DELAY_MS = 400

/** A progress bar on standard error; silent without a terminal or for short work. */
export class OpinionProgress {
  readonly #begun = performance.now()
  readonly #bar: SingleBar | undefined
  #shown = false

  constructor(watched = process.stderr.isTTY === true) {
    if (!watched) return
    const format = '{step} [{bar}] {percentage} %'
    this.#bar = new SingleBar({ format, synchronousUpdate: true, clearOnComplete: true }, Presets.legacy)
  }

  /** `done` is the share of all work, 0 … 1. */
  update(step: string, done: number): void {
    if (!this.#bar || performance.now() - this.#begun < DELAY_MS) return
    if (!this.#shown) this.#bar.start(100, 0, { step })
    this.#shown = true
    this.#bar.update(Math.round(done * 100), { step })
  }

  stop(): void {
    if (this.#shown) this.#bar?.stop()
  }
}
