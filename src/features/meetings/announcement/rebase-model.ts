import { isLocalDate } from '#domain/base/local-date.ts'
import type { DraftContent } from '../model.ts'
import type { Draft } from './draft-store.ts'
import { isTime, typedText } from './model.ts'
import type { WallClockOf } from './retype.ts'
import type { Clock } from './times-model.ts'

/** The clocks of places; brought by those who know zones. */
export type Clocks = { readonly clockOf: (territory: string) => Clock; readonly wallClockOf: WallClockOf }

const HOUR = 60
const DAY = 24 * HOUR
const minutesOf = (time: string) => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3))
const pad = (part: number) => String(part).padStart(2, '0')

/** An hour of an agenda some minutes later or earlier; none where that would be another day. */
function shifted(time: string, minutes: number): string {
  if (!isTime(time)) return time
  const at = minutesOf(time) + minutes
  return at < 0 || at >= DAY ? '' : `${pad(Math.floor(at / HOUR))}:${pad(at % HOUR)}`
}

/**
 * What a draft of corrections holds of a meeting that may have been moved since it was typed. Time and place are
 * the meeting's, hours of the agenda keep their distance from the start, and a closing that nobody has changed is
 * the meeting's too; one that was typed stays as typed. What was typed says from which start: nothing moves twice.
 */
export function follow(
  { meeting, announcedAt, content: saved }: Draft,
  { clockOf, wallClockOf }: Clocks,
  content: DraftContent = saved,
): DraftContent {
  if (!meeting || announcedAt) return content
  const { code, startsAt, closesAt } = meeting
  const instantAt = clockOf(code)
  const shownAt = (instant: string, earlier = 0) =>
    wallClockOf(code, new Date(Number(new Date(instant)) - earlier))
  const start = shownAt(startsAt)
  const known = isLocalDate(content.day) && isTime(content.starts)
  const typedFrom = known ? content : { day: start.day, starts: start.time }
  const later = Number(instantAt(start.day, start.time)) - Number(instantAt(typedFrom.day, typedFrom.starts))
  const was = closesAt ? shownAt(closesAt, later) : { day: '', time: '' }
  const closes = closesAt ? shownAt(closesAt) : was
  const untouched = content.closesDay === was.day && content.closesTime === was.time
  const minutes = minutesOf(start.time) - minutesOf(typedFrom.starts)
  return {
    ...content,
    territory: code,
    venue: typedText(meeting.venue),
    address: typedText(meeting.address),
    day: start.day,
    starts: start.time,
    ends: shownAt(meeting.endsAt).time,
    ...(untouched ? { closesDay: closes.day, closesTime: closes.time } : {}),
    agenda: content.agenda.map((row) => ({ ...row, time: shifted(row.time, minutes) })),
  }
}
