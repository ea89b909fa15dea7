import { formatDecimal } from '#domain/tally/decimal.ts'
import type { Election } from '#domain/tally/election.ts'
import { scoresOf } from '#domain/tally/scores.ts'
import type { PabulibDocument, Table } from './document.ts'

/**
 * An election as a Pabulib file: for ballots that were cast here and are to be published. META keeps what the
 * election knows and has its counts right; `chosen` fills the column `selected`.
 */
export function documentOf(election: Election, chosen?: ReadonlySet<string>): PabulibDocument {
  return {
    byteOrderMark: false,
    lineEnd: '\n',
    finalLineEnd: true,
    meta: metaOf(election),
    projects: projectsOf(election, chosen),
    votes: votesOf(election),
  }
}

function metaOf({ meta, projects, ballots, budget, decimals, voteType }: Election): Table {
  const counted: Readonly<Record<string, string>> = {
    num_projects: `${projects.length}`,
    num_votes: `${ballots.count}`,
    budget: formatDecimal(budget, decimals),
    vote_type: voteType,
  }
  const kept = [...meta].map(([key, value]) => [key, counted[key] ?? value])
  const added = Object.entries(counted).filter(([key]) => !meta.has(key))
  return { columns: ['key', 'value'], rows: [...kept, ...added] }
}

function projectsOf(election: Election, chosen: ReadonlySet<string> | undefined): Table {
  const { projects, decimals, scored } = election
  const { votes, score } = scoresOf(election)
  const columns: [string, (index: number) => string][] = [
    ['project_id', (index) => projects[index]!.id],
    ['cost', (index) => formatDecimal(projects[index]!.cost, decimals)],
    ['votes', (index) => `${votes[index]}`],
  ]
  if (scored) columns.push(['score', (index) => `${score[index]}`])
  columns.push(['name', (index) => projects[index]!.name])
  if (projects.some(({ categories }) => categories.length > 0))
    columns.push(['category', (index) => projects[index]!.categories.join(',')])
  if (projects.some(({ neighborhood }) => neighborhood !== undefined))
    columns.push(['neighborhood', (index) => projects[index]!.neighborhood ?? ''])
  if (chosen) columns.push(['selected', (index) => (chosen.has(projects[index]!.id) ? '1' : '0')])
  else if (projects.some(({ selected }) => selected !== undefined))
    columns.push(['selected', (index) => `${projects[index]!.selected ?? ''}`])
  return {
    columns: columns.map(([name]) => name),
    rows: projects.map((_, index) => columns.map(([, value]) => value(index))),
  }
}

function votesOf({ ballots, projects, voters }: Election): Table {
  const { points, pointDecimals } = ballots
  const columns = points ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote']
  const rows = Array.from({ length: ballots.count }, (_, voter) => {
    const [from, to] = [ballots.start[voter]!, ballots.start[voter + 1]!]
    const places = Array.from({ length: to - from }, (_, k) => from + k)
    const row = [voters.nameOf(voter), places.map((place) => projects[ballots.project[place]!]!.id).join(',')]
    if (points)
      row.push(places.map((place) => formatDecimal(BigInt(points[place]!), pointDecimals)).join(','))
    return row
  })
  return { columns, rows }
}
