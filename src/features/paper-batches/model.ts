import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'

export const DESK_PATH = '/desk/paper'
/** Sheets of a batch: what one person enters in one sitting. */
export const SHEETS_MAX = 60
/** Batches of one target. */
export const BATCHES_MAX = 500
/** Forms that an account may send in an hour. */
export const FORMS_PER_HOUR = 600
/** The largest number on one sheet. */
export const COUNT_MAX = 100_000
export const REASON_MAX = 2000
/** Scans of one batch. */
export const SCANS_MAX = 5
/** Scans are erased so many days after they were added: the paper itself is in the archive. */
export const SCAN_DAYS = 30

/** What the sheets of a kind of things are called. */
export type PaperWords = {
  /** «Тіркеу парақтары» */
  readonly title: Label
  /** What is counted on a sheet: «Қолдар саны». */
  readonly count: Label
  /** What the expected number is: «Тізімде белгіленгендер». */
  readonly expected: Label
}
/** A thing as the pages of its batches show it. */
export type ShownTarget = {
  readonly title: Text
  /** Its public page, after the language. */
  readonly path: string
  /** Whether sheets are still entered. Later only corrections are possible. */
  readonly open: boolean
  /** What the sum of the sheets is compared with; null: there is nothing. */
  readonly expected: ExpectedNumber | null
}
/** A number from elsewhere with which the sum of the sheets is compared. */
export type ExpectedNumber = {
  readonly size: number
  /** 'equal': the sheets should give the same number, such as people checked in; 'at-most': no more, such as people who may sign. */
  readonly relation: 'equal' | 'at-most'
}

/** Batches on one page of the desk. */
export const DESK_BATCHES_MAX = 100

export const batchesPath = ({ kind, id }: ThingAddress): string => `${DESK_PATH}/${kind}/${id}`
export const batchPath = (batch: Id<'paper-batch'>): string => `${DESK_PATH}/batches/${batch}`

export type EntryStep = 'first' | 'second' | 'settlement' | 'correction'

/** What somebody entered: the number on each sheet. */
export type PaperEntry = {
  readonly step: EntryStep
  /** Null once the account is erased. */
  readonly account: Id<'account'> | null
  readonly counts: readonly number[]
  readonly reason: string | null
  readonly enteredAt: Date
}

export type Batch = {
  readonly id: Id<'paper-batch'>
  readonly thing: ThingAddress
  readonly number: number
  readonly sheets: number
  readonly entries: readonly (PaperEntry & { readonly id: Id<'paper-entry'> })[]
}

/** What a batch waits for, or what was agreed. */
export type BatchState =
  | { readonly is: 'first' }
  | { readonly is: 'second'; readonly by: Id<'account'> | null }
  | {
      readonly is: 'differs'
      readonly first: readonly number[]
      readonly second: readonly number[]
      /** Who made the two entries; null once the account is erased. */
      readonly by: readonly (Id<'account'> | null)[]
    }
  | { readonly is: 'agreed'; readonly counts: readonly number[] }

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((count, index) => count === other[index])

/** The state of a batch follows from its entries, in their order. */
export function batchState(entries: readonly PaperEntry[]): BatchState {
  const of = (step: EntryStep) => entries.findLast((entry) => entry.step === step)
  const [first, second] = [of('first'), of('second')]
  if (!first) return { is: 'first' }
  if (!second) return { is: 'second', by: first.account }
  const last = of('correction') ?? of('settlement')
  if (last) return { is: 'agreed', counts: last.counts }
  return isSame(first.counts, second.counts)
    ? { is: 'agreed', counts: first.counts }
    : {
        is: 'differs',
        first: first.counts,
        second: second.counts,
        by: [first.account, second.account],
      }
}

/** Whether a batch waits for this person: whoever made one of its entries waits for somebody else. */
export function waitsFor(entries: readonly PaperEntry[], clerk: Id<'account'>, maySettle: boolean): boolean {
  const state = batchState(entries)
  if (state.is === 'second') return state.by !== clerk
  if (state.is === 'differs') return maySettle && !state.by.includes(clerk)
  return state.is === 'first'
}

export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

export type EntryRefusal =
  | 'step-passed'
  | 'same-clerk'
  | 'own-difference'
  | 'settled-elsewhere'
  | 'nothing-corrected'
  | 'target-closed'

/**
 * Whether an entry may follow on those that a batch has. The second entry is another person's; a settlement is a third
 * person's and leaves alone what both have entered alike; a correction changes something.
 */
export function decideEntry(
  entries: readonly PaperEntry[],
  entry: { readonly step: EntryStep; readonly counts: readonly number[] },
  clerk: Id<'account'>,
): Result<undefined, EntryRefusal> {
  const state = batchState(entries)
  const { step, counts } = entry
  if (step === 'first') return state.is === 'first' ? accept(undefined) : refuse('step-passed')
  if (step === 'second') {
    if (state.is !== 'second') return refuse('step-passed')
    return state.by === clerk ? refuse('same-clerk') : accept(undefined)
  }
  if (step === 'settlement') {
    if (state.is !== 'differs') return refuse('step-passed')
    if (state.by.includes(clerk)) return refuse('own-difference')
    const agreed = counts.every(
      (count, sheet) => state.first[sheet] !== state.second[sheet] || count === state.first[sheet],
    )
    return agreed ? accept(undefined) : refuse('settled-elsewhere')
  }
  if (state.is !== 'agreed') return refuse('step-passed')
  return isSame(state.counts, counts) ? refuse('nothing-corrected') : accept(undefined)
}

export const scansExpireBefore = (now: Date): Date => new Date(Number(now) - SCAN_DAYS * DAY_MS)

/** What all batches of a target say together, beside the number that is expected. */
export type Reconciliation = {
  /** The sum of the agreed batches. */
  readonly total: number
  /** Batches that are not agreed yet. */
  readonly open: number
  readonly expected: ExpectedNumber | null
}

/** How a sum of sheets relates to the expected number, and by how much it differs. */
export function compareWithExpected(
  total: number,
  { size, relation }: ExpectedNumber,
): { readonly is: 'equal' | 'within' | 'over' | 'differs'; readonly by: number } {
  const by = Math.abs(total - size)
  if (relation === 'at-most') return { is: total > size ? 'over' : 'within', by }
  return { is: by === 0 ? 'equal' : 'differs', by }
}

/** The name of the field of a sheet. */
export const sheetField = (sheet: number): string => `sheet-${sheet + 1}`
