import { createWriteStream } from 'node:fs'
import { analyseOpinions, type OpinionStep } from '#domain/opinion/analyse.ts'
import { analyseCompatibly } from '#domain/opinion/compatible/analyse.ts'
import type { TableOptions } from '#domain/opinion/votes/table.ts'
import { compatibleSections } from './compatible-json.ts'
import type { OpinionFlags } from './flags.ts'
import { jsonPieces } from './json.ts'
import { kenesSections } from './kenes-json.ts'
import { writePieces } from './pieces.ts'
import { Progress } from './progress.ts'
import { readSource, type Source } from './read-source.ts'
import type { Result } from './result.ts'
import { compatibleText, kenesText } from './text.ts'
import { noticeInWords, problemInWords } from './words.ts'

const STEPS: Record<OpinionStep, string> = {
  map: 'Placing people',
  groups: 'Looking for groups',
  statements: 'Comparing statements',
  influence: 'Testing influence',
  done: 'Done',
}
/** Share of the progress bar that reading takes. */
const READING = 0.4

/** Runs `kenes opinion`; returns the exit code: 0, or 1 when the input cannot be used. */
export async function runOpinion(path: string, flags: OpinionFlags): Promise<number> {
  const progress = new Progress()
  const options = tableOptions(flags)
  if (!options) return complain(['--merge needs pairs FROM=INTO.'])
  const read = await readSource(path, options, (done) => progress.update('Reading', done * READING)).catch(
    (error: NodeJS.ErrnoException) => complain([`${path}: ${fileProblem(error)}`]),
  )
  if (typeof read === 'number') return read
  if (!read.ok) {
    progress.stop()
    return complain(read.problems.map(problemInWords))
  }
  const { source } = read
  if (source.conversation.table.participants.length === 0) {
    progress.stop()
    return complain([`${path}: there are no votes.`])
  }
  for (const notice of source.notices) console.error(`Note: ${noticeInWords(notice)}`)
  const result = compute(source, flags, progress)
  progress.stop()
  await deliver(result, source, flags)
  return 0
}

function compute({ conversation }: Source, flags: OpinionFlags, progress: Progress): Result {
  if (flags.compat === 'polis') {
    const statements = [...conversation.info.values()]
    const moderatedOut = new Set(statements.filter(({ moderation }) => moderation === -1).map(({ id }) => id))
    const meta = new Set(statements.filter((one) => one.meta === true).map(({ id }) => id))
    return { mode: 'polis', compatible: analyseCompatibly(conversation.table, { moderatedOut, meta }) }
  }
  const analysis = analyseOpinions(conversation, {
    seed: flags.seed,
    setSize: flags.set,
    progress: (step, done) => progress.update(STEPS[step], READING + (1 - READING) * done),
  })
  return { mode: 'kenes', analysis }
}

async function deliver(result: Result, source: Source, flags: OpinionFlags): Promise<void> {
  if (flags.report) {
    const { reportPieces } = await import('./report.ts')
    await writePieces(createWriteStream(flags.report), reportPieces(result, source, flags.lang))
    console.error(`The page is in ${flags.report}.`)
  }
  if (flags.export) {
    const { exportConversation } = await import('./export.ts')
    await exportConversation(flags.export, result, source)
    console.error(`The conversation is in ${flags.export}.`)
  }
  if (flags.json) {
    const sections =
      result.mode === 'kenes'
        ? kenesSections(result.analysis, source.notices)
        : compatibleSections(result.compatible, source.notices)
    await writePieces(process.stdout, jsonPieces(sections))
  } else if (!flags.report && !flags.export) {
    const text =
      result.mode === 'kenes' ? kenesText(result.analysis) : compatibleText(result.compatible, source)
    process.stdout.write(text)
  }
}

function tableOptions({ exclude, merge, compat }: OpinionFlags): TableOptions | undefined {
  const merged = new Map<string, string>()
  for (const pair of merge) {
    const [from, into, ...rest] = pair.split('=')
    if (!from || !into || rest.length > 0) return undefined
    merged.set(from, into)
  }
  return { excluded: new Set(exclude), merged, contradiction: compat === 'polis' ? 'last' : 'pass' }
}

function complain(lines: readonly string[]): number {
  for (const line of lines) console.error(line)
  return 1
}

function fileProblem(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file or directory.'
  if (error.code === 'EACCES') return 'it may not be read.'
  throw error
}
