import { type Language, languages } from '#domain/base/text.ts'
import { afterChange, type LanguageChanges, markUpToDate } from '#domain/translation/index.ts'
import { emptyText, type Fields, readField, readText, type TypedText } from '../form-model.ts'
import {
  type DraftRows,
  type DraftTextName,
  draftRows,
  draftTexts,
  type MeetingDraftContent,
} from './model.ts'

/** The form accepts so many rows of each part. */
const ROWS_MAX = 100

/** The fields of one line. */
const lines = [
  'kind',
  'topic',
  'territory',
  'mapUrl',
  'onlineUrl',
  'day',
  'starts',
  'ends',
  'capacity',
  'closesDay',
  'closesTime',
] as const

const emptyRow = {
  partners: '',
  agenda: { time: '', title: emptyText, person: '' },
  speakers: { person: '', post: emptyText, organisation: '' },
  documents: { title: emptyText, url: '' },
} as const

/**
 * What was typed, field by field; nothing is refused here.
 * @param known the content before, with which translations are compared
 * @param now ISO 8601
 */
export function readDraft(fields: Fields, known: MeetingDraftContent, now: string): MeetingDraftContent {
  const read = <Name extends string, Value>(names: readonly Name[], reader: (name: Name) => Value) =>
    Object.fromEntries(names.map((name) => [name, reader(name)])) as Record<Name, Value>
  const texts = read(draftTexts, (name) => readText(fields, name))
  return {
    ...texts,
    ...read(lines, (name) => readField(fields, name)),
    territory: readField(fields, 'territory') || known.territory,
    partners: readRows(fields, 'partners', (at) => readField(fields, at)),
    ...readTrackedRows(fields, known, now),
    changes: readChanges(fields, texts, known, now),
  }
}

function readRows<T>(fields: Fields, name: DraftRows, read: (at: string, index: number) => T): T[] {
  const count = Number(readField(fields, `${name}-count`))
  const rows = Number.isSafeInteger(count) && count > 0 ? Math.min(count, ROWS_MAX) : 0
  return Array.from({ length: rows }, (_, index) => read(`${name}-${index}`, index))
}

/** The rows with a text whose translations are tracked. */
const readTrackedRows = (
  fields: Fields,
  known: MeetingDraftContent,
  now: string,
): Pick<MeetingDraftContent, 'agenda' | 'speakers' | 'documents'> => ({
  agenda: readRows(fields, 'agenda', (at, index) => ({
    time: readField(fields, `${at}-time`),
    ...readTracked(fields, `${at}-title`, 'title', known.agenda, index, now),
    person: readField(fields, `${at}-person`),
  })),
  speakers: readRows(fields, 'speakers', (at, index) => ({
    person: readField(fields, `${at}-person`),
    ...readTracked(fields, `${at}-post`, 'post', known.speakers, index, now),
    organisation: readField(fields, `${at}-organisation`),
    newPerson: readText(fields, `${at}-new`),
    namesake: readField(fields, `${at}-namesake`),
    newBody: readText(fields, `${at}-body`),
    newBodyKind: readField(fields, `${at}-kind`),
  })),
  documents: readRows(fields, 'documents', (at, index) => ({
    ...readTracked(fields, `${at}-title`, 'title', known.documents, index, now),
    url: readField(fields, `${at}-url`),
  })),
})

/**
 * The text of a row with what is known of its translations. Rows are moved and removed without being saved, so the
 * earlier state of a row is the one that has the same words in some language, at the same number or at another.
 */
function readTracked<Name extends 'title' | 'post'>(
  fields: Fields,
  control: string,
  name: Name,
  known: readonly (Readonly<Record<Name, TypedText>> & { readonly changes?: LanguageChanges })[],
  index: number,
  now: string,
): Readonly<Record<Name, TypedText>> & { readonly changes: LanguageChanges } {
  const text = readText(fields, control)
  const hasSameWords = (row: (typeof known)[number] | undefined) =>
    row && languages.some((language) => text[language] !== '' && text[language] === row[name][language])
  const before = hasSameWords(known[index]) ? known[index] : known.find(hasSameWords)
  const changes = afterChange(before?.[name] ?? emptyText, text, before?.changes ?? {}, now)
  return { [name]: text, changes: withConfirmed(fields, control, changes) } as Readonly<
    Record<Name, TypedText>
  > & { readonly changes: LanguageChanges }
}

/** Marks the translations that somebody has confirmed as up to date. */
const withConfirmed = (fields: Fields, control: string, changes: LanguageChanges): LanguageChanges =>
  languages
    .filter((language) => readField(fields, `${control}-${language}-checked`) === 'yes')
    .reduce((after, language) => markUpToDate(after, language), changes)

function readChanges(
  fields: Fields,
  texts: Readonly<Record<DraftTextName, TypedText>>,
  known: MeetingDraftContent,
  now: string,
): MeetingDraftContent['changes'] {
  const entries = draftTexts.map((name): [DraftTextName, LanguageChanges] => {
    const after = afterChange(known[name], texts[name], known.changes[name] ?? {}, now)
    return [name, withConfirmed(fields, name, after)]
  })
  return Object.fromEntries(entries.filter(([, changes]) => Object.keys(changes).length > 0))
}

/** Does what a button beside the rows asks for: 'add-agenda', 'remove-agenda-2', 'up-agenda-2'. */
export function changeRows(content: MeetingDraftContent, button: string): MeetingDraftContent {
  const [, command, name, at] =
    /^(add|remove|up)-(partners|agenda|speakers|documents)(?:-(\d{1,3}))?$/.exec(button) ?? []
  const part = draftRows.find((one) => one === name)
  if (!part) return content
  const rows: readonly unknown[] = content[part]
  const index = Number(at)
  if (command === 'add') return { ...content, [part]: [...rows, emptyRow[part]].slice(0, ROWS_MAX) }
  if (at === undefined || index >= rows.length) return content
  if (command === 'remove') return { ...content, [part]: rows.filter((_, position) => position !== index) }
  if (index === 0) return content
  const moved = [...rows]
  moved.splice(index - 1, 2, rows[index], rows[index - 1])
  return { ...content, [part]: moved }
}

/** A draft as the fields of its form, by name. */
export function fieldsOf(content: MeetingDraftContent): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  const putText = (name: string, text: TypedText = emptyText) => {
    for (const language of languages) fields[`${name}-${language}`] = text[language]
  }
  for (const name of lines) fields[name] = content[name]
  for (const name of draftTexts) putText(name, content[name])
  for (const name of draftRows) fields[`${name}-count`] = String(content[name].length)
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
