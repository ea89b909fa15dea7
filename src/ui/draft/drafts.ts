import { DAY_MS } from '#domain/base/duration.ts'

/** Milliseconds for which a draft is stored: a week, like the link in an e-mail. */
export const LIFETIME_MS = 7 * DAY_MS

/** The part of the Web Storage standard that is needed here. */
export type DraftStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** What a person typed into a form and has not sent. */
export type LocalDraft = {
  /** Milliseconds since 1970 of the last change. */
  readonly at: number
  /** The account in which it was typed; '' without signing in. */
  readonly owner: string
  /** The path of the form, without the language. */
  readonly path: string
  /** The title in the list of unsent drafts. */
  readonly title: string
  /** The version of the text that the form showed; '' when the form has none. */
  readonly version: string
  readonly fields: Readonly<Record<string, string>>
  /** The fields being sent; they are removed when the answer confirms them. */
  readonly sending?: readonly string[]
}

const PREFIX = 'kenes-draft:'

function parse(text: string | null): LocalDraft | undefined {
  try {
    const draft = JSON.parse(text ?? '') as Partial<LocalDraft> | null
    return typeof draft?.at === 'number' && typeof draft.fields === 'object'
      ? (draft as LocalDraft)
      : undefined
  } catch {
    // Written by another version of the program.
    return undefined
  }
}

const keysOf = (storage: DraftStorage): readonly string[] =>
  Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  )

/** Removes drafts that are older than a week or cannot be read. */
export function removeExpiredDrafts(storage: DraftStorage, now: number): void {
  for (const key of keysOf(storage)) {
    const draft = parse(storage.getItem(key))
    if (!draft || now - draft.at > LIFETIME_MS) storage.removeItem(key)
  }
}

/** The draft of a form. The draft of another account is not returned, and is removed from the device. */
export function findLocalDraft(
  storage: DraftStorage,
  name: string,
  owner: string,
  now: number,
): LocalDraft | undefined {
  const draft = parse(storage.getItem(PREFIX + name))
  if (!draft || now - draft.at > LIFETIME_MS) return undefined
  if (draft.owner === '' || owner === '' || draft.owner === owner) return draft
  removeLocalDraft(storage, name)
  return undefined
}

/** Stores a draft; false when the storage is full or not allowed. */
export function saveLocalDraft(storage: DraftStorage, name: string, draft: LocalDraft): boolean {
  try {
    storage.setItem(PREFIX + name, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export const removeLocalDraft = (storage: DraftStorage, name: string): void =>
  storage.removeItem(PREFIX + name)

/** Removes the fields that were sent; other fields with the same key stay. */
export function removeSentFields(storage: DraftStorage, name: string): void {
  const draft = parse(storage.getItem(PREFIX + name))
  if (!draft?.sending) return
  const { sending, ...rest } = draft
  const left = Object.entries(draft.fields).filter(([field]) => !sending.includes(field))
  if (left.length === 0) removeLocalDraft(storage, name)
  else saveLocalDraft(storage, name, { ...rest, fields: Object.fromEntries(left) })
}

/** Drafts whose keys begin with the prefix, the last one first. */
export const listLocalDrafts = (
  storage: DraftStorage,
  prefix: string,
  now: number,
): readonly (LocalDraft & { name: string })[] =>
  keysOf(storage)
    .filter((key) => key.startsWith(PREFIX + prefix))
    .flatMap((key) => {
      const draft = parse(storage.getItem(key))
      return draft && now - draft.at <= LIFETIME_MS ? [{ ...draft, name: key.slice(PREFIX.length) }] : []
    })
    .sort((a, b) => b.at - a.at)

/** Removes all drafts, at the end of a session on a shared device. */
export const removeAllDrafts = (storage: DraftStorage): void => {
  for (const key of keysOf(storage)) storage.removeItem(key)
}
