import type { Id } from '#domain/base/id.ts'
import type { OrganisationName, PlaceLink } from '#domain/base/link.ts'
import type { Json } from '#domain/journal-entry/canonical-json.ts'
import type { Size } from '#domain/tlog/index.ts'

/** Prefix of the log's files (C2SP tlog-tiles), without a language. */
export const LOG_PATH = '/log'

export const JOURNAL_PATH = '/journal'
export const DESK_PATH = '/desk/journal'
export const entryPath = (number: Size | ':number'): string => `${JOURNAL_PATH}/${number}`
export const receiptName = (number: Size): string => `${number}.tlog-proof`
export const receiptPath = (number: Size): string => `${LOG_PATH}/receipts/${receiptName(number)}`
export const contentPath = (number: Size): string => `${LOG_PATH}/contents/${number}.json`

/** An entry as a line of the list. */
export type EntryLine = {
  readonly number: Size
  readonly act: Id<string>
  /** Slice first: 'news.published'. */
  readonly type: string
  readonly version: number
  readonly at: Date
  readonly territory: string
  readonly place: Pick<PlaceLink, 'slug' | 'label'> | null
  readonly organisation: OrganisationName | null
}

/** What opens the commitment of an entry; stored until it is erased. */
export type EntryContent = { readonly content: Json /** Base64 of 32 bytes. */; readonly salt: string }

export type ShownJournalEntry = EntryLine & {
  /** The text of the entry, as it stands in the log. */
  readonly text: string
  readonly kept: EntryContent | undefined
}

/** The name of the slice that records a type of act. */
export const sliceOf = (type: string): string => type.split('.', 1)[0] ?? ''

/** Whether the thing was withdrawn, by its last state. */
export const isWithdrawn = (states: readonly { readonly type: string }[]): boolean =>
  states[0]?.type.endsWith('.withdrawn') === true

/** Characters of the type of an entry in an address. */
export const ENTRY_TYPE_MAX = 100
/** Entries on one page of the list. */
export const PAGE_SIZE = 30
