import { decodeUtf8, toUtf8 } from '#domain/base/bytes.ts'
import { BallotBox } from '#domain/tally/ballots.ts'
import { parseDecimal } from '#domain/tally/decimal.ts'
import type { VoteType } from '#domain/tally/election.ts'
import { splitRow } from './csv.ts'
import { IdTable } from './id-table.ts'
import type { ProblemLog } from './problem.ts'

const SEMICOLON = 59
const COMMA = 44
const QUOTE = 34
const SPACE = 32
const ZERO = 48
const NINE = 57

export type PabulibVoteColumns = { readonly voter: number; readonly vote: number; readonly points: number }

/**
 * Reads the rows of VOTES straight from the bytes: no string is made for a ballot. What is kept is the ballot box
 * and the names of the voters; age, sex and the other columns do not bear on the outcome.
 */
export class VoteReader {
  readonly voters = new IdTable()
  readonly box: BallotBox
  /** By project: mentions after the first on one ballot, and the points they overruled; official columns count both. */
  readonly repeated: { readonly votes: Uint32Array; readonly points: Float64Array }
  readonly #projects: IdTable
  readonly #columns: PabulibVoteColumns
  readonly #log: ProblemLog
  readonly #withPoints: boolean
  readonly #lastColumn: number
  #seen: Uint32Array
  #fieldFrom: Uint32Array
  #fieldTo: Uint32Array
  #listed = new Int32Array(64)
  #fresh = new Uint8Array(64)

  constructor(
    projects: IdTable,
    columns: PabulibVoteColumns,
    width: number,
    type: VoteType,
    log: ProblemLog,
  ) {
    this.#projects = projects
    this.#columns = columns
    this.#log = log
    this.#withPoints = columns.points >= 0 && (type === 'cumulative' || type === 'scoring')
    this.box = new BallotBox(projects.count, this.#withPoints)
    this.#lastColumn = Math.max(columns.voter, columns.vote, this.#withPoints ? columns.points : 0)
    this.#seen = new Uint32Array(projects.count)
    this.repeated = { votes: new Uint32Array(projects.count), points: new Float64Array(projects.count) }
    this.#fieldFrom = new Uint32Array(width)
    this.#fieldTo = new Uint32Array(width)
  }

  readonly row = (bytes: Uint8Array, from: number, to: number, line: number): void => {
    const fields = this.#split(bytes, from, to)
    if (fields < 0) {
      this.#quotedRow(bytes, from, to, line)
      return
    }
    const width = this.#fieldFrom.length
    if (fields > width && !isBlankLine(bytes, this.#fieldTo[width - 1]!, to))
      this.#log.add('too-many-fields', line, `${fields}`, `${width}`)
    if (fields <= this.#lastColumn) {
      this.#log.add('missing-vote-field', line, `${fields}`, `${width}`)
      return
    }
    if (fields < width) this.#log.add('short-row', line, `${fields}`, `${width}`)
    this.#ballot(bytes, line)
  }

  /** Finds the fields; their number, or −1 when a field is quoted. */
  #split(bytes: Uint8Array, from: number, to: number): number {
    const width = this.#fieldFrom.length
    let field = 0
    let start = from
    for (let p = from; p <= to; p++) {
      if (p < to && bytes[p] !== SEMICOLON) continue
      if (p > start && bytes[start] === QUOTE) return -1
      if (field < width) {
        this.#fieldFrom[field] = start
        this.#fieldTo[field] = p
      }
      field++
      start = p + 1
    }
    return field
  }

  /** The rare row with quotes: taken apart as text, then read as if it had none. */
  #quotedRow(bytes: Uint8Array, from: number, to: number, line: number): void {
    const row = splitRow(decodeUtf8(bytes, from, to).text)
    if (row.strayQuote) this.#log.add('stray-quote', line)
    const parts = row.fields.map((field) => field.replaceAll(';', ' ').replaceAll('"', ' '))
    const plain = toUtf8(parts.join(';'))
    this.row(plain, 0, plain.length, line)
  }

  #ballot(bytes: Uint8Array, line: number): void {
    const [from, to] = trim(bytes, this.#fieldFrom[this.#columns.voter]!, this.#fieldTo[this.#columns.voter]!)
    if (from < to && this.voters.find(bytes, from, to) >= 0) {
      this.#log.add('double-voter', line, decodeUtf8(bytes, from, to).text)
      return
    }
    const listed = this.#listProjects(bytes, line)
    if (this.#withPoints) this.#givePoints(bytes, listed, line)
    else for (let k = 0; k < listed; k++) if (this.#fresh[k]) this.box.add(this.#listed[k]!)
    this.box.close()
    this.voters.append(bytes, from, to)
  }

  /** Looks the listed projects up; −1 for an unknown one, `fresh` false for one that stood there before. */
  #listProjects(bytes: Uint8Array, line: number): number {
    const stamp = this.box.count + 1
    const end = this.#fieldTo[this.#columns.vote]!
    let start = this.#fieldFrom[this.#columns.vote]!
    let listed = 0
    for (let p = start; p <= end; p++) {
      if (p < end && bytes[p] !== COMMA) continue
      const [from, to] = trim(bytes, start, p)
      start = p + 1
      if (from === to && p === end && listed === 0) break
      if (listed === this.#listed.length) this.#growLists()
      const project = this.#projects.find(bytes, from, to)
      const fresh = project >= 0 && this.#seen[project] !== stamp
      if (fresh) this.#seen[project] = stamp
      else this.#notFresh(project, decodeUtf8(bytes, from, to).text, line)
      this.#fresh[listed] = fresh ? 1 : 0
      this.#listed[listed++] = project
    }
    return listed
  }

  #notFresh(project: number, name: string, line: number): void {
    if (project < 0) {
      this.#log.add('unknown-project', line, name)
      return
    }
    this.#log.add('project-twice-in-ballot', line, name)
    this.repeated.votes[project]!++
  }

  #growLists(): void {
    const [listed, fresh] = [this.#listed, this.#fresh]
    this.#listed = new Int32Array(2 * listed.length)
    this.#listed.set(listed)
    this.#fresh = new Uint8Array(2 * fresh.length)
    this.#fresh.set(fresh)
  }

  #givePoints(bytes: Uint8Array, listed: number, line: number): void {
    const end = this.#fieldTo[this.#columns.points]!
    let start = this.#fieldFrom[this.#columns.points]!
    let k = 0
    for (let p = start; p <= end; p++) {
      if (p < end && bytes[p] !== COMMA) continue
      const [from, to] = trim(bytes, start, p)
      start = p + 1
      if (from === to && p === end && k === 0) break
      if (k < listed && this.#listed[k]! >= 0) this.#point(k, this.#number(bytes, from, to, line))
      k++
    }
    if (k !== listed) this.#log.add('points-do-not-match', line, `${k}`, `${listed}`)
    for (; k < listed; k++) if (this.#listed[k]! >= 0) this.#point(k, 0)
  }

  #point(k: number, points: number): void {
    if (this.#fresh[k]) this.box.add(this.#listed[k]!, points)
    else {
      // Of two statements about one project the later one counts, as in the reference implementation.
      const overruled = this.box.replacePoints(this.#listed[k]!, points)
      this.repeated.points[this.#listed[k]!]! += overruled / 10 ** this.box.needDecimals(0)
    }
  }

  /** Points in the unit of the box; plain digits without a detour, everything else as a decimal. */
  #number(bytes: Uint8Array, from: number, to: number, line: number): number {
    let value = 0
    let p = from
    while (p < to && bytes[p]! >= ZERO && bytes[p]! <= NINE && p - from < 9)
      value = value * 10 + bytes[p++]! - ZERO
    if (p === to && p > from) return value * 10 ** this.box.needDecimals(0)
    const text = decodeUtf8(bytes, from, to).text
    const decimal = parseDecimal(text)
    if (!decimal) {
      this.#log.add('points-not-a-number', line, text)
      return 0
    }
    if (decimal.units < 0n) {
      this.#log.add('negative-points', line, text)
      return 0
    }
    if (decimal.decimals > 6) this.#log.add('too-many-decimals', line, text, '6')
    const decimals = this.box.needDecimals(Math.min(6, decimal.decimals))
    return Number(decimal.units) * 10 ** (decimals - Math.min(6, decimal.decimals))
  }
}

/**
 * What editors and spreadsheets leave in a row without content: separators, empty quotes, spaces of any kind, and
 * control characters such as the end-of-file mark of DOS (U+001A).
 */
const BLANK = /^[;,"\s\p{Cc}\p{Cf}]*$/u

export const isBlankText = (text: string): boolean => BLANK.test(text)

export function isBlankLine(bytes: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p < to; p++) {
    const byte = bytes[p]!
    if (byte >= 0x80) return isBlankText(decodeUtf8(bytes, p, to).text)
    if (byte > SPACE && byte !== 0x7f && byte !== SEMICOLON && byte !== COMMA && byte !== QUOTE) return false
  }
  return true
}

function trim(bytes: Uint8Array, start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && (bytes[from] === SPACE || bytes[from] === 9)) from++
  while (to > from && (bytes[to - 1] === SPACE || bytes[to - 1] === 9)) to--
  return [from, to]
}
