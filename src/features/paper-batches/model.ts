import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'

export const DESK_PATH = '/desk/paper'
/** Sheets of a batch: what one person enters in one sitting. */
export const SHEETS_MAX = 60
/** Numbers of a batch: its sheets times its columns. */
export const CELLS_MAX = 600
/** Batches of one target. */
export const BATCHES_MAX = 500
/** The largest number on one sheet. */
export const COUNT_MAX = 100_000
export const REASON_MAX = 2000
/** Scans of one batch. */
export const SCANS_MAX = 5
/** Scans are erased so many days after they were added: the paper itself is in the archive. */
export const SCAN_DAYS = 30

/** What the sheets of a kind of things are called. */
export type PaperMessages = {
  /** «Тіркеу парақтары» */
  readonly title: Label
  /** What is counted on a sheet: «Қолдар саны». */
  readonly count: Label
  /** What the expected number is: «Тізімде белгіленгендер». */
  readonly expected: Label
}
/** A number that each sheet has: the signatures on it, or the votes for one choice. */
export type PaperColumn = {
  /** What it is for the slice of the thing: the id of a project. */
  readonly key: string
  /** Null: what the kind counts (`PaperMessages.count`). */
  readonly label: Text | null
}
/** The one column of things that declare none. */
export const SINGLE_COLUMN: readonly PaperColumn[] = [{ key: 'count', label: null }]

/** A thing as the pages of its batches show it. */
export type ShownTarget = {
  readonly title: Text
  /** Its public page, after the language. */
  readonly path: string
  /** Whether sheets are still entered. Later only corrections are possible. */
  readonly open: boolean
  /** The numbers of a sheet, in the order in which they stand on it; absent: one, of what the kind counts. */
  readonly columns?: readonly PaperColumn[] | undefined
  /** What the sum of the sheets is compared with; null: there is nothing. */
  readonly expected: ExpectedNumber | null
}
/** A number from elsewhere with which the sum of the sheets is compared. */
export type ExpectedNumber = {
  readonly size: number
  /** 'equal': the sheets should give the same number, such as people checked in; 'at-most': no more, such as people who may sign. */
  readonly relation: 'equal' | 'at-most'
  /** The column whose sum is compared, such as that of the ballots; absent: the sum of all columns. */
  readonly column?: string
}

/** Batches that are read for the first page of the desk. */
export const DESK_BATCHES_MAX = 100

export const batchesPath = ({ kind, id }: ThingAddress): string => `${DESK_PATH}/${kind}/${id}`
export const batchPath = ({ id }: { readonly id: string }): string => `${DESK_PATH}/batches/${id}`

/** `correction`: one that a single person made, before it took two. */
export type EntryStep =
  | 'first'
  | 'second'
  | 'settlement'
  | 'correction'
  | 'proposal'
  | 'confirmation'
  | 'rejection'

/** What somebody entered: the numbers of all columns of the first sheet, then those of the second. */
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
  /** As the thing declared them when the batch was opened. */
  readonly columns: readonly PaperColumn[]
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
  | {
      readonly is: 'agreed'
      readonly counts: readonly number[]
      /** A correction that another person has to confirm or to reject. */
      readonly proposal?: PaperEntry
    }

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((count, index) => count === other[index])

/** The state of a batch follows from its entries, in their order. */
export function batchState(entries: readonly PaperEntry[]): BatchState {
  const of = (step: EntryStep) => entries.findLast((entry) => entry.step === step)
  const [first, second] = [of('first'), of('second')]
  if (!first) return { is: 'first' }
  if (!second) return { is: 'second', by: first.account }
  const settlement = of('settlement')
  if (!settlement && !isSame(first.counts, second.counts))
    return {
      is: 'differs',
      first: first.counts,
      second: second.counts,
      by: [first.account, second.account],
    }
  return entries.reduce<Agreed>(correct, { is: 'agreed', counts: (settlement ?? first).counts })
}

type Agreed = Extract<BatchState, { is: 'agreed' }>

/** What was agreed after one more entry. */
function correct(agreed: Agreed, entry: PaperEntry): Agreed {
  const { step, counts } = entry
  if (step === 'proposal') return { is: 'agreed', counts: agreed.counts, proposal: entry }
  if (step === 'rejection') return { is: 'agreed', counts: agreed.counts }
  return step === 'confirmation' || step === 'correction' ? { is: 'agreed', counts } : agreed
}

/** The name of a state, of which a correction that waits for another person is one. */
export const stateName = (state: BatchState): BatchState['is'] | 'proposed' =>
  state.is === 'agreed' && state.proposal ? 'proposed' : state.is

/** Whether a batch waits for this person: whoever made one of its entries waits for somebody else. */
export function isWaitingForClerk(
  entries: readonly PaperEntry[],
  clerk: Id<'account'>,
  maySettle: boolean,
): boolean {
  const state = batchState(entries)
  if (state.is === 'second') return state.by !== clerk
  if (state.is === 'differs') return maySettle && !state.by.includes(clerk)
  if (state.is === 'agreed')
    return maySettle && state.proposal !== undefined && state.proposal.account !== clerk
  return state.is === 'first'
}

export const sumOf = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

export type PaperEntryRefusal =
  | 'entered-meanwhile'
  | 'same-clerk'
  | 'own-difference'
  | 'settled-already'
  | 'nothing-corrected'
  | 'own-correction'
  | 'closed-already'

/**
 * Whether an entry may follow on those that a batch has. The second entry is another person's; a settlement is a third
 * person's and leaves alone what both have entered alike; a correction that is proposed changes something, and another
 * person confirms or rejects it, with the numbers that were proposed.
 */
export function checkEntry(
  entries: readonly PaperEntry[],
  entry: { readonly step: EntryStep; readonly counts: readonly number[] },
  clerk: Id<'account'>,
): Result<undefined, PaperEntryRefusal> {
  const state = batchState(entries)
  const { step, counts } = entry
  if (step === 'first') return state.is === 'first' ? accept(undefined) : refuse('entered-meanwhile')
  if (step === 'second') {
    if (state.is !== 'second') return refuse('entered-meanwhile')
    return state.by === clerk ? refuse('same-clerk') : accept(undefined)
  }
  if (step === 'settlement') {
    if (state.is !== 'differs') return refuse('entered-meanwhile')
    if (state.by.includes(clerk)) return refuse('own-difference')
    const agreed = counts.every(
      (count, sheet) => state.first[sheet] !== state.second[sheet] || count === state.first[sheet],
    )
    return agreed ? accept(undefined) : refuse('settled-already')
  }
  if (state.is !== 'agreed' || step === 'correction') return refuse('entered-meanwhile')
  const { proposal } = state
  if (step === 'proposal') {
    if (proposal) return refuse('entered-meanwhile')
    return isSame(state.counts, counts) ? refuse('nothing-corrected') : accept(undefined)
  }
  if (!proposal || !isSame(proposal.counts, counts)) return refuse('entered-meanwhile')
  return proposal.account === clerk ? refuse('own-correction') : accept(undefined)
}

export const scansExpireBefore = (now: Date): Date => new Date(Number(now) - SCAN_DAYS * DAY_MS)

/** What all batches of a target say together, beside the number that is expected. */
export type Reconciliation = {
  /** The sum of the agreed batches. */
  readonly total: number
  /** The same for each column, by its key. */
  readonly columns: Readonly<Record<string, number>>
  /** Batches that are not agreed yet. */
  readonly open: number
  readonly expected: ExpectedNumber | null
}

/** The number that is compared with the expected one. */
export const comparedTotal = (
  { total, columns }: Pick<Reconciliation, 'total' | 'columns'>,
  { column }: ExpectedNumber,
): number => (column === undefined ? total : (columns[column] ?? 0))

/** How a sum of sheets relates to the expected number, and by how much it differs. */
export function compareWithExpected(
  total: number,
  { size, relation }: ExpectedNumber,
): { readonly is: 'equal' | 'within' | 'over' | 'differs'; readonly by: number } {
  const by = Math.abs(total - size)
  if (relation === 'at-most') return { is: total > size ? 'over' : 'within', by }
  return { is: by === 0 ? 'equal' : 'differs', by }
}

/** The sum of each column over the sheets of a batch. */
export const columnSums = (counts: readonly number[], columns: readonly PaperColumn[]): readonly number[] =>
  columns.map((_, column) => sumOf(counts.filter((_, cell) => cell % columns.length === column)))

/** The sheet and the column of a number of a batch, from 0. */
export const placeOfCell = (cell: number, columns: number) => ({
  sheet: Math.floor(cell / columns),
  column: cell % columns,
})

/** The name of the field of a number: of its sheet alone where a sheet has one. */
export function cellField(cell: number, columns: number): string {
  const { sheet, column } = placeOfCell(cell, columns)
  return columns === 1 ? `sheet-${sheet + 1}` : `sheet-${sheet + 1}-${column + 1}`
}
