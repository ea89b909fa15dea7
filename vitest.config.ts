import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, wherever they are. */
const LONG = /\/(accessibility|links|durability|crash|every-route|no-lost-word|restore-drill)\.test\.ts$/
/** The projects whose files take longest; the others follow. */
const LONG_PROJECTS = ['journeys', 'serving', 'generator', 'linear', 'packages', 'embedded', 'server']

/**
 * Where nothing is known of earlier runs, projects run by their names and files by their size. What takes long begins
 * first, so that nothing runs alone at the end.
 */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const projects = [...new Set([...LONG_PROJECTS, ...sorted.map(({ project }) => project.name)])]
    const place = ({ project, moduleId }: TestSpecification) =>
      2 * projects.indexOf(project.name) + (LONG.test(moduleId) ? 0 : 1)
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}

/** Properties are tried with the same random cases in every run of `npm test`. */
const FIXED_SEED = 'tests/fixed-seed.ts'

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const
const features = [
  'src/features/**/*.test.ts',
  'src/platform/!(law-files|exports)/**/*.test.ts',
  'src/platform/*.test.ts',
  'src/app/*.test.ts',
]
// A test file has a database of its own, which takes a second to open.
const withDatabase = {
  include: features,
  globalSetup: 'tests/global-setup.ts',
  // Half of the time went into loading the program anew for each file. A site has no state outside its database and
  // its context, and is closed at the end of its file.
  isolate: false,
  setupFiles: [FIXED_SEED, 'tests/close-sites.ts'],
  hookTimeout: 60_000,
  testTimeout: 30_000,
}

export default defineConfig({
  test: {
    // One waits for the database or the browser while the others compute; the default on two cores is one.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    projects: [
      // Properties are tried some hundred times, on a machine that may have other work.
      {
        test: {
          name: 'domain',
          include: ['src/domain/**/*.test.ts'],
          isolate: false,
          setupFiles: FIXED_SEED,
          testTimeout: 60_000,
        },
      },
      // Files are read and written without a database.
      {
        test: {
          name: 'files',
          include: ['src/platform/{law-files,exports}/**/*.test.ts'],
          isolate: false,
          setupFiles: FIXED_SEED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'ui',
          include: ['src/ui/**/*.test.{ts,tsx}'],
          isolate: false,
          setupFiles: FIXED_SEED,
          testTimeout: 60_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'commands',
          include: ['src/app/commands/**/*.test.ts'],
          setupFiles: FIXED_SEED,
          testTimeout: 60_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'embedded',
          ...withDatabase,
          setupFiles: [...withDatabase.setupFiles, 'tests/keep-embedded.ts'],
          env: { KENES_TEST_DATABASE: 'embedded' },
        },
      },
      { ...jsx, test: { name: 'server', ...withDatabase, env: { KENES_TEST_DATABASE: 'server' } } },
      // Of the repository itself: imports, documentation, dependencies.
      {
        test: {
          name: 'rules',
          include: ['tests/!(patterns|steps).test.ts'],
          isolate: false,
          testTimeout: 120_000,
        },
      },
      // Judging every regular expression, and counting the steps of every parser, takes half a minute and longer.
      {
        test: {
          name: 'linear',
          include: ['tests/{patterns,steps}.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'serving',
          include: ['tests/serving/*.test.ts'],
          globalSetup: 'tests/serving/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // Engines, packed and installed without the project.
      {
        test: {
          name: 'packages',
          include: ['tests/packages/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // A copy of the project with generated slices in it; its site begins with the demonstration.
      {
        test: {
          name: 'generator',
          include: ['tests/generator/*.test.ts'],
          globalSetup: 'tests/serving/setup.ts',
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/e2e/**/*.test.ts'],
          // Files share the browser of their process, and its libraries.
          isolate: false,
          globalSetup: 'tests/e2e/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
