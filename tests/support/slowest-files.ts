import type { Reporter, TestModule } from 'vitest/node'

const SHOWN = 20

type Took = { readonly project: string; readonly file: string; readonly ms: number }

const took = (module: TestModule): Took => {
  const { collectDuration, setupDuration, duration } = module.diagnostic()
  return {
    project: module.project.name,
    file: module.relativeModuleId,
    ms: collectDuration + setupDuration + duration,
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`.padStart(9)

/** Prints the slowest files, including loading, and the sum of each project. */
export function slowest(files: readonly Took[]): readonly string[] {
  const projects = [...Map.groupBy(files, ({ project }) => project)].map(([project, own]) => ({
    project,
    count: own.length,
    ms: own.reduce((sum, { ms }) => sum + ms, 0),
  }))
  return [
    'Slowest files',
    ...files
      .toSorted((one, other) => other.ms - one.ms)
      .slice(0, SHOWN)
      .map(({ project, file, ms }) => `${seconds(ms)}  ${project}  ${file}`),
    'Projects (files run side by side)',
    ...projects
      .toSorted((one, other) => other.ms - one.ms)
      .map(({ project, count, ms }) => `${seconds(ms)}  ${project}, ${count} files`),
  ]
}

export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    console.log(`\n${slowest(modules.map(took)).join('\n')}`)
  }
}
