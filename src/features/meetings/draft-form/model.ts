import { emptyText, type FormFields, readField, readTypedText, type TypedText } from '#domain/base/form.ts'
import { type Language, languages } from '#domain/base/text.ts'
import {
  type DraftRows,
  draftRows,
  draftTexts,
  type MeetingDraftContent,
  rowTextName,
} from '../announcement/model.ts'

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
  'participants',
] as const

const emptyRow = {
  partners: '',
  agenda: { time: '', title: emptyText, person: '' },
  speakers: { person: '', post: emptyText, organisation: '' },
  documents: { title: emptyText, url: '' },
} as const

const lineEnds = (text: string) => text.replaceAll(/\r\n?/g, '\n')

/** A text as it was typed. Browsers send line ends as CR LF, which is no change of the text. */
function readText(fields: FormFields, name: string): TypedText {
  const { kk, ru, en } = readTypedText(fields, name)
  return { kk: lineEnds(kk), ru: lineEnds(ru), en: lineEnds(en) }
}

/**
 * What was typed, field by field; nothing is refused here.
 * @param known the content before, whose rows keep their keys
 */
export function readDraft(fields: FormFields, known: MeetingDraftContent): MeetingDraftContent {
  const read = <Name extends string, Value>(names: readonly Name[], reader: (name: Name) => Value) =>
    Object.fromEntries(names.map((name) => [name, reader(name)])) as Record<Name, Value>
  return {
    ...read(draftTexts, (name) => readText(fields, name)),
    ...read(lines, (name) => readField(fields, name)),
    territory: readField(fields, 'territory') || known.territory,
    partners: readRows(fields, 'partners', (at) => readField(fields, at)),
    agenda: withKeys(fields, 'agenda', known.agenda, (at) => ({
      time: readField(fields, `${at}-time`),
      title: readText(fields, `${at}-title`),
      person: readField(fields, `${at}-person`),
    })),
    speakers: withKeys(fields, 'speakers', known.speakers, (at) => ({
      person: readField(fields, `${at}-person`),
      post: readText(fields, `${at}-post`),
      organisation: readField(fields, `${at}-organisation`),
      newPerson: readText(fields, `${at}-new`),
      namesake: readField(fields, `${at}-namesake`),
      newBody: readText(fields, `${at}-body`),
      newBodyKind: readField(fields, `${at}-kind`),
    })),
    documents: withKeys(fields, 'documents', known.documents, (at) => ({
      title: readText(fields, `${at}-title`),
      url: readField(fields, `${at}-url`),
    })),
  }
}

function readRows<T>(fields: FormFields, name: DraftRows, read: (at: string) => T): T[] {
  const count = Number(readField(fields, `${name}-count`))
  const rows = Number.isSafeInteger(count) && count > 0 ? Math.min(count, ROWS_MAX) : 0
  return Array.from({ length: rows }, (_, index) => read(`${name}-${index}`))
}

const KEY = /^[0-9a-z]{1,12}$/

/** Rows with a key each: the one that the form carries, else that of the row which stood there, else a new one. */
function withKeys<Row>(
  fields: FormFields,
  name: DraftRows,
  known: readonly { readonly key?: string }[],
  read: (at: string) => Row,
): (Row & { readonly key: string })[] {
  const used = new Set<string>()
  let last = Math.max(0, ...known.map(({ key }) => Number(key)).filter(Number.isSafeInteger))
  return readRows(fields, name, read).map((row, index) => {
    const wanted = [readField(fields, `${name}-${index}-key`), known[index]?.key ?? '']
    let key = wanted.find((one) => KEY.test(one) && !used.has(one))
    while (key === undefined || used.has(key)) {
      last += 1
      key = String(last)
    }
    used.add(key)
    return { ...row, key }
  })
}

/** The translations that were marked as right as they are, by the names of their texts. */
export function readChecked(
  fields: FormFields,
  content: MeetingDraftContent,
): readonly (readonly [text: string, language: Language])[] {
  const controls = [
    ...draftTexts.map((name) => [name, name] as const),
    ...content.agenda.map((row, at) => [rowTextName('agenda', row, at), `agenda-${at}-title`] as const),
    ...content.speakers.map((row, at) => [rowTextName('speakers', row, at), `speakers-${at}-post`] as const),
    ...content.documents.map(
      (row, at) => [rowTextName('documents', row, at), `documents-${at}-title`] as const,
    ),
  ]
  return controls.flatMap(([text, control]) =>
    languages.flatMap((language) =>
      readField(fields, `${control}-${language}-checked`) === 'yes' ? [[text, language] as const] : [],
    ),
  )
}

/** Does what a button beside the rows asks for, and says of which: 'add-agenda', 'remove-agenda-2', 'up-agenda-2'. */
export function changeRows(
  content: MeetingDraftContent,
  button: string,
): { readonly content: MeetingDraftContent; readonly rows?: DraftRows } {
  const [, command, name, at] =
    /^(add|remove|up)-(partners|agenda|speakers|documents)(?:-(\d{1,3}))?$/.exec(button) ?? []
  const part = draftRows.find((one) => one === name)
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
  content: MeetingDraftContent,
  document: MeetingDraftContent['documents'][number],
): MeetingDraftContent | undefined =>
  content.documents.length < ROWS_MAX
    ? { ...content, documents: [...content.documents, document] }
    : undefined

/** A draft as the fields of its form, by name. */
export function fieldsOf(content: MeetingDraftContent): Readonly<Record<string, string>> {
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
