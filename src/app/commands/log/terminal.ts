import { Presets, SingleBar } from 'cli-progress'

/** The output of a command: results to one stream, progress and errors to the other. */
export type Terminal = {
  readonly print: (line: string) => void
  readonly warn: (line: string) => void
  /** A progress bar of this format; silent without a terminal. */
  readonly progress: (format: string) => {
    readonly update: (done: number, total: number) => void
    readonly stop: () => void
  }
}

/** The process's own terminal. The bar is drawn only on a terminal, so that logs of cron jobs stay readable. */
export function terminal(): Terminal {
  return {
    print: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`${line}\n`),
    progress: (format) => {
      const bar = new SingleBar(
        { format, stream: process.stderr, clearOnComplete: true, hideCursor: true },
        Presets.shades_classic,
      )
      let started = false
      return {
        update: (done, total) => {
          if (!started) bar.start(total, 0)
          started = true
          bar.update(done)
        },
        stop: () => bar.stop(),
      }
    },
  }
}
