import {
  type CountOptions,
  countVotes,
  type Election,
  PabulibReader,
  usualOptions,
} from '#domain/tally/index.ts'
import { printTable } from './measure.ts'

const CHOICES = 5
const BLOCK = 20_000

/**
 * Rows of an invented city, block by block: popularity declines, and people in one neighbourhood prefer its
 * projects.
 */
function* madeUpFile(voters: number, projects: number): Generator<Uint8Array> {
  let state = 12345
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const encoder = new TextEncoder()
  const meta = `META\nkey;value\nnum_projects;${projects}\nnum_votes;${voters}\nbudget;10000000\nvote_type;approval\nrule;greedy\n`
  const rows = Array.from(
    { length: projects },
    (_, k) => `P${k};${10_000 + Math.floor(random() ** 3 * 900_000)}`,
  )
  yield encoder.encode(`${meta}PROJECTS\nproject_id;cost\n${rows.join('\n')}\nVOTES\nvoter_id;vote\n`)
  for (let from = 0; from < voters; from += BLOCK) {
    let text = ''
    for (let voter = from; voter < Math.min(voters, from + BLOCK); voter++) {
      const home = Math.floor(random() * projects)
      const chosen = new Set<number>()
      while (chosen.size < CHOICES) {
        const near = random() < 0.5
        chosen.add(
          near ? (home + Math.floor(random() * 20)) % projects : Math.floor(random() ** 2 * projects),
        )
      }
      text += `${1_000_000 + voter};${[...chosen].map((project) => `P${project}`).join(',')}\n`
    }
    yield encoder.encode(text)
  }
}

function readMadeUp(voters: number, projects: number): { election: Election; ms: number; megabytes: number } {
  const reader = new PabulibReader()
  let [ms, bytes] = [0, 0]
  for (const block of madeUpFile(voters, projects)) {
    const began = performance.now()
    reader.push(block)
    ms += performance.now() - began
    bytes += block.length
  }
  const election = reader.finish()
  if (!election) throw new Error(JSON.stringify(reader.log.problems.slice(0, 3)))
  return { election, ms, megabytes: bytes / 1e6 }
}

const sizes: readonly (readonly [number, number])[] = [
  [10_000, 100],
  [30_000, 100],
  [100_000, 100],
  [300_000, 100],
  [1_000_000, 100],
  [100_000, 50],
  [100_000, 200],
  [100_000, 500],
  [1_000_000, 500],
]

/** Claim: time grows like the number of choices, memory like the ballots. */
export function measureGrowth(): void {
  const points: {
    voters: number
    projects: number
    read: number
    shares: number
    greedy: number
    phragmen: number
  }[] = []
  const rows = sizes.map(([voters, projects]) => {
    const { election, ms: read, megabytes } = readMadeUp(voters, projects)
    const shares = best(election, { completion: 'none' })
    const greedy = best(election, { rule: 'greedy', completion: 'none' })
    const phragmen = best(election, { rule: 'phragmen', completion: 'none' })
    points.push({ voters, projects, read, shares, greedy, phragmen })
    const memory = process.memoryUsage().rss / 2 ** 20
    return [
      voters,
      projects,
      megabytes.toFixed(1),
      read.toFixed(0),
      greedy.toFixed(1),
      shares.toFixed(1),
      phragmen.toFixed(1),
      (shares / read).toFixed(2),
      memory.toFixed(0),
    ]
  })
  const head = [
    'voters',
    'projects',
    'MB',
    'read ms',
    'greedy ms',
    'shares ms',
    'phragmen ms',
    'shares/read',
    'RSS MB so far',
  ]
  printTable(`Growth: made-up elections, ${CHOICES} choices a ballot, best of 3`, head, rows)
  const byVoters = points.filter(({ projects }) => projects === 100)
  const byProjects = points.filter(({ voters }) => voters === 100_000)
  for (const kind of ['read', 'greedy', 'shares', 'phragmen'] as const)
    console.log(
      `${kind}: time ~ voters^${slope(byVoters, 'voters', kind)}, ~ projects^${slope(byProjects, 'projects', kind)}`,
    )
}

function best(election: Election, options: Partial<CountOptions>): number {
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < 3; k++) {
    const began = performance.now()
    countVotes(election, { ...usualOptions, ...options })
    least = Math.min(least, performance.now() - began)
  }
  return least
}

/** Least-squares slope of log time on log size. */
function slope<Key extends string>(
  points: readonly Readonly<Record<Key, number>>[],
  size: Key,
  time: Key,
): string {
  const xs = points.map((point) => Math.log(point[size]))
  const ys = points.map((point) => Math.log(point[time]))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  const top = xs.reduce((sum, x, k) => sum + (x - mx) * (ys[k]! - my), 0)
  return (top / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)).toFixed(2)
}
