import { decodeUtf8, toUtf8 } from '#domain/base/bytes.ts'
import { grownArray } from '#domain/tally/ballots.ts'

const NOBODY = -1

/**
 * Names as bytes, numbered in the order of their arrival, found by their bytes without making a string:
 * one array for all bytes and an open-addressing table (FNV-1a) of numbers.
 */
export class IdTable {
  #bytes = new Uint8Array(1024)
  #end = new Uint32Array(64)
  #table = new Int32Array(256).fill(NOBODY)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** The number of a name, or −1. */
  find(bytes: Uint8Array, from: number, to: number): number {
    return this.#table[this.#slot(bytes, from, to)]!
  }

  /** Adds a name that is not there yet; true when it was new. */
  add(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.find(bytes, from, to) !== NOBODY) return false
    this.append(bytes, from, to)
    return true
  }

  /** Adds a name even if it is there: the first one keeps being found. */
  append(bytes: Uint8Array, from: number, to: number): void {
    const start = this.#count === 0 ? 0 : this.#end[this.#count - 1]!
    const end = start + to - from
    this.#bytes = grownArray(this.#bytes, end)
    for (let p = from, q = start; p < to; p++, q++) this.#bytes[q] = bytes[p]!
    this.#end = grownArray(this.#end, this.#count + 1)
    this.#end[this.#count] = end
    if (2 * (this.#count + 1) > this.#table.length) this.#rehash()
    const slot = this.#slot(bytes, from, to)
    if (this.#table[slot] === NOBODY) this.#table[slot] = this.#count
    this.#count++
  }

  nameOf(index: number): string {
    return decodeUtf8(this.#bytes, index === 0 ? 0 : this.#end[index - 1]!, this.#end[index]!).text
  }

  findName(name: string): number | undefined {
    const bytes = toUtf8(name)
    const found = this.find(bytes, 0, bytes.length)
    return found === NOBODY ? undefined : found
  }

  #slot(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5
    for (let p = from; p < to; p++) hash = Math.imul(hash ^ bytes[p]!, 0x01000193)
    const mask = this.#table.length - 1
    // FNV leaves the low bits of short names alike: fold the high ones in.
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const index = this.#table[slot]!
      if (index === NOBODY || this.#same(index, bytes, from, to)) return slot
      slot = (slot + 1) & mask
    }
  }

  #same(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = index === 0 ? 0 : this.#end[index - 1]!
    if (this.#end[index]! - start !== to - from) return false
    for (let p = from, q = start; p < to; p++, q++) if (bytes[p] !== this.#bytes[q]) return false
    return true
  }

  #rehash(): void {
    this.#table = new Int32Array(4 * this.#table.length).fill(NOBODY)
    for (let index = 0; index < this.#count; index++) {
      const slot = this.#slot(this.#bytes, index === 0 ? 0 : this.#end[index - 1]!, this.#end[index]!)
      if (this.#table[slot] === NOBODY) this.#table[slot] = index
    }
  }
}
