import { concatBytes, fromBase64, fromUtf8, toBase64, toUtf8 } from '#domain/base/bytes.ts'
import { type Id, isId } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { ENTRY_MAX, HASH_LENGTH, type Sha256 } from '#domain/tlog/index.ts'
import { canonicalJson, type Json, type JsonRefusal } from './canonical-json.ts'

/**
 * What the journal stores permanently about an act. Nothing in it may ever have to be erased: no name, contact, IIN
 * or free text; the content is present only as a commitment, which reveals nothing without its salt.
 */
export type JournalEntry = {
  /** Version of this form of entry. */
  readonly format: typeof FORMAT
  /** What happened, feature first: `news.published`, `meetings.cancelled`. */
  readonly type: string
  readonly act: Id<'act'>
  /** Counts the states of one act from 1; with `act` it makes the entry unique. */
  readonly version: number
  /** Instant in UTC with milliseconds: 2026-11-23T05:11:19.000Z. */
  readonly time: string
  /** Code of the territory. */
  readonly territory: string
  /**
   * The organisation that acted or was addressed; null when there is none. Entries are signed under this name since the
   * first one, so it stays.
   */
  readonly body: Id<'organisation'> | null
  /** Base64 of 32 bytes: `commitTo` the content. */
  readonly commitment: string
}

const FORMAT = 1
export const SALT_LENGTH = 32

/** The content, which is shown and can be erased by law; afterwards the commitment can no longer be opened. */
export type Opening = { readonly content: Json; readonly salt: Uint8Array }

// Keeps these hashes apart from any other use of SHA-256 over a salt and JSON.
const DOMAIN = toUtf8('kenes/journal-commitment/v1\n')

/**
 * SHA-256 over a fixed prefix, the salt and the canonical content. Prefix and salt have fixed lengths, so that
 * different openings never give the same bytes.
 * @param salt 32 random bytes, new for every entry: without it short contents could be guessed
 */
export function commitTo(
  sha256: Sha256,
  { content, salt }: Opening,
): Result<Uint8Array, JsonRefusal | 'salt-length'> {
  if (salt.length !== SALT_LENGTH) return refuse('salt-length')
  const canonical = canonicalJson(content)
  if (!canonical.ok) return canonical
  return accept(sha256(concatBytes(DOMAIN, salt, toUtf8(canonical.value))))
}

/** What is stored beside an entry; both are null after erasure. */
export type StoredOpening = {
  /** Canonical JSON. */
  readonly content: string | null
  readonly salt: Uint8Array | null
}

/**
 * Compares what is stored beside an entry with the entry's commitment. `changed` also when only one of content and salt
 * is there, or when the entry is none of Kenes.
 */
export function checkStoredOpening(
  sha256: Sha256,
  entry: Uint8Array,
  { content, salt }: StoredOpening,
): 'right' | 'erased' | 'changed' {
  const parsed = parseEntry(entry)
  if (!parsed.ok) return 'changed'
  if (content === null && salt === null) return 'erased'
  if (content === null || salt?.length !== SALT_LENGTH) return 'changed'
  const hash = sha256(concatBytes(DOMAIN, salt, toUtf8(content)))
  return toBase64(hash) === parsed.value.commitment ? 'right' : 'changed'
}

export type EntryRefusal = 'entry-not-canonical' | 'entry-malformed' | 'entry-too-long'

/** The bytes that go into the log for an act. */
export function buildEntry(
  sha256: Sha256,
  act: Omit<JournalEntry, 'format' | 'commitment'>,
  opening: Opening,
): Result<Uint8Array, EntryRefusal | JsonRefusal | 'salt-length'> {
  const commitment = commitTo(sha256, opening)
  if (!commitment.ok) return commitment
  const { type, version, time, territory, body } = act
  const entry = { format: FORMAT, type, act: act.act, version, time, territory, body }
  const canonical = canonicalJson({ ...entry, commitment: toBase64(commitment.value) })
  if (!canonical.ok) return canonical
  const bytes = toUtf8(canonical.value)
  const read = parseEntry(bytes)
  return read.ok ? accept(bytes) : read
}

const MEMBERS = 'act,body,commitment,format,territory,time,type,version'

/** Parses an entry's bytes; only the canonical spelling of exactly these members is accepted. */
export function parseEntry(bytes: Uint8Array): Result<JournalEntry, EntryRefusal> {
  if (bytes.length > ENTRY_MAX) return refuse('entry-too-long')
  const text = fromUtf8(bytes)
  const value = text.ok ? parseJson(text.value) : undefined
  const canonical = value === undefined ? undefined : canonicalJson(value)
  if (!text.ok || !canonical?.ok || canonical.value !== text.value) return refuse('entry-not-canonical')
  return isEntry(value) ? accept(value) : refuse('entry-malformed')
}

/** Parses JSON of a file; undefined when it is invalid. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== MEMBERS) return false
  const { format, type, act, version, time, territory, body, commitment } = value as Record<string, unknown>
  return (
    format === FORMAT &&
    matches(type, /^[a-z][a-z-]*\.[a-z][a-z-]*$/) &&
    typeof act === 'string' &&
    isId(act) &&
    Number.isSafeInteger(version) &&
    Number(version) >= 1 &&
    isInstant(time) &&
    matches(territory, /^[A-Za-z0-9-]{1,32}$/) &&
    (body === null || (typeof body === 'string' && isId(body))) &&
    isHash(commitment)
  )
}

const matches = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value)

function isInstant(value: unknown): boolean {
  if (!matches(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)) return false
  const time = Date.parse(String(value))
  return !Number.isNaN(time) && new Date(time).toISOString() === value
}

function isHash(value: unknown): boolean {
  const bytes = typeof value === 'string' ? fromBase64(value) : undefined
  return bytes?.ok === true && bytes.value.length === HASH_LENGTH
}
