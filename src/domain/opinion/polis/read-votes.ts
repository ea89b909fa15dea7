import type { OpinionIdTable } from '#domain/opinion/votes/ids.ts'
import type { VoteLog, VoteValue } from '#domain/opinion/votes/log.ts'
import { type CsvFields, CsvReader } from './csv.ts'
import { PROBLEM_MAX, type ReadProblem } from './sources.ts'
import { parseTime } from './time.ts'

/** Names under which exporters and spreadsheets write the columns of a vote. */
const COLUMN_NAMES = {
  participant: ['voter-id', 'participant', 'participant-id', 'voter', 'pid', 'voter_id', 'participant_id'],
  statement: ['comment-id', 'statement', 'statement-id', 'comment', 'tid', 'comment_id', 'statement_id'],
  vote: ['vote', 'value'],
  time: ['timestamp', 'time', 'created'],
} as const

type ColumnPlaces = { participant: number; statement: number; vote: number; time: number }

/**
 * Reads votes.csv of a Polis export into a log, byte by byte: memory grows with votes, not with text.
 * Revotes stay in the log, where the latest counts. Rows that cannot be votes become problems.
 */
export class VotesReader {
  readonly problems: ReadProblem[] = []
  readonly #log: VoteLog
  readonly #file: string
  readonly #csv: CsvReader
  #places: ColumnPlaces | undefined
  #stopped = false

  constructor(log: VoteLog, file = 'votes.csv') {
    this.#log = log
    this.#file = file
    this.#csv = new CsvReader((fields, line) => this.#record(fields, line))
  }

  /** Whether further bytes are of no use: a column is missing or too much is wrong. */
  get stopped(): boolean {
    return this.#stopped
  }

  push(chunk: Uint8Array): void {
    if (!this.#stopped) this.#csv.push(chunk)
  }

  end(): void {
    if (this.#stopped) return
    if (!this.#csv.end()) this.#problem('unclosed-quote', this.#csv.line, '"')
    if (!this.#places && !this.#stopped) this.#problem('empty-file', 1, '')
  }

  #record(fields: CsvFields, line: number): void {
    if (this.#stopped) return
    if (this.#places) this.#vote(fields, line, this.#places)
    else this.#header(fields)
  }

  #vote(fields: CsvFields, line: number, { participant, statement, vote, time }: ColumnPlaces): void {
    const value = voteValue(fields, vote)
    const when = time < 0 ? 0 : timeValue(fields, time)
    if (value === undefined) {
      this.#problem('vote-out-of-range', line, shown(fields, vote))
    } else if (when === undefined) {
      this.#problem('bad-timestamp', line, shown(fields, time))
    } else if (fields.isEmpty(participant) || fields.isEmpty(statement)) {
      this.#problem('missing-id', line, fields.texts().join(','))
    } else {
      const { participants, statements } = this.#log
      this.#log.addIndexed(
        intern(participants, fields, participant),
        intern(statements, fields, statement),
        value,
        when,
      )
    }
  }

  #header(fields: CsvFields): void {
    const names = fields.texts().map((name) => name.trim().toLowerCase())
    const place = (role: keyof ColumnPlaces) =>
      names.findIndex((name) => (COLUMN_NAMES[role] as readonly string[]).includes(name))
    const places = {
      participant: place('participant'),
      statement: place('statement'),
      vote: place('vote'),
      time: place('time'),
    }
    for (const role of ['participant', 'statement', 'vote'] as const) {
      if (places[role] < 0) this.#problem('missing-column', 1, COLUMN_NAMES[role][0])
    }
    if (this.problems.length > 0) this.#stopped = true
    this.#places = places
  }

  #problem(code: ReadProblem['code'], line: number, detail: string): void {
    this.problems.push({ code, file: this.#file, line, detail: detail.slice(0, 80) })
    if (this.problems.length < PROBLEM_MAX) return
    this.#stopped = true
    this.problems.push({ code: 'too-many-problems', file: this.#file, line, detail: String(PROBLEM_MAX) })
  }
}

function intern(ids: OpinionIdTable, fields: CsvFields, field: number): number {
  const number = fields.naturalNumber(field)
  return number >= 0 ? ids.internInteger(number) : ids.internText(fields.text(field))
}

const shown = (fields: CsvFields, field: number) => (field < fields.count ? fields.text(field) : '')

/** −1, 0 or 1, also written as +1, 1.0 or with spaces, as spreadsheets leave them; nothing else. */
function voteValue(fields: CsvFields, field: number): VoteValue | undefined {
  if (field >= fields.count) return undefined
  const from = fields.begin(field)
  const size = fields.ends[field]! - from
  const first = fields.bytes[from]
  if (size === 1 && first === 49) return 1
  if (size === 1 && first === 48) return 0
  if (size === 2 && first === 45 && fields.bytes[from + 1] === 49) return -1
  const match = /^\s*([+-]?)([01])(?:\.0+)?\s*$/.exec(fields.text(field))
  if (!match) return undefined
  if (match[2] === '0') return 0
  return match[1] === '-' ? -1 : 1
}

/** Milliseconds or seconds as a number, or a date; an empty field is time zero. Undefined for other texts. */
function timeValue(fields: CsvFields, field: number): number | undefined {
  const plain = fields.naturalNumber(field)
  if (plain >= 0) return plain
  return fields.isEmpty(field) ? 0 : parseTime(fields.text(field))
}
