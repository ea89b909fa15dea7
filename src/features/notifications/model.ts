import { DAY_MS, HOUR_MS } from '#domain/base/duration.ts'

/** What came out longer ago is told to nobody: a letter after a long silence is not an archive. */
export const WINDOW_MS = 7 * DAY_MS
/** How long it is remembered what somebody was told; longer than the window, or she would be told again. */
export const HISTORY_MS = 30 * DAY_MS
/** Things that one letter names; for the rest it leads to the page of the place. */
export const ITEMS_PER_LETTER = 20

// Looked at each hour: a day less a little, so that the letter does not wander through the day.
const USUAL_GAP_MS = 23 * HOUR_MS
const URGENT_GAP_MS = 3 * HOUR_MS
const URGENT_MS = 2 * DAY_MS

/**
 * Whether it is time to write: once a day, however much there is to tell; but what will be over within two days
 * does not wait for the next day.
 * @param last when the last letter was made
 */
export function isDue(things: readonly { readonly before?: Date }[], last: Date | null, now: Date): boolean {
  if (things.length === 0) return false
  if (last === null) return true
  const waited = now.getTime() - last.getTime()
  const urgent = things.some(({ before }) => before && before.getTime() - now.getTime() < URGENT_MS)
  return waited >= (urgent ? URGENT_GAP_MS : USUAL_GAP_MS)
}

/** After the language. */
export const stopPath = (key: string): string => `/account/letters/${key}`
