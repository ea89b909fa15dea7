import type { Reporter, TestModule } from 'vitest/node'

const SHOWN = 20

type Took = {
  readonly project: string
  readonly file: string
  /** Including loading. */
  readonly ms: number
  /** Milliseconds since the epoch. */
  readonly from: number
  readonly to: number
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`.padStart(9)
const sumOf = (files: readonly Took[]) => files.reduce((sum, { ms }) => sum + ms, 0)
/** From the start of the first file to the end of the last one. */
const clockOf = (files: readonly Took[]) =>
  Math.max(...files.map(({ to }) => to)) - Math.min(...files.map(({ from }) => from))

/** The slowest files, and for each project how long it took on the clock and the sum of its files. */
export function describeDurations(files: readonly Took[]): readonly string[] {
  if (files.length === 0) return []
  return [
    'Slowest files',
    ...files
      .toSorted((one, other) => other.ms - one.ms)
      .slice(0, SHOWN)
      .map(({ project, file, ms }) => `${seconds(ms)}  ${project}  ${file}`),
    'Projects: on the clock, and the sum of their files, which run side by side',
    ...[...Map.groupBy(files, ({ project }) => project)]
      .toSorted(([, one], [, other]) => sumOf(other) - sumOf(one))
      .map(
        ([project, own]) => `${seconds(clockOf(own))}${seconds(sumOf(own))}  ${project}, ${own.length} files`,
      ),
    `${seconds(clockOf(files))}${seconds(sumOf(files))}  all, ${files.length} files`,
  ]
}

export default class Durations implements Reporter {
  readonly #started = new Map<string, number>()
  readonly #took: Took[] = []

  onTestModuleQueued({ id }: TestModule) {
    this.#started.set(id, Date.now())
  }

  onTestModuleEnd(module: TestModule) {
    const { collectDuration, setupDuration, duration } = module.diagnostic()
    const to = Date.now()
    this.#took.push({
      project: module.project.name,
      file: module.relativeModuleId,
      ms: collectDuration + setupDuration + duration,
      from: this.#started.get(module.id) ?? to,
      to,
    })
  }

  onTestRunEnd() {
    console.log(`\n${describeDurations(this.#took).join('\n')}`)
  }
}
