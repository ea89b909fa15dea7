import { DAY_MS, HOUR_MS } from '#domain/base/duration.ts'

/** Items published earlier than this are not sent. */
export const WINDOW_MS = 7 * DAY_MS
/** How long the items sent to a person are remembered; longer than the window, or they would be sent again. */
export const HISTORY_MS = 30 * DAY_MS
/** Items in one letter; for further ones it links to the page of the place. */
export const ITEMS_PER_LETTER = 20

// Checked each hour: slightly less than a day, so that letters keep their time of day.
const USUAL_GAP_MS = 23 * HOUR_MS
const URGENT_GAP_MS = 3 * HOUR_MS
const URGENT_MS = 2 * DAY_MS

/**
 * Whether a letter is due: once a day, however many items there are; items that end within two days do not wait for
 * the next day.
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
