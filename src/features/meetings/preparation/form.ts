import { type FormFields, isTicked, readField, readTypedText, type TypedText } from '#domain/base/form.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { lines, ROWS_MAX } from './fields/model.ts'
import { type DraftRows, draftTexts, type MeetingContent, rowTextName } from './model.ts'

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
export function readMeetingForm(fields: FormFields, known: MeetingContent): MeetingContent {
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
    const keys = [readField(fields, `${name}-${index}-key`), known[index]?.key ?? '']
    let key = keys.find((item) => KEY.test(item) && !used.has(item))
    while (key === undefined || used.has(key)) {
      last += 1
      key = String(last)
    }
    used.add(key)
    return { ...row, key }
  })
}

/** The translations that were marked as right as they are, by the names of their texts. */
export function readCheckedMeetingForm(
  fields: FormFields,
  content: MeetingContent,
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
      isTicked(fields, `${control}-${language}-checked`) ? [[text, language] as const] : [],
    ),
  )
}

/** The button beside the rows that was pressed: 'add-agenda'; empty: another one. */
export const readRowButtonField = (fields: FormFields): string => readField(fields, 'do')
