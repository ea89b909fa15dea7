import { Presets, SingleBar } from 'cli-progress'

const NAME_WIDTH = 14

/** A progress bar on the terminal; without a terminal, one line when the work is done. */
export function showProgress(name: string) {
  const bar = new SingleBar(
    {
      format: `${name.padEnd(NAME_WIDTH)} {bar} {value}/{total}`,
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 60_000,
      stream: process.stderr,
      clearOnComplete: false,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    update(done: number, total: number) {
      if (!started) bar.start(total, 0)
      started = true
      bar.update(done)
    },
    stop() {
      if (started) bar.stop()
      started = false
    },
  }
}
