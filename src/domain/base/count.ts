/**
 * A number of people, ballots or sheets as it is typed, with or without spaces: from 0 to `max`; undefined if it is none.
 */
export function parseCount(typed: string, max: number): number | undefined {
  const digits = typed.replace(/\s/g, '')
  if (!/^\d{1,9}$/.test(digits)) return undefined
  const count = Number(digits)
  return count <= max ? count : undefined
}
