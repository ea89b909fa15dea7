import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { Language } from '#domain/base/text.ts'
import {
  describeProblem,
  type Election,
  PabulibReader,
  type ProblemLog,
  problemKinds,
  type Source,
} from '#domain/tally/index.ts'

export type BallotFile = { readonly election: Election; readonly source: Source; readonly log: ProblemLog }

/** The file cannot be counted; the message lists the problems. */
export class BallotFileError extends Error {}

const CHUNK = 1 << 18

/** Reads a .pb or .pb.gz file in pieces; the SHA-256 is that of the ballots, compressed or not. */
export async function readBallotFile(path: string, repair: boolean, language: Language): Promise<BallotFile> {
  const reader = new PabulibReader(repair ? 'repair' : 'strict')
  const hash = createHash('sha256')
  const file = createReadStream(path, { highWaterMark: CHUNK })
  const stream = path.endsWith('.gz') ? file.pipe(createGunzip({ chunkSize: CHUNK })) : file
  file.on('error', (error) => stream.destroy(error))
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      hash.update(chunk)
      reader.push(chunk)
    }
  } catch (error) {
    throw new BallotFileError(`${path}: ${(error as Error).message}`)
  }
  const election = reader.finish()
  if (!election) throw new BallotFileError(refusal(path, reader.log, language).join('\n'))
  const instance = basename(path).replace(/\.gz$/, '')
  const source = { instance, sha256: hash.digest('hex'), repairs: repairsOf(reader.log) }
  return { election, source, log: reader.log }
}

function refusal(path: string, log: ProblemLog, language: Language): string[] {
  const lines = describeLog(path, log, language, 'fault')
  const faults = log.problems.filter(({ weight }) => weight === 'fault')
  return faults.every(({ code }) => problemKinds[code] === 'repairable') ? [...lines, hints[language]] : lines
}

const hints: Readonly<Record<Language, string>> = {
  kk: 'Ештеңе саналмады. --repair мұны түзетіп санайды және не істегенін айтады.',
  ru: 'Ничего не посчитано. --repair исправит это, посчитает и скажет, что сделано.',
  en: 'Nothing was counted. --repair corrects this, counts, and says what it did.',
}

const repairsOf = (log: ProblemLog): Source['repairs'] => {
  const repaired = new Set(log.problems.filter(({ weight }) => weight === 'repair').map(({ code }) => code))
  return [...repaired].map((code) => ({ code, count: log.counts.get(code) ?? 0 }))
}

/** One line for each remembered problem of a weight, and one for the rest. */
export function describeLog(
  path: string,
  log: ProblemLog,
  language: Language,
  weight: 'fault' | 'repair',
): string[] {
  const chosen = log.problems.filter((problem) => problem.weight === weight)
  const lines = chosen.map((problem) => `${path}: ${describeProblem(problem, language)}`)
  for (const code of new Set(chosen.map((problem) => problem.code))) {
    const more = (log.counts.get(code) ?? 0) - chosen.filter((problem) => problem.code === code).length
    if (more > 0) lines.push(`${path}: … ${code}: +${more}`)
  }
  return lines
}
