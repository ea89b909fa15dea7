// What the opinion engine claims about speed and quality, as ratios measured in one run:
//   node bench/opinion.ts [--large]      (--large adds a million people)
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { analyseOpinions } from '#domain/opinion/analyse.ts'
import { analyseCompatibly } from '#domain/opinion/compatible/analyse.ts'
import { LiveOpinionMap } from '#domain/opinion/live.ts'
import { fitMap } from '#domain/opinion/map/fit-map.ts'
import { randomFrom } from '#domain/opinion/math/random.ts'
import { VotesReader } from '#domain/opinion/polis/read-votes.ts'
import { conversations, loadConversation, readData } from '#domain/opinion/testing/conversations.ts'
import { compareModels } from '#domain/opinion/testing/held-out.ts'
import { newcomerErrors } from '#domain/opinion/testing/newcomers.ts'
import { VoteLog } from '#domain/opinion/votes/log.ts'
import { tabulate, type VoteTable } from '#domain/opinion/votes/table.ts'

const LARGEST = 'vtaiwan.uberx'
const milliseconds = (begun: number) => performance.now() - begun
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const show = (title: string, rows: Record<string, string | number>[]) => {
  console.log(`\n${title}`)
  console.table(rows)
}

/** The command line from a directory to JSON, beside processes that only read the same votes.csv. */
function fileToJson(): void {
  const directory = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
  for (const file of ['votes.csv', 'comments.csv'])
    writeFileSync(join(directory, file), readData(`${LARGEST}/${file}`))
  const votes = join(directory, 'votes.csv')
  const run = (...args: string[]) => {
    const begun = performance.now()
    const { status } = spawnSync(process.execPath, args, {
      stdio: 'ignore',
      cwd: join(import.meta.dirname, '..'),
    })
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
    return milliseconds(begun)
  }
  const script = `import { parse } from 'csv-parse/sync'; import { readFileSync } from 'node:fs'; parse(readFileSync(${JSON.stringify(votes)}), { columns: true })`
  const programs = {
    'csv-parse reads it': ['--input-type=module', '-e', script],
    'kenes opinion --json': ['dist/kenes.js', 'opinion', directory, '--json'],
    'kenes opinion --compat polis --json': [
      'dist/kenes.js',
      'opinion',
      directory,
      '--compat',
      'polis',
      '--json',
    ],
  }
  spawnSync(process.execPath, ['bin/kenes.mjs', '--help'], {
    stdio: 'ignore',
    cwd: join(import.meta.dirname, '..'),
  })
  const times = new Map(Object.keys(programs).map((name) => [name, [] as number[]]))
  for (let round = 0; round < 5; round++) {
    for (const [name, args] of Object.entries(programs)) times.get(name)!.push(run(...args))
  }
  const reading = median(times.get('csv-parse reads it')!)
  show(
    `${LARGEST}, file to JSON, whole processes (goal: at most 5)`,
    [...times].map(([name, all]) => ({
      what: name,
      ms: Math.round(median(all)),
      ratio: (median(all) / reading).toFixed(2),
    })),
  )
  rmSync(directory, { recursive: true })
}

/** The same inside one warm process, next to two readers. */
function warmFileToJson(): void {
  const bytes = Buffer.from(readData(`${LARGEST}/votes.csv`))
  const { conversation } = loadConversation(LARGEST)
  const read = () => {
    const log = new VoteLog()
    const reader = new VotesReader(log)
    reader.push(bytes)
    reader.end()
    return log
  }
  const work = {
    'csv-parse reads it': () => parse(bytes, { columns: true }),
    'kenes reads it': read,
    'kenes reads and analyses it': () =>
      analyseOpinions({ table: tabulate(read()), info: conversation.info }),
    'kenes reads it, compatible mode': () =>
      analyseCompatibly(tabulate(read()), { moderatedOut: new Set(), meta: new Set() }),
  }
  const times = new Map(Object.keys(work).map((name) => [name, [] as number[]]))
  for (let round = 0; round < 5; round++) {
    for (const [name, act] of Object.entries(work)) {
      const begun = performance.now()
      act()
      times.get(name)!.push(milliseconds(begun))
    }
  }
  const reading = median(times.get('csv-parse reads it')!)
  show(
    `${LARGEST}, inside one process`,
    [...times].map(([name, all]) => ({
      what: name,
      ms: Math.round(median(all)),
      ratio: (median(all) / reading).toFixed(2),
    })),
  )
}

/** People of four groups who each see about `each` of the statements. */
function syntheticTable(people: number, statements: number, each: number): VoteTable {
  const random = randomFrom(people + statements)
  const side = Int8Array.from({ length: 4 * statements }, () => (random() < 0.5 ? 1 : -1))
  const start = new Int32Array(people + 1)
  const statement = new Int32Array(people * each)
  const value = new Int8Array(people * each)
  const gap = statements / each
  let length = 0
  for (let p = 0; p < people; p++) {
    for (let n = 0; n < each; n++) {
      const i = Math.floor((n + random()) * gap)
      const chance = random()
      statement[length] = i
      value[length++] =
        chance < 0.1 ? 0 : chance < 0.82 ? side[(p & 3) * statements + i]! : -side[(p & 3) * statements + i]!
    }
    start[p + 1] = length
  }
  return {
    participants: Array.from({ length: people }, (_, p) => String(p)),
    statements: Array.from({ length: statements }, (_, i) => String(i)),
    start,
    statement,
    value,
    joined: Float64Array.from({ length: people }, (_, p) => p),
    events: length,
    replaced: 0,
  }
}

function passOfSums(table: VoteTable): number {
  const begun = performance.now()
  const sums = new Float64Array(table.statements.length)
  for (let at = 0; at < table.statement.length; at++) sums[table.statement[at]!]! += table.value[at]!
  return milliseconds(begun)
}

function growth(large: boolean): void {
  const sizes: [number, number, number][] = [
    [1_000, 200, 10],
    [10_000, 500, 25],
    [100_000, 1_000, 50],
  ]
  if (large) sizes.push([1_000_000, 2_000, 20])
  const rows = sizes.map(([people, statements, each]) => {
    const table = syntheticTable(people, statements, each)
    const votes = { people, statements, start: table.start, statement: table.statement, value: table.value }
    const pass = median(Array.from({ length: 9 }, () => passOfSums(table)))
    let begun = performance.now()
    fitMap(votes, 1)
    const map = milliseconds(begun)
    begun = performance.now()
    const analysis = analyseOpinions({ table, info: new Map() })
    const whole = milliseconds(begun)
    const live = loadLive(table, analysis)
    const random = randomFrom(3)
    const votesCast = 2000
    begun = performance.now()
    for (let n = 0; n < votesCast; n++) {
      live.vote(
        String(Math.floor(random() * people)),
        Math.floor(random() * statements),
        random() < 0.5 ? 1 : -1,
      )
    }
    const one = milliseconds(begun) / votesCast
    return {
      people,
      statements,
      votes: table.statement.length,
      groups: analysis.finding.k,
      'map ms': Math.round(map),
      'map / 100 passes (goal ≤ 6)': (map / (100 * pass)).toFixed(2),
      'all ms': Math.round(whole),
      'all µs a vote': ((1000 * whole) / table.statement.length).toFixed(2),
      'one vote µs': (1000 * one).toFixed(1),
      'one vote / all (goal < 1/1000)': `1/${Math.round(whole / one)}`,
      'RSS MB': Math.round(process.memoryUsage().rss / 2 ** 20),
    }
  })
  show('Growth with votes', rows)
}

function loadLive(table: VoteTable, { map, finding }: ReturnType<typeof analyseOpinions>): LiveOpinionMap {
  const live = new LiveOpinionMap(map, finding.centers)
  table.participants.forEach((person, p) => {
    const [from, to] = [table.start[p]!, table.start[p + 1]!]
    live.load(person, table.statement.subarray(from, to), table.value.subarray(from, to))
  })
  return live
}

function quality(): void {
  const rows = conversations.map((name) => {
    const { conversation } = loadConversation(name)
    const { ours, groupMeans } = compareModels(conversation, [1, 2, 3, 4, 5])
    const percent = (share: number) => (100 * share).toFixed(1)
    const error = (votes: number) => {
      const newcomer = newcomerErrors(conversation, votes)
      return `${newcomer.ours.toFixed(2)} : ${newcomer.compatible.toFixed(2)}`
    }
    return {
      conversation: name.slice(0, 20),
      'held-out votes right, %': percent(ours),
      'group means, %': percent(groupMeans),
      'newcomer error 5 votes': error(5),
      '10 votes': error(10),
      '20 votes': error(20),
    }
  })
  show('Quality: held-out votes (10 %, five seeds); newcomers, ours : compatible mode', rows)
}

console.log(`Node ${process.version}, ${process.arch}`)
quality()
warmFileToJson()
fileToJson()
growth(process.argv.includes('--large'))
