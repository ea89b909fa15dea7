import { HOUR_MS } from '#domain/base/duration.ts'
import { wallClock } from '#domain/base/local-time.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { type MeetingListItem, meetingDeskPath } from '../model.ts'

/** Items can be marked from so long before the start: meetings of a hall begin early. */
const OPENS_MS = HOUR_MS
/** And until so long after the announced end: meetings run over. */
const CLOSES_MS = 6 * HOUR_MS

export const agendaPath = (meeting: { readonly slug: string }): string => `${meetingDeskPath(meeting)}/agenda`
/** The live channel of a meeting. */
export const agendaChannel = ({ slug }: { readonly slug: string }): string => `meetings.agenda ${slug}`

export type AgendaClosed = 'cancelled-already' | 'not-open' | 'over-already'

/** Whether the items of the agenda can be marked now; the page of the meeting is live for as long. */
export function checkAgenda(
  { state, startsAt, endsAt }: Pick<MeetingListItem, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): Result<undefined, AgendaClosed> {
  if (state === 'cancelled') return refuse('cancelled-already')
  if (state === 'held' || Number(now) >= Number(endsAt) + CLOSES_MS) return refuse('over-already')
  return Number(now) < Number(startsAt) - OPENS_MS ? refuse('not-open') : accept(undefined)
}

/** When the discussion of an item began and ended. */
export type ItemTimes = { readonly startedAt: Date | null; readonly finishedAt: Date | null }

/** What a secretary marks. `next` finishes the running item and starts the one after it. */
export type AgendaMark =
  | { readonly act: 'start' | 'clear'; readonly position: number }
  | { readonly act: 'next' }
  | { readonly act: 'finish' }

export type MarkRefusal =
  | 'changed-meanwhile'
  | 'agenda-item-unknown'
  | 'started-already'
  | 'not-started'
  | 'not-running'

const isRunning = ({ startedAt, finishedAt }: ItemTimes): boolean => startedAt !== null && finishedAt === null

/** The position of the item that is being discussed. */
export function runningItem(items: readonly ItemTimes[]): number | undefined {
  const position = items.findIndex(isRunning)
  return position < 0 ? undefined : position
}

/** The first item after the latest one that was begun, if it has not been begun itself. */
export function nextItem(items: readonly ItemTimes[]): number | undefined {
  const position = items.findLastIndex(({ startedAt }) => startedAt !== null) + 1
  return position < items.length ? position : undefined
}

export type ItemChange = { readonly position: number } & ItemTimes

/**
 * The changes that a mark makes, in the order in which they are written: an item is finished before another is started.
 *
 * @param seen the running item in the form of the secretary: another one means that a colleague was faster
 */
export function decideMark(
  items: readonly ItemTimes[],
  mark: AgendaMark,
  seen: number | undefined,
  now: Date,
): Result<readonly ItemChange[], MarkRefusal> {
  const running = runningItem(items)
  if (running !== seen) return refuse('changed-meanwhile')
  const finished =
    running === undefined
      ? []
      : [{ position: running, startedAt: items[running]?.startedAt ?? now, finishedAt: now }]
  const started = (position: number) => ({ position, startedAt: now, finishedAt: null })
  if (mark.act === 'finish') return running === undefined ? refuse('not-running') : accept(finished)
  if (mark.act === 'next') {
    const next = nextItem(items)
    if (next === undefined) return running === undefined ? refuse('not-running') : accept(finished)
    return accept([...finished, started(next)])
  }
  const item = items[mark.position]
  if (!item) return refuse('agenda-item-unknown')
  if (mark.act === 'clear')
    return item.startedAt === null
      ? refuse('not-started')
      : accept([{ position: mark.position, startedAt: null, finishedAt: null }])
  return item.startedAt === null ? accept([...finished, started(mark.position)]) : refuse('started-already')
}

export type ItemState = 'running' | 'finished' | 'next' | ''
/** The state of each item by its position, with the clock times of the place: what the page shows and listeners get. */
export type AgendaProgress = Readonly<Record<string, readonly [state: ItemState, times: string]>>

export function agendaProgress(items: readonly ItemTimes[], zone: string): AgendaProgress {
  const clock = (at: Date) => wallClock(at.toISOString(), zone).time
  const next = items.some(({ startedAt }) => startedAt !== null) ? nextItem(items) : undefined
  return Object.fromEntries(
    items.map(({ startedAt, finishedAt }, position) => {
      if (startedAt === null) return [position, [position === next ? 'next' : '', '']]
      const from = clock(startedAt)
      return [position, finishedAt ? ['finished', `${from}–${clock(finishedAt)}`] : ['running', from]]
    }),
  )
}

const MARK = /^(next|finish)$|^(start|clear)-(\d{1,3})$/

/** Reads a button of the form: 'next', 'finish', 'start-2', 'clear-0'. */
export function parseMark(value: string): AgendaMark | undefined {
  const [, act, actOn, position = ''] = MARK.exec(value) ?? []
  if (act === 'next' || act === 'finish') return { act }
  if (actOn === 'start' || actOn === 'clear') return { act: actOn, position: Number(position) }
  return undefined
}
