import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Presets, SingleBar } from 'cli-progress'
import { parseDecimal, toWholeNumber } from '#domain/tally/index.ts'
import { type TallyFlags, UsageError } from './options.ts'
import { alignTable } from './text.ts'

/** Task and answer of a worker. */
export type TallyTask = { readonly path: string; readonly flags: TallyFlags }
export type TallyAnswer = {
  readonly path: string
  readonly error: string | undefined
  readonly notices: readonly string[]
  /** The result as one line of JSON. */
  readonly json: string
  readonly row: readonly string[]
}

// When bundled, the worker is a file next to the program (bin/lib/bundle.mjs); from source it is all-worker.ts.
const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? './all-worker.ts' : './tally-worker.js',
  import.meta.url,
)

/** Counts every file of a directory; answers come in the order of the names. */
export async function tallyAll(directory: string, flags: TallyFlags): Promise<number> {
  const paths = readdirSync(directory)
    .filter((name) => /\.pb(\.gz)?$/.test(name))
    .sort()
    .map((name) => join(directory, name))
  if (paths.length === 0) throw new UsageError(`${directory} has no .pb or .pb.gz file.`)
  const jobs = Math.min(paths.length, jobsOf(flags))
  const bar = new SingleBar(
    {
      format: '{bar} {value}/{total}  {file}',
      stream: process.stderr,
      clearOnComplete: true,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  )
  bar.start(paths.length, 0, { file: '' })
  const answers = await countInParallel(paths, flags, jobs, (path) => bar.increment(1, { file: path }))
  bar.stop()
  const failed = answers.filter(({ error }) => error !== undefined)
  if (flags.json) for (const { json, error } of answers) error === undefined && console.log(json)
  else console.log(showAnswers(answers))
  for (const { notices } of answers) for (const notice of notices) console.error(notice)
  for (const { error } of failed) console.error(error)
  return failed.length === 0 ? 0 : 1
}

function jobsOf({ jobs }: TallyFlags): number {
  if (jobs === undefined) return availableParallelism()
  const number = parseDecimal(jobs)
  const whole = number && toWholeNumber(number)
  if (!whole) throw new UsageError(`--jobs needs a whole number from 1, not “${jobs}”.`)
  return whole
}

/** As many workers as jobs; each takes the next file when it has finished one. */
function countInParallel(
  paths: readonly string[],
  flags: TallyFlags,
  jobs: number,
  done: (path: string) => void,
): Promise<TallyAnswer[]> {
  const answers = new Array<TallyAnswer>(paths.length)
  let next = 0
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(workerUrl)
      let current = -1
      const give = () => {
        current = next++
        if (current < paths.length) worker.postMessage({ path: paths[current]!, flags } satisfies TallyTask)
        else void worker.terminate().then(() => resolve())
      }
      worker.on('message', (answer: TallyAnswer) => {
        answers[current] = answer
        done(answer.path)
        give()
      })
      worker.on('error', reject)
      give()
    })
  return Promise.all(Array.from({ length: jobs }, work)).then(() => answers)
}

function showAnswers(answers: readonly TallyAnswer[]): string {
  const head = ['instance', 'voters', 'projects', 'chosen', 'cost', 'budget', 'without any', 'ties', 'ms']
  const rows = answers.filter(({ error }) => error === undefined).map(({ row }) => row)
  return alignTable(head, rows, new Set([1, 2, 3, 4, 5, 6, 7, 8]))
}
