import { emptyText, type TypedText } from '#domain/base/form.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { type DraftRows, draftRows, draftTexts, type MeetingContent } from '../model.ts'

/** The form accepts so many rows of each part. */
export const ROWS_MAX = 100

/** The fields of one line. */
export const lines = [
  'kind',
  'topic',
  'territory',
  'point',
  'mapUrl',
  'onlineUrl',
  'day',
  'starts',
  'ends',
  'capacity',
  'closesDay',
  'closesTime',
  'participants',
] as const

const emptyRow = {
  partners: '',
  agenda: { time: '', title: emptyText, person: '' },
  speakers: { person: '', post: emptyText, organisation: '' },
  documents: { title: emptyText, url: '' },
} as const

/** Does what a button beside the rows asks for, and says of which: 'add-agenda', 'remove-agenda-2', 'up-agenda-2'. */
export function applyRowButton(
  content: MeetingContent,
  button: string,
): { readonly content: MeetingContent; readonly rows?: DraftRows } {
  const [, command, name, at] =
    /^(add|remove|up)-(partners|agenda|speakers|documents)(?:-(\d{1,3}))?$/.exec(button) ?? []
  const part = draftRows.find((draftRow) => draftRow === name)
  if (!part) return { content }
  const rows: readonly unknown[] = content[part]
  const index = Number(at)
  const changed = (to: readonly unknown[]) => ({ content: { ...content, [part]: to }, rows: part })
  if (command === 'add') return changed([...rows, emptyRow[part]].slice(0, ROWS_MAX))
  if (at === undefined || index >= rows.length) return changed(rows)
  if (command === 'remove') return changed(rows.filter((_, position) => position !== index))
  if (index === 0) return changed(rows)
  const moved = [...rows]
  moved.splice(index - 1, 2, rows[index], rows[index - 1])
  return changed(moved)
}

/** Adds an uploaded file to the documents; undefined when there are too many. */
export const withDocument = (
  content: MeetingContent,
  document: MeetingContent['documents'][number],
): MeetingContent | undefined =>
  content.documents.length < ROWS_MAX
    ? { ...content, documents: [...content.documents, document] }
    : undefined

/** A draft as the fields of its form, by name. */
export function fieldsOf(content: MeetingContent): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  const putText = (name: string, text: TypedText = emptyText) => {
    for (const language of languages) fields[`${name}-${language}`] = text[language]
  }
  for (const name of lines) fields[name] = content[name]
  for (const name of draftTexts) putText(name, content[name])
  for (const name of draftRows) fields[`${name}-count`] = String(content[name].length)
  for (const name of ['agenda', 'speakers', 'documents'] as const)
    for (const [at, { key = '' }] of content[name].entries()) fields[`${name}-${at}-key`] = key
  for (const [at, partner] of content.partners.entries()) fields[`partners-${at}`] = partner
  for (const [at, { time, title, person }] of content.agenda.entries()) {
    fields[`agenda-${at}-time`] = time
    putText(`agenda-${at}-title`, title)
    fields[`agenda-${at}-person`] = person
  }
  for (const [at, row] of content.speakers.entries()) {
    fields[`speakers-${at}-person`] = row.person
    putText(`speakers-${at}-post`, row.post)
    fields[`speakers-${at}-organisation`] = row.organisation
    putText(`speakers-${at}-new`, row.newPerson)
    fields[`speakers-${at}-namesake`] = row.namesake ?? ''
    putText(`speakers-${at}-body`, row.newBody)
    fields[`speakers-${at}-kind`] = row.newBodyKind ?? ''
  }
  for (const [at, { title, url }] of content.documents.entries()) {
    putText(`documents-${at}-title`, title)
    fields[`documents-${at}-url`] = url
  }
  return fields
}

/** The language of a field that exists once per language, by the end of its name. */
export const languageOfField = (field: string): Language | undefined =>
  languages.find((language) => field.endsWith(`-${language}`))
