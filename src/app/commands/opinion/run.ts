import { createWriteStream } from 'node:fs'
import { environmentLanguage } from '#app/commands/language.ts'
import type { Language } from '#domain/base/text.ts'
import {
  analyseCompatibly,
  analyseOpinions,
  type OpinionStep,
  type TableOptions,
} from '#domain/opinion/index.ts'
import { compatibleSections } from './compatible-json.ts'
import type { OpinionFlags } from './flags.ts'
import { jsonPieces } from './json.ts'
import { kenesSections } from './kenes-json.ts'
import { commandMessages, noticeInWords, problemInWords } from './notice-messages.ts'
import { writePieces } from './pieces.ts'
import { OpinionProgress } from './progress.ts'
import { type OpinionSource, readSource } from './read-source.ts'
import type { OpinionCommandResult } from './result.ts'
import { compatibleText, kenesText } from './text.ts'

/** Share of the progress bar that reading takes. */
const READING = 0.4

/** Runs `kenes opinion`; returns the exit code: 0, or 1 when the input cannot be used. */
export async function runOpinion(path: string, flags: OpinionFlags): Promise<number> {
  const language = flags.language ?? environmentLanguage(process.env)
  const progress = new OpinionProgress()
  const options = tableOptions(flags)
  if (!options) return complain([`${commandMessages.mergePairs[language]}.`])
  const reading = (done: number) => progress.update(commandMessages.reading[language], done * READING)
  const read = await readSource(path, options, reading).catch((error: NodeJS.ErrnoException) =>
    complain([`${path}: ${fileProblem(error)[language]}.`]),
  )
  if (typeof read === 'number') return read
  if (!read.ok || read.source.conversation.table.participants.length === 0) {
    progress.stop()
    const problems = read.ok ? [] : read.problems.map((problem) => problemInWords(problem, language))
    return complain(problems.length > 0 ? problems : [`${path}: ${commandMessages.noVotes[language]}.`])
  }
  const { source } = read
  for (const notice of source.notices)
    console.error(`${commandMessages.note[language]}: ${noticeInWords(notice, language)}`)
  const result = compute(source, flags, (step, done) =>
    progress.update(commandMessages[step][language], READING + (1 - READING) * done),
  )
  progress.stop()
  await deliver(result, source, flags, language)
  return 0
}

function compute(
  { conversation }: OpinionSource,
  flags: OpinionFlags,
  progress: (step: OpinionStep, done: number) => void,
): OpinionCommandResult {
  if (flags.compat === 'polis') {
    const statements = [...conversation.info.values()]
    const moderatedOut = new Set(statements.filter(({ moderation }) => moderation === -1).map(({ id }) => id))
    const meta = new Set(statements.filter((statement) => statement.meta === true).map(({ id }) => id))
    return { mode: 'polis', compatible: analyseCompatibly(conversation.table, { moderatedOut, meta }) }
  }
  return {
    mode: 'kenes',
    analysis: analyseOpinions(conversation, { seed: flags.seed, setSize: flags.set, progress }),
  }
}

async function deliver(
  result: OpinionCommandResult,
  source: OpinionSource,
  flags: OpinionFlags,
  language: Language,
): Promise<void> {
  if (flags.report) {
    const { reportPieces } = await import('./report.ts')
    await writePieces(createWriteStream(flags.report), reportPieces(result, source, flags.language))
    console.error(`${commandMessages.written[language]}: ${flags.report}`)
  }
  if (flags.export) {
    const { exportConversation } = await import('./export.ts')
    await exportConversation(flags.export, result, source)
    console.error(`${commandMessages.written[language]}: ${flags.export}`)
  }
  if (flags.json) {
    const sections =
      result.mode === 'kenes'
        ? kenesSections(result.analysis, source.notices)
        : compatibleSections(result.compatible, source.notices)
    await writePieces(process.stdout, jsonPieces(sections))
  } else if (!flags.report && !flags.export) {
    const text =
      result.mode === 'kenes'
        ? kenesText(result.analysis, language)
        : compatibleText(result.compatible, source, language)
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

function fileProblem(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT') return commandMessages.noFile
  if (error.code === 'EACCES') return commandMessages.unreadable
  throw error
}
