import { accept, type Result, refuse } from '#domain/base/result.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

export type JsonRefusal = 'json-number' | 'json-surrogate' | 'json-type' | 'json-too-deep'

/** Maximum depth, beyond any act; limits the recursion. */
const DEPTH_MAX = 100

/**
 * The canonical text of a value (RFC 8785, JSON Canonicalization Scheme): members sorted by UTF-16 code units, no
 * white space, numbers and strings as in ECMAScript. Refuses values without a JSON form: NaN, infinities, lone
 * surrogates, undefined and objects that are not plain data.
 */
export function canonicalJson(value: Json): Result<string, JsonRefusal> {
  return write(value, 0)
}

function write(value: unknown, depth: number): Result<string, JsonRefusal> {
  if (depth > DEPTH_MAX) return refuse('json-too-deep')
  if (value === null || typeof value === 'boolean') return accept(String(value))
  if (typeof value === 'number') {
    // JSON.stringify writes −0 as 0 and otherwise as ECMAScript's Number::toString, which RFC 8785 prescribes.
    return Number.isFinite(value) ? accept(JSON.stringify(value)) : refuse('json-number')
  }
  if (typeof value === 'string') return writeString(value)
  if (Array.isArray(value)) {
    // Array.from, because a hole must be refused and not skipped.
    const items = collect(Array.from(value, (item) => write(item, depth + 1)))
    return items.ok ? accept(`[${items.value.join(',')}]`) : items
  }
  return typeof value === 'object' ? writeObject(value, depth) : refuse('json-type')
}

function writeObject(value: object, depth: number): Result<string, JsonRefusal> {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return refuse('json-type')
  // Without a comparator, sort() compares UTF-16 code units, as the standard requires.
  const names = Object.keys(value).sort()
  const members = collect(
    names.map((name) => {
      const written = collect([writeString(name), write((value as Record<string, unknown>)[name], depth + 1)])
      return written.ok ? accept(written.value.join(':')) : written
    }),
  )
  return members.ok ? accept(`{${members.value.join(',')}}`) : members
}

const writeString = (text: string): Result<string, JsonRefusal> =>
  text.isWellFormed() ? accept(JSON.stringify(text)) : refuse('json-surrogate')

function collect(results: readonly Result<string, JsonRefusal>[]): Result<readonly string[], JsonRefusal> {
  const refused = results.find((result) => !result.ok)
  if (refused !== undefined && !refused.ok) return refused
  return accept(results.flatMap((result) => (result.ok ? [result.value] : [])))
}
