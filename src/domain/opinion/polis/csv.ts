import { decodeUtf8 } from '#domain/base/bytes.ts'

/**
 * A reader of comma-separated values (RFC 4180) that is fed bytes and keeps none of them:
 * it calls back once per record with the bytes of the wanted fields. Quoted fields may hold commas,
 * doubled quotes and line ends; LF, CRLF and CR end a record; a byte order mark is skipped.
 */
export type RecordSink = (fields: CsvFields, line: number) => void

/** The fields of the current record: byte ranges in one buffer, valid only during the call. */
export class CsvFields {
  bytes = new Uint8Array(1 << 12)
  ends = new Int32Array(64)
  count = 0

  text(field: number): string {
    return decodeUtf8(this.bytes, this.begin(field), this.ends[field]).text
  }

  begin(field: number): number {
    return field === 0 ? 0 : this.ends[field - 1]!
  }

  isEmpty(field: number): boolean {
    return field >= this.count || this.begin(field) === this.ends[field]!
  }

  /** The field as a non-negative integer of at most 15 digits without leading zeros, or −1. */
  naturalNumber(field: number): number {
    if (field >= this.count) return -1
    const from = this.begin(field)
    const to = this.ends[field]!
    if (to === from || to - from > 15) return -1
    if (to - from > 1 && this.bytes[from] === 48) return -1
    let value = 0
    for (let at = from; at < to; at++) {
      const digit = this.bytes[at]! - 48
      if (digit < 0 || digit > 9) return -1
      value = value * 10 + digit
    }
    return value
  }

  texts(): string[] {
    return Array.from({ length: this.count }, (_, field) => this.text(field))
  }
}

const QUOTE = 34
const COMMA = 44
const LF = 10
const CR = 13

export class CsvReader {
  readonly #sink: RecordSink
  readonly #fields = new CsvFields()
  #length = 0
  #line = 1
  #recordLine = 1
  #quoted = false
  #closing = false
  #started = false
  #afterCr = false
  #first = true

  constructor(sink: RecordSink) {
    this.#sink = sink
  }

  /** Line number of the last byte read, from 1. */
  get line(): number {
    return this.#line
  }

  push(chunk: Uint8Array): void {
    let from = 0
    if (this.#first && chunk.length > 0) {
      this.#first = false
      if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) from = 3
    }
    this.#room(chunk.length)
    for (let at = from; at < chunk.length; ) {
      const plain = this.#plainRun(chunk, at)
      if (plain > at) at = plain
      else this.#take(chunk[at++]!)
    }
  }

  /** Copies bytes that mean nothing to CSV (the bulk of a file) and returns where they end. */
  #plainRun(chunk: Uint8Array, from: number): number {
    if (this.#quoted || this.#afterCr) return from
    const bytes = this.#fields.bytes
    let length = this.#length
    let at = from
    for (; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (byte === COMMA || byte === QUOTE || byte === LF || byte === CR) break
      bytes[length++] = byte
    }
    if (at > from) this.#started = true
    this.#length = length
    return at
  }

  /** Ends the input; returns false when it stops inside a quoted field. */
  end(): boolean {
    const whole = !this.#quoted
    if (this.#started) this.#endRecord()
    return whole
  }

  #take(byte: number): void {
    if (byte === LF && this.#afterCr) {
      this.#afterCr = false
      return
    }
    this.#afterCr = false
    if (this.#quoted) {
      this.#takeQuoted(byte)
    } else if (byte === COMMA) {
      this.#started = true
      this.#closing = false
      this.#endField()
    } else if (byte === LF || byte === CR) {
      this.#line++
      this.#afterCr = byte === CR
      this.#closing = false
      if (this.#started) this.#endRecord()
      this.#recordLine = this.#line
    } else if (byte === QUOTE && this.#opensQuote()) {
      this.#started = true
      this.#quoted = true
      if (this.#closing) this.#fields.bytes[this.#length++] = QUOTE
      this.#closing = false
    } else {
      this.#started = true
      this.#fields.bytes[this.#length++] = byte
    }
  }

  #takeQuoted(byte: number): void {
    if (byte === QUOTE) {
      this.#quoted = false
      this.#closing = true
      return
    }
    if (byte === LF) this.#line++
    this.#fields.bytes[this.#length++] = byte
  }

  /** A quote opens a field only at its start; after a closing quote it is the second half of a doubled one. */
  #opensQuote(): boolean {
    const count = this.#fields.count
    return this.#closing || this.#length === (count === 0 ? 0 : this.#fields.ends[count - 1]!)
  }

  #endField(): void {
    const fields = this.#fields
    if (fields.count === fields.ends.length) {
      const grown = new Int32Array(fields.ends.length * 2)
      grown.set(fields.ends)
      fields.ends = grown
    }
    fields.ends[fields.count++] = this.#length
  }

  #endRecord(): void {
    this.#endField()
    this.#sink(this.#fields, this.#recordLine)
    this.#fields.count = 0
    this.#length = 0
    this.#started = false
    this.#closing = false
    this.#quoted = false
  }

  #room(more: number): void {
    const needed = this.#length + more
    if (needed <= this.#fields.bytes.length) return
    const grown = new Uint8Array(Math.max(needed, this.#fields.bytes.length * 2))
    grown.set(this.#fields.bytes.subarray(0, this.#length))
    this.#fields.bytes = grown
  }
}
