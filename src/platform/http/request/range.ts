/** Bytes of a file, both ends included. */
export type ByteRange = { readonly from: number; readonly to: number }

const RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/

/**
 * The range that a request asks for (RFC 9110, section 14.2): undefined is the whole file, also for several ranges and
 * for what is no range; 'unsatisfiable' begins after the end (416).
 */
export function readRange(
  header: string | undefined,
  length: number,
): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = RANGE.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') {
    const wanted = Math.min(Number(last), length)
    return wanted === 0 ? 'unsatisfiable' : { from: length - wanted, to: length - 1 }
  }
  const from = Number(first)
  if (last !== '' && Number(last) < from) return undefined
  if (from >= length) return 'unsatisfiable'
  return { from, to: last === '' ? length - 1 : Math.min(Number(last), length - 1) }
}
