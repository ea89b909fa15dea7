import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Command } from 'commander'
import {
  type Count,
  compareRules,
  countOfficially,
  countSubBudgets,
  countVotes,
  describeNotice,
  type Election,
  findBallot,
  noticesOf,
  parseDecimal,
  parseDocument,
  publishResult,
  type Source,
  selectedOf,
  withDecimals,
  withSelected,
  writeDocument,
} from '#domain/tally/index.ts'
import { type BallotFile, BallotFileError, describeLog, readBallotFile } from './ballot-file.ts'
import { comparisonData, projectData, voterData } from './data.ts'
import { countOptions, inUnitsOf, mergedElection, type TallyFlags, UsageError } from './options.ts'
import { showComparison, showProject, showTable, showVoter } from './show.ts'
import { signResult } from './signature.ts'

/** `kenes tally [file]`: prints the requested results to standard output, and repairs to standard error. */
export async function tallyFile(
  file: string | undefined,
  flags: TallyFlags,
  command: Command,
): Promise<void> {
  try {
    if (flags.all !== undefined) {
      const { tallyAll } = await import('./all.ts')
      process.exitCode = await tallyAll(flags.all, flags)
    } else if (file === undefined) command.help({ error: true })
    else await tallyOne(file, flags)
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof BallotFileError)) throw error
    console.error(error.message)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}

async function tallyOne(path: string, flags: TallyFlags): Promise<void> {
  const file = await readBallotFile(path, flags.repair === true, flags.language)
  for (const line of describeLog(path, file.log, flags.language, 'repair')) console.error(line)
  const { count, source } = await countFile(file, flags)
  for (const notice of noticesOf(count)) console.error(`${path}: ${describeNotice(notice, flags.language)}`)
  if (flags.write !== undefined) writeOutcome(path, flags.write, count)
  if (flags.report !== undefined) {
    const { writeReport } = await import('./report.ts')
    writeReport(flags.report, count, source, flags.language)
  }
  console.log(answer(count, source, flags))
}

function answer(count: Count, source: Source, flags: TallyFlags): string {
  const { election } = count
  if (flags.explain !== undefined) {
    const project = election.projects.findIndex(({ id }) => id === flags.explain)
    if (project < 0) throw new UsageError(`The file has no project “${flags.explain}”.`)
    return flags.json ? asJson(projectData(count, project)) : showProject(count, project)
  }
  if (flags.voter !== undefined || flags.ballot !== undefined) {
    const voter = voterMeant(election, flags)
    return flags.json ? asJson(voterData(count, voter)) : showVoter(count, voter)
  }
  if (flags.compare) {
    const comparisons = compareRules(count)
    return flags.json ? asJson(comparisonData(count, comparisons)) : showComparison(count, comparisons)
  }
  return flags.json ? resultText(count, source, flags, 2) : showTable(count, source.instance)
}

function voterMeant(election: Election, { voter: name, ballot }: TallyFlags): number {
  if (name !== undefined) {
    const voter = election.voters.find(name)
    if (voter === undefined) throw new UsageError(`The file has no voter “${name}”.`)
    return voter
  }
  const lines = (ballot ?? '').split(',').map((line) => line.trim())
  const withPoints = election.ballots.points !== undefined
  const ids = lines.map((line) => (withPoints ? line.slice(0, line.lastIndexOf(':')) : line))
  const points = lines.map((line) => line.slice(line.lastIndexOf(':') + 1))
  const voter = findBallot(election, ids, withPoints ? points : undefined)
  if (voter === undefined) throw new UsageError(`No ballot of the file is exactly “${ballot}”.`)
  return voter
}

const asJson = (data: unknown): string => JSON.stringify(data, null, 2)

/** The result as it is published: the same bytes for the same ballots and options. */
export function resultText(count: Count, source: Source, flags: TallyFlags, space: number): string {
  const result = publishResult(count, source)
  return JSON.stringify(flags.sign === undefined ? result : signResult(result, flags.sign), null, space)
}

const refusalMessages: Readonly<Record<string, string>> = {
  'utility-needs-points': 'These ballots carry no points: choose --utility cost or cardinality.',
  'utility-needs-ranking': '--utility borda needs ranked ballots.',
  'points-too-large': 'The points of these ballots are too large to be added exactly.',
  'unknown-project-named': 'A condition names a project that the file does not have.',
  'step-too-small':
    '--step must be positive, have at most 8 decimals, and not be tiny against the costs of the file.',
}

/** Counts a file as the flags say, after the files whose leftover money is added. */
export async function countFile(
  file: BallotFile,
  flags: TallyFlags,
): Promise<{ count: Count; source: Source }> {
  const merged = mergedElection(flags.merge, file.election)
  const step = parseDecimal(flags.step)
  const election = step && !flags.official ? inUnitsOf(step, flags, merged) : merged
  const others: BallotFile[] = []
  for (const path of flags.leftoverFrom) {
    const other = await readBallotFile(path, flags.repair === true, flags.language)
    if (other.election.decimals !== merged.decimals)
      throw new UsageError(`${path}: its money has another number of decimals than the file's.`)
    others.push(other)
  }
  const source = {
    ...file.source,
    merged: flags.merge,
    leftoverFrom: others.map(({ source: { instance, sha256 } }) => ({ instance, sha256 })),
  }
  if (others.length === 0) return { count: countElection(election, flags), source }
  const elections = [...others.map((other) => withDecimals(other.election, election.decimals)), election]
  const pots = elections.map((election, index) => ({
    name: `${index}`,
    election,
    options: countOptions(flags, election),
  }))
  const counted = countSubBudgets(pots, 'to-last')
  if (!counted.ok) throw new UsageError(refusalMessages[counted.refusal] ?? counted.refusal)
  return { count: counted.value.at(-1)!.count, source }
}

function countElection(election: Election, flags: TallyFlags): Count {
  const options = countOptions(flags, election)
  const counted =
    (flags.official ? countOfficially(election, options.conditions) : undefined) ??
    countVotes(election, options)
  if (!counted.ok) throw new UsageError(refusalMessages[counted.refusal] ?? counted.refusal)
  return counted.value
}

function writeOutcome(from: string, to: string, count: Count): void {
  const bytes = readFileSync(from)
  const document = parseDocument((from.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
  if (!document) throw new UsageError(`${from} lacks the three sections of a Pabulib file.`)
  writeFileSync(to, writeDocument(withSelected(document, new Set(selectedOf(count)))))
}
