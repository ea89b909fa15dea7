import { OpinionIdTable } from './ids.ts'

/** A vote on a statement: agree +1, disagree −1, pass 0 (the sign of every Polis export). */
export type VoteValue = -1 | 0 | 1

const FIRST_CAPACITY = 4096

/**
 * The votes as they were cast, revotes included, in columns: 17 bytes a vote.
 * Rows refer to people and statements by the index that the tables gave them.
 */
export class VoteLog {
  readonly participants = new OpinionIdTable()
  readonly statements = new OpinionIdTable()
  #length = 0
  #participant = new Int32Array(FIRST_CAPACITY)
  #statement = new Int32Array(FIRST_CAPACITY)
  #value = new Int8Array(FIRST_CAPACITY)
  #time = new Float64Array(FIRST_CAPACITY)

  get length(): number {
    return this.#length
  }

  /** Adds a vote; `time` is any number that grows with time (milliseconds since 1970 in Polis files). */
  add(participant: string, statement: string, value: VoteValue, time: number): void {
    this.addIndexed(
      this.participants.internText(participant),
      this.statements.internText(statement),
      value,
      time,
    )
  }

  /** Adds a vote whose person and statement were already given an index by `participants` and `statements`. */
  addIndexed(participant: number, statement: number, value: VoteValue, time: number): void {
    if (this.#length === this.#value.length) this.#grow()
    const row = this.#length++
    this.#participant[row] = participant
    this.#statement[row] = statement
    this.#value[row] = value
    this.#time[row] = time
  }

  /** The columns, cut to length: views, not copies. */
  columns(): VoteColumns {
    return {
      participant: this.#participant.subarray(0, this.#length),
      statement: this.#statement.subarray(0, this.#length),
      value: this.#value.subarray(0, this.#length),
      time: this.#time.subarray(0, this.#length),
    }
  }

  #grow(): void {
    const capacity = Math.ceil(this.#value.length * 1.6)
    const grow = <T extends Int32Array | Int8Array | Float64Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.#participant = grow(this.#participant, new Int32Array(capacity))
    this.#statement = grow(this.#statement, new Int32Array(capacity))
    this.#value = grow(this.#value, new Int8Array(capacity))
    this.#time = grow(this.#time, new Float64Array(capacity))
  }
}

export type VoteColumns = {
  readonly participant: Int32Array
  readonly statement: Int32Array
  readonly value: Int8Array
  readonly time: Float64Array
}
