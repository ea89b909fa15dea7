import { MINUTE_MS } from '#domain/base/duration.ts'
import { basicTime, offsetText } from './lines.ts'

/** The offset of a zone from UTC at an instant (milliseconds since 1970), in minutes. */
export type OffsetAt = (zone: string, moment: number) => number

/** No zone changes its offset forth and back within a month. */
const STEP = 28 * 24 * 60 * MINUTE_MS

/** The instants within a span at which a zone changes its offset, to the minute. */
function transitions(zone: string, offsetAt: OffsetAt, from: number, to: number): number[] {
  const found: number[] = []
  for (let start = from; start < to; start += STEP) {
    let [low, high] = [start, Math.min(start + STEP, to)]
    if (offsetAt(zone, low) === offsetAt(zone, high)) continue
    while (high - low > MINUTE_MS) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS
      if (offsetAt(zone, middle) === offsetAt(zone, low)) low = middle
      else high = middle
    }
    found.push(high)
  }
  return found
}

/**
 * The rules of a zone (VTIMEZONE, RFC 5545, section 3.6.5) for a span of time: each change of the clock within it
 * as an observance of its own, because governments decide such changes one by one.
 */
export function zoneLines(zone: string, offsetAt: OffsetAt, from: number, to: number): string[] {
  const start = Math.floor(from / MINUTE_MS) * MINUTE_MS
  const changes = transitions(zone, offsetAt, start, Math.ceil(to / MINUTE_MS) * MINUTE_MS)
  const observances = [start, ...changes].flatMap((moment, index) => {
    const after = offsetAt(zone, moment)
    const before = index === 0 ? after : offsetAt(zone, moment - MINUTE_MS)
    return [
      'BEGIN:STANDARD',
      `DTSTART:${basicTime(moment + before * MINUTE_MS)}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(after)}`,
      'END:STANDARD',
    ]
  })
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE']
}
