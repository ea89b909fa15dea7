import { DAY_MS } from '#domain/base/duration.ts'

/** How long what was typed waits on a device, in milliseconds: a week, as a link in a letter does. */
export const LIFETIME_MS = 7 * DAY_MS

/** The part of the Web Storage standard that is needed here. */
export type DraftStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** What a person typed into a form and did not send yet. */
export type LocalDraft = {
  /** Milliseconds since 1970 of the last change. */
  readonly at: number
  /** Whose account it was typed in; '' by somebody who was not signed in. */
  readonly owner: string
  /** Where the form is, without the language. */
  readonly path: string
  /** What it is about, for the list of what was not sent. */
  readonly title: string
  /** The version of the text that the form showed; '' when the form has none. */
  readonly version: string
  readonly fields: Readonly<Record<string, string>>
  /** The fields that are on their way; they are forgotten when the answer says that they have arrived. */
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
    // Left by another version of the program: of no use to this one.
    return undefined
  }
}

const keysOf = (storage: DraftStorage): readonly string[] =>
  Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  )

/** Takes away what is older than a week or cannot be read. */
export function removeExpiredDrafts(storage: DraftStorage, now: number): void {
  for (const key of keysOf(storage)) {
    const draft = parse(storage.getItem(key))
    if (!draft || now - draft.at > LIFETIME_MS) storage.removeItem(key)
  }
}

/** The draft of a form. That of another account is not shown to this one, and does not stay on the device either. */
export function findDraft(
  storage: DraftStorage,
  name: string,
  owner: string,
  now: number,
): LocalDraft | undefined {
  const draft = parse(storage.getItem(PREFIX + name))
  if (!draft || now - draft.at > LIFETIME_MS) return undefined
  if (draft.owner === '' || owner === '' || draft.owner === owner) return draft
  removeDraft(storage, name)
  return undefined
}

/** Keeps a draft; false when the device has no room for it or does not allow it. */
export function saveDraft(storage: DraftStorage, name: string, draft: LocalDraft): boolean {
  try {
    storage.setItem(PREFIX + name, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export const removeDraft = (storage: DraftStorage, name: string): void => storage.removeItem(PREFIX + name)

/** Forgets the fields that have arrived; what was typed into others of the same name stays. */
export function removeSentFields(storage: DraftStorage, name: string): void {
  const draft = parse(storage.getItem(PREFIX + name))
  if (!draft?.sending) return
  const { sending, ...rest } = draft
  const left = Object.entries(draft.fields).filter(([field]) => !sending.includes(field))
  if (left.length === 0) removeDraft(storage, name)
  else saveDraft(storage, name, { ...rest, fields: Object.fromEntries(left) })
}

/** Drafts whose names begin so, the last one first. */
export const listDrafts = (
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

/** Forgets everything: at the end of a session on a device that others may use. */
export const removeAllDrafts = (storage: DraftStorage): void => {
  for (const key of keysOf(storage)) storage.removeItem(key)
}
