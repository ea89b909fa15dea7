import { type Language, languages, type Text } from '#domain/base/text.ts'
import { topicNames } from '#domain/topic/index.ts'
import { afterChange, type LanguageChanges, markUpToDate } from '#domain/translation/index.ts'
import { type DraftContent, meetingKinds, type Typed } from '../model.ts'

/** The texts of a draft whose translations are watched. */
export const draftTexts = ['title', 'about', 'venue', 'address'] as const
export type DraftTextName = (typeof draftTexts)[number]

/** The parts of which a draft has several. */
export const draftRows = ['partners', 'agenda', 'speakers', 'documents'] as const
export type DraftRows = (typeof draftRows)[number]

const nothing: Typed = { kk: '', ru: '', en: '' }

const emptyRow = {
  partners: '',
  agenda: { time: '', title: nothing, person: '' },
  speakers: { person: '', post: nothing, organisation: '' },
  documents: { title: nothing, url: '' },
} as const

/** A new meeting of a body in its place, with nothing said of it yet. */
export const emptyDraft = (territory: string): DraftContent => ({
  kind: '',
  topic: '',
  territory,
  title: nothing,
  about: nothing,
  venue: nothing,
  address: nothing,
  mapUrl: '',
  onlineUrl: '',
  day: '',
  starts: '',
  ends: '',
  capacity: '',
  closesDay: '',
  closesTime: '',
  partners: [],
  agenda: [],
  speakers: [],
  documents: [],
  changes: {},
})

/** The next meeting made after one: everything but the day, what came of it, and its papers. */
export const asTemplate = (content: DraftContent): DraftContent => ({
  ...content,
  day: '',
  closesDay: '',
  documents: [],
})

export type Fields = Readonly<Record<string, unknown>>
/** A form cannot make a draft of endless rows. */
const ROWS_MAX = 100

const line = (fields: Fields, name: string) => {
  const value = fields[name]
  return typeof value === 'string' ? value.replace(/[^\P{C}\n\r\t]/gu, '').trim() : ''
}
const typed = (fields: Fields, name: string): Typed => ({
  kk: line(fields, `${name}-kk`),
  ru: line(fields, `${name}-ru`),
  en: line(fields, `${name}-en`),
})

function rowsOf<T>(fields: Fields, name: DraftRows, read: (at: string, index: number) => T): T[] {
  const count = Number(line(fields, `${name}-count`))
  const rows = Number.isSafeInteger(count) && count > 0 ? Math.min(count, ROWS_MAX) : 0
  return Array.from({ length: rows }, (_, index) => read(`${name}-${index}`, index))
}

/** What was typed, field by field; nothing is refused here. `known`: what was there before, for its translations. */
export function readDraft(fields: Fields, known: DraftContent, now: string): DraftContent {
  const texts = Object.fromEntries(draftTexts.map((name) => [name, typed(fields, name)])) as Record<
    DraftTextName,
    Typed
  >
  return {
    ...texts,
    kind: line(fields, 'kind'),
    topic: line(fields, 'topic'),
    territory: line(fields, 'territory') || known.territory,
    mapUrl: line(fields, 'mapUrl'),
    onlineUrl: line(fields, 'onlineUrl'),
    day: line(fields, 'day'),
    starts: line(fields, 'starts'),
    ends: line(fields, 'ends'),
    capacity: line(fields, 'capacity'),
    closesDay: line(fields, 'closesDay'),
    closesTime: line(fields, 'closesTime'),
    partners: rowsOf(fields, 'partners', (at) => line(fields, at)),
    ...rowsIn(fields, known, now),
    changes: changesOf(fields, texts, known, now),
  }
}

function rowsIn(
  fields: Fields,
  known: DraftContent,
  now: string,
): Pick<DraftContent, 'agenda' | 'speakers' | 'documents'> {
  return {
    agenda: rowsOf(fields, 'agenda', (at, index) => ({
      time: line(fields, `${at}-time`),
      ...watched(fields, `${at}-title`, 'title', known.agenda, index, now),
      person: line(fields, `${at}-person`),
    })),
    speakers: rowsOf(fields, 'speakers', (at, index) => ({
      person: line(fields, `${at}-person`),
      ...watched(fields, `${at}-post`, 'post', known.speakers, index, now),
      organisation: line(fields, `${at}-organisation`),
      newPerson: typed(fields, `${at}-new`),
      namesake: line(fields, `${at}-namesake`),
      newBody: typed(fields, `${at}-body`),
      newBodyKind: line(fields, `${at}-kind`),
    })),
    documents: rowsOf(fields, 'documents', (at, index) => ({
      ...watched(fields, `${at}-title`, 'title', known.documents, index, now),
      url: line(fields, `${at}-url`),
    })),
  }
}

/**
 * The text of a row with what is known of its translations. Rows are moved and taken out without being saved: the
 * row as it was is the one that still says the same in some language, here or elsewhere.
 */
function watched<Name extends 'title' | 'post'>(
  fields: Fields,
  control: string,
  name: Name,
  known: readonly (Readonly<Record<Name, Typed>> & { readonly changes?: LanguageChanges })[],
  index: number,
  now: string,
): Readonly<Record<Name, Typed>> & { readonly changes: LanguageChanges } {
  const text = typed(fields, control)
  const says = (row: (typeof known)[number] | undefined) =>
    row && languages.some((language) => text[language] !== '' && text[language] === row[name][language])
  const before = says(known[index]) ? known[index] : known.find(says)
  const changes = afterChange(before?.[name] ?? nothing, text, before?.changes ?? {}, now)
  return { [name]: text, changes: checkedIn(fields, control, changes) } as Readonly<Record<Name, Typed>> & {
    readonly changes: LanguageChanges
  }
}

/** Translations that somebody has read and found right as they are. */
const checkedIn = (fields: Fields, control: string, changes: LanguageChanges): LanguageChanges =>
  languages
    .filter((language) => line(fields, `${control}-${language}-checked`) === 'yes')
    .reduce((after, language) => markUpToDate(after, language), changes)

function changesOf(
  fields: Fields,
  texts: Readonly<Record<DraftTextName, Typed>>,
  known: DraftContent,
  now: string,
): DraftContent['changes'] {
  const entries = draftTexts.map((name): [DraftTextName, LanguageChanges] => {
    const after = afterChange(known[name], texts[name], known.changes[name] ?? {}, now)
    return [name, checkedIn(fields, name, after)]
  })
  return Object.fromEntries(entries.filter(([, changes]) => Object.keys(changes).length > 0))
}

/** A press on a button beside the rows: 'add-agenda', 'remove-agenda-2', 'up-agenda-2'. */
export function changeRows(content: DraftContent, press: string): DraftContent {
  const [, doing, name, at] =
    /^(add|remove|up)-(partners|agenda|speakers|documents)(?:-(\d{1,3}))?$/.exec(press) ?? []
  const which = draftRows.find((one) => one === name)
  if (!which) return content
  const rows: readonly unknown[] = content[which]
  const index = Number(at)
  if (doing === 'add') return { ...content, [which]: [...rows, emptyRow[which]].slice(0, ROWS_MAX) }
  if (at === undefined || index >= rows.length) return content
  if (doing === 'remove') return { ...content, [which]: rows.filter((_, position) => position !== index) }
  if (index === 0) return content
  const moved = [...rows]
  moved.splice(index - 1, 2, rows[index], rows[index - 1])
  return { ...content, [which]: moved }
}

export type DraftProblem =
  | 'kind-empty'
  | 'topic-empty'
  | 'territory-unknown'
  | 'kk-missing'
  | 'ru-missing'
  | 'text-long'
  | 'url-wrong'
  | 'day-wrong'
  | 'time-wrong'
  | 'ends-before-start'
  | 'day-past'
  | 'capacity-wrong'
  | 'capacity-missing'
  | 'closing-missing'
  | 'closing-after-start'
  | 'closing-past'
  | 'person-unknown'
  | 'person-missing'
  | 'body-unknown'
  | 'url-missing'
  | 'chosen-and-new'
  | 'person-known'
  | 'body-known'
  | 'body-kind-empty'
/** What is wrong, by the name of the field. */
export type DraftProblems = Readonly<Record<string, DraftProblem>>

const TITLE_MAX = 300
const ABOUT_MAX = 20_000
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const URL_OR_NONE = /^(https?:\/\/[^\s<>"]+)?$/
const PAPER_URL = /^(https?:\/\/[^\s<>"]+|\/files\/[0-9a-z.]+)$/

type Found = (field: string, problem: DraftProblem) => void

function checkText(text: Typed, name: string, max: number, found: Found) {
  for (const language of ['kk', 'ru'] as const)
    if (text[language] === '') found(`${name}-${language}`, `${language}-missing`)
  for (const language of languages) if (text[language].length > max) found(`${name}-${language}`, 'text-long')
}

/** Whether a name that is not in the directory has been begun. */
export const isNew = (name: Typed | undefined): name is Typed =>
  name !== undefined && languages.some((language) => name[language] !== '')

const isBlank = (text: Typed) => languages.every((language) => text[language] === '')

/** Rows that nobody has begun are left out; the others keep their numbers, by which their fields are called. */
export const begun = {
  partners: (row: string) => row !== '',
  agenda: (row: DraftContent['agenda'][number]) => row.time + row.person !== '' || !isBlank(row.title),
  speakers: (row: DraftContent['speakers'][number]) =>
    row.person + row.organisation !== '' || !isBlank(row.post) || isNew(row.newPerson) || isNew(row.newBody),
  documents: (row: DraftContent['documents'][number]) => row.url !== '' || !isBlank(row.title),
}

export const isTime = (text: string): boolean => TIME.test(text)

/** What of the words is missing or wrong before a meeting can be announced. Names and times are checked by others. */
export function checkWords(content: DraftContent): DraftProblems {
  const problems: Record<string, DraftProblem> = {}
  const found: Found = (field, problem) => {
    problems[field] ??= problem
  }
  if (!(meetingKinds as readonly string[]).includes(content.kind)) found('kind', 'kind-empty')
  checkText(content.title, 'title', TITLE_MAX, found)
  checkText(content.about, 'about', ABOUT_MAX, found)
  if (!(topicNames as readonly string[]).includes(content.topic)) found('topic', 'topic-empty')
  checkText(content.venue, 'venue', TITLE_MAX, found)
  checkText(content.address, 'address', TITLE_MAX, found)
  for (const name of ['mapUrl', 'onlineUrl'] as const)
    if (!URL_OR_NONE.test(content[name])) found(name, 'url-wrong')
  content.agenda.forEach((row, index) => {
    if (!begun.agenda(row)) return
    if (row.time !== '' && !isTime(row.time)) found(`agenda-${index}-time`, 'time-wrong')
    checkText(row.title, `agenda-${index}-title`, TITLE_MAX, found)
  })
  content.speakers.forEach((row, index) => {
    if (!begun.speakers(row)) return
    if (row.person === '' && !isNew(row.newPerson)) found(`speakers-${index}-person`, 'person-missing')
    if (!isBlank(row.post)) checkText(row.post, `speakers-${index}-post`, TITLE_MAX, found)
  })
  content.documents.forEach((row, index) => {
    if (!begun.documents(row)) return
    checkText(row.title, `documents-${index}-title`, TITLE_MAX, found)
    if (row.url === '') found(`documents-${index}-url`, 'url-missing')
    else if (!PAPER_URL.test(row.url)) found(`documents-${index}-url`, 'url-wrong')
  })
  return problems
}

/** A text that is complete in kk and ru. */
export const textOf = (text: Typed): Text => ({
  kk: text.kk,
  ru: text.ru,
  ...(text.en === '' ? {} : { en: text.en }),
})

/** A text of which only some languages are there, as it is previewed. */
export const shownText = (text: Typed): Text => {
  const any = languages.map((language) => text[language]).find((one) => one !== '') ?? '…'
  return { kk: text.kk || any, ru: text.ru || any, ...(text.en === '' ? {} : { en: text.en }) }
}

/** An official text as it is typed again. */
export const typedText = ({ kk, ru, en = '' }: Text): Typed => ({ kk, ru, en })

/** What a draft is called in lists: its title in the reader's language or another, or undefined. */
export const draftTitle = (content: Pick<DraftContent, 'title'>, language: Language): string | undefined =>
  [language, ...languages].map((one) => content.title[one]).find((text) => text !== '')
