import type { VoteLog } from '#domain/opinion/votes/log.ts'
import { type CsvFields, CsvReader } from './csv.ts'
import { PROBLEM_MAX, type ReadProblem } from './sources.ts'

/** Columns of participants-votes.csv that are not statements. */
const OWN_COLUMNS = new Set([
  'participant',
  'xid',
  'group-id',
  'n-comments',
  'n-votes',
  'n-agree',
  'n-disagree',
])

/**
 * Reads participants-votes.csv, the resolved matrix: a row per participant, a column per statement, empty where
 * unseen. Some published conversations have only this; its votes carry no time, so people seem to have joined at
 * once.
 */
export class MatrixReader {
  readonly problems: ReadProblem[] = []
  readonly #log: VoteLog
  readonly #csv: CsvReader
  #participantColumn = -1
  /** Statement index of the log by column; −1 for the participant's own columns. */
  #columns: Int32Array | undefined

  constructor(log: VoteLog) {
    this.#log = log
    this.#csv = new CsvReader((fields, line) => this.#record(fields, line))
  }

  push(chunk: Uint8Array): void {
    this.#csv.push(chunk)
  }

  end(): void {
    this.#csv.end()
    if (!this.#columns) this.#problem('empty-file', 1, '')
  }

  #record(fields: CsvFields, line: number): void {
    if (!this.#columns) {
      this.#header(fields)
      return
    }
    if (this.#participantColumn < 0 || this.problems.length > PROBLEM_MAX) return
    const person = fields.text(this.#participantColumn)
    if (person === '') {
      this.#problem('missing-id', line, '')
      return
    }
    const row = this.#log.participants.internText(person)
    for (let column = 0; column < Math.min(fields.count, this.#columns.length); column++) {
      const statement = this.#columns[column]!
      if (statement < 0 || fields.isEmpty(column)) continue
      const vote = Number(fields.text(column))
      if (vote === 1 || vote === 0 || vote === -1)
        this.#log.addIndexed(row, statement, vote === 0 ? 0 : vote, 0)
      else this.#problem('vote-out-of-range', line, fields.text(column))
    }
  }

  #header(fields: CsvFields): void {
    const names = fields.texts().map((name) => name.trim())
    this.#participantColumn = names.indexOf('participant')
    if (this.#participantColumn < 0) this.#problem('missing-column', 1, 'participant')
    this.#columns = Int32Array.from(names, (name) =>
      OWN_COLUMNS.has(name) || name === '' ? -1 : this.#log.statements.internText(name),
    )
  }

  #problem(code: ReadProblem['code'], line: number, detail: string): void {
    if (this.problems.length > PROBLEM_MAX) return
    this.problems.push({ code, file: 'participants-votes.csv', line, detail: detail.slice(0, 80) })
  }
}
