import type { Language } from '#domain/base/text.ts'
import { diffWords, type WordEdit } from '#domain/law/index.ts'

/** Versions that a list shows, the newest first. */
export const VERSIONS_MAX = 50

/** One field of a content as its versions are compared: a text in a language, or a value such as a place. */
export type DraftField = {
  /** Of its control: 'title-kk', 'place'. */
  readonly name: string
  /** In the reader's language. */
  readonly label: string
  readonly value: string
  /** The language of the text; absent: it is no text. */
  readonly language?: Language
}

/** What differs in a field: a text word by word, a value as it was and is. */
export type FieldChange =
  | { readonly label: string; readonly language: Language; readonly edits: readonly WordEdit[] }
  | { readonly label: string; readonly before: string; readonly after: string }

/** Longer texts are compared as a whole. Characters of both versions together. */
const COMPARED_MAX = 100_000

const editsBetween = (before: string, after: string): readonly WordEdit[] =>
  before.length + after.length <= COMPARED_MAX
    ? diffWords(before, after)
    : [
        { op: 'removed', text: before },
        { op: 'added', text: after },
      ]

/** What differs between the fields of two contents, in the order of the later one; rows that are gone come last. */
export function listDifferences(
  before: readonly DraftField[],
  after: readonly DraftField[],
): readonly FieldChange[] {
  const was = new Map(before.map((field) => [field.name, field]))
  const kept = new Set(after.map(({ name }) => name))
  const gone = before.filter(({ name }) => !kept.has(name)).map((field) => ({ ...field, value: '' }))
  return [...after, ...gone].flatMap(({ name, label, value, language }): FieldChange[] => {
    const old = was.get(name)?.value ?? ''
    if (old === value) return []
    return language
      ? [{ label, language, edits: editsBetween(old, value) }]
      : [{ label, before: old, after: value }]
  })
}
