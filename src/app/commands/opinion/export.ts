import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeComments, writeMatrix, writeSummary, writeVotes } from '#domain/opinion/index.ts'
import { writePieces } from './pieces.ts'
import type { OpinionSource } from './read-source.ts'
import type { OpinionCommandResult } from './result.ts'

/** Writes votes.csv, comments.csv, participants-votes.csv and summary.csv as Polis' exporter does. */
export async function exportConversation(
  directory: string,
  result: OpinionCommandResult,
  source: OpinionSource,
): Promise<void> {
  const { log, conversation, summary } = source
  const { table, info } = conversation
  const group = groupOf(result)
  await mkdir(directory, { recursive: true })
  const counts: [string, string | number][] = [
    ['voters', table.participants.length],
    ['voters-in-conv', groupCount(result).counted],
    ['comments', info.size > 0 ? info.size : table.statements.length],
    ['groups', groupCount(result).k],
  ]
  const values = new Map<string, string | number>([...summary, ...counts])
  const files = {
    'votes.csv': writeVotes(log, new Set(table.participants)),
    'comments.csv': writeComments(log, info),
    'participants-votes.csv': writeMatrix(table, info, group),
    'summary.csv': writeSummary(values),
  }
  for (const [name, pieces] of Object.entries(files)) {
    await writePieces(createWriteStream(join(directory, name)), pieces)
  }
}

function groupOf(result: OpinionCommandResult): (person: number) => number | '' {
  if (result.mode === 'kenes') {
    const { group } = result.analysis
    return (person) => (group[person]! >= 0 ? group[person]! : '')
  }
  const { counted, group } = result.compatible
  const byPerson = new Map(Array.from(counted, (p, at) => [p, group[at]!]))
  return (person) => byPerson.get(person) ?? ''
}

const groupCount = (result: OpinionCommandResult) =>
  result.mode === 'kenes'
    ? { k: result.analysis.finding.k, counted: result.analysis.counted.length }
    : { k: result.compatible.k, counted: result.compatible.counted.length }
