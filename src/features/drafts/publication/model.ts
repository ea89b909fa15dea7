import { DAY_MS } from '#domain/base/duration.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'

/** Characters of a note about a correction, in each language. */
export const NOTE_MAX = 500

/** How far ahead something may be scheduled, in days. */
const AHEAD_DAYS = 366

export type DraftScheduleRefusal = 'time-wrong' | 'time-past' | 'time-far'

/** When something is to be published must be ahead, and not further than a year. */
export function checkSchedule(at: Date, now: Date): Result<Date, DraftScheduleRefusal> {
  if (Number.isNaN(at.getTime())) return refuse('time-wrong')
  if (at <= now) return refuse('time-past')
  if (at.getTime() > now.getTime() + AHEAD_DAYS * DAY_MS) return refuse('time-far')
  return accept(at)
}

/** The queue of the drafts of a kind that are published at a set minute. */
export const scheduledQueue = ({ kind }: { readonly kind: string }): string => `${kind}.publish-scheduled`

/** The queue of letters to the authors of what could not be published at its minute. */
export const failureQueue = ({ kind }: { readonly kind: string }): string => `${kind}.send-schedule-failed`
