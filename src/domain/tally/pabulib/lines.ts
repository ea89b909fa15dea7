import type { ProblemLog } from './problem.ts'

/** A line of the file: bytes `from` to `to` (exclusive) of `bytes`, valid only during the call. */
export type LineHandler = (bytes: Uint8Array, from: number, to: number, line: number) => void

const LF = 10
const CR = 13
/** Longest line that is kept in memory; no ballot of a real file has more than a few hundred bytes. */
export const longestLine = 1 << 20

/** Cuts a stream of bytes into lines, whatever their ends: LF, CRLF, CR, mixed, or none after the last. */
export class LineSplitter {
  readonly #handle: LineHandler
  readonly #log: ProblemLog
  #carry = new Uint8Array(0)
  #line = 0
  #ends = { lf: 0, crlf: 0, cr: 0 }
  #tooLong = false
  #started = false

  constructor(handle: LineHandler, log: ProblemLog) {
    this.#handle = handle
    this.#log = log
  }

  get lines(): number {
    return this.#line
  }

  push(chunk: Uint8Array): void {
    if (this.#tooLong || chunk.length === 0) return
    let bytes = chunk
    if (this.#carry.length > 0) {
      bytes = new Uint8Array(this.#carry.length + chunk.length)
      bytes.set(this.#carry)
      bytes.set(chunk, this.#carry.length)
    }
    let from = 0
    for (;;) {
      const end = bytes.indexOf(LF, from)
      if (end < 0) break
      const crlf = end > from && bytes[end - 1] === CR
      if (crlf) this.#ends.crlf++
      else this.#ends.lf++
      this.#emit(bytes, from, crlf ? end - 1 : end)
      from = end + 1
    }
    if (bytes.length - from > longestLine) from = this.#emitUpToLastReturn(bytes, from)
    this.#carry = bytes.slice(from)
    if (this.#carry.length > longestLine) {
      this.#tooLong = true
      this.#carry = new Uint8Array(0)
      this.#log.add('line-too-long', this.#line + 1, '', `${longestLine}`)
    }
  }

  end(): void {
    const length = this.#carry.length
    if (length > 0) this.#emit(this.#carry, 0, this.#carry[length - 1] === CR ? length - 1 : length)
    this.#carry = new Uint8Array(0)
    const kinds = Object.entries(this.#ends).filter(([, count]) => count > 0)
    if (kinds.length > 1)
      this.#log.add('mixed-line-ends', 0, kinds.map(([kind, count]) => `${kind} ${count}`).join(', '))
  }

  /** In a file with CR alone no LF ever comes: what is complete may not pile up. */
  #emitUpToLastReturn(bytes: Uint8Array, from: number): number {
    const end = bytes.lastIndexOf(CR, bytes.length - 2)
    if (end < from) return from
    this.#ends.cr++
    this.#emit(bytes, from, end)
    return end + 1
  }

  #emit(bytes: Uint8Array, start: number, to: number): void {
    let from = start
    if (!this.#started) {
      this.#started = true
      if (bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) {
        this.#log.add('byte-order-mark', 1)
        from += 3
      }
    }
    // A lone CR is a line end of old systems; it is rare, so look for it once and go on.
    for (let p = from; p < to; p++) {
      if (bytes[p] === CR) {
        this.#ends.cr++
        this.#handle(bytes, from, p, ++this.#line)
        from = p + 1
      }
    }
    this.#handle(bytes, from, to, ++this.#line)
  }
}
