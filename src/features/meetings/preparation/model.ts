import { emptyText, isBlank, type TypedText } from '#domain/base/form.ts'
import { DESK_PATH } from '../model.ts'

/** Where the drafts are, after the language. */
export const DRAFTS_PATH = `${DESK_PATH}/drafts`
export const draftPath = ({ id }: { readonly id: string }): string => `${DRAFTS_PATH}/${id}`

/** Stays the same as long as it is the same row. */
type WithKey = { readonly key?: string }

/** A meeting as it is typed, field by field; dates and times by the clock of its place. */
export type MeetingContent = {
  readonly kind: string
  readonly topic: string
  /** KATO code. */
  readonly territory: string
  readonly title: TypedText
  readonly about: TypedText
  readonly venue: TypedText
  readonly address: TypedText
  /** The point of the venue, «latitude, longitude». */
  readonly point: string
  readonly mapUrl: string
  readonly onlineUrl: string
  readonly day: string
  readonly starts: string
  readonly ends: string
  readonly capacity: string
  readonly closesDay: string
  readonly closesTime: string
  /** Who may register, of `meetingParticipants`. */
  readonly participants: string
  /** Organisations and people by name, as they were chosen or typed. */
  readonly partners: readonly string[]
  readonly agenda: readonly (WithKey & {
    readonly time: string
    readonly title: TypedText
    readonly person: string
  })[]
  readonly speakers: readonly (WithKey & {
    readonly person: string
    readonly post: TypedText
    readonly organisation: string
    /** Name of somebody who is not in the directory yet; added to it when the meeting is announced. */
    readonly newPerson?: TypedText
    /** 'yes': not the person of the same name who is in the directory. */
    readonly namesake?: string
    readonly newBody?: TypedText
    readonly newBodyKind?: string
  })[]
  readonly documents: readonly (WithKey & { readonly title: TypedText; readonly url: string })[]
}

/** The texts of a draft whose translations are tracked. */
export const draftTexts = ['title', 'about', 'venue', 'address'] as const

/** The parts of which a draft has several. */
export const draftRows = ['partners', 'agenda', 'speakers', 'documents'] as const
export type DraftRows = (typeof draftRows)[number]

/** A new meeting with nothing written yet. `territory`: KATO code of the organiser's place. */
export const emptyContent = (territory: string): MeetingContent => ({
  kind: '',
  topic: '',
  territory,
  title: emptyText,
  about: emptyText,
  venue: emptyText,
  address: emptyText,
  point: '',
  mapUrl: '',
  onlineUrl: '',
  day: '',
  starts: '',
  ends: '',
  capacity: '',
  closesDay: '',
  closesTime: '',
  participants: 'everyone',
  partners: [],
  agenda: [],
  speakers: [],
  documents: [],
})

/** The next meeting after the pattern of this one: everything but the day and the documents. */
export const templateOf = (content: MeetingContent): MeetingContent => ({
  ...content,
  day: '',
  closesDay: '',
  documents: [],
})

/** Whether anything was typed into the name of a new directory entry. */
export const isTyped = (name: TypedText | undefined): name is TypedText =>
  name !== undefined && !isBlank(name)

/** Empty rows are ignored; the others keep their numbers, which are part of their fields' names. */
export const isRowFilled = {
  partners: (row: string) => row !== '',
  agenda: (row: MeetingContent['agenda'][number]) => row.time + row.person !== '' || !isBlank(row.title),
  speakers: (row: MeetingContent['speakers'][number]) =>
    row.person + row.organisation !== '' ||
    !isBlank(row.post) ||
    isTyped(row.newPerson) ||
    isTyped(row.newBody),
  documents: (row: MeetingContent['documents'][number]) => row.url !== '' || !isBlank(row.title),
}

/** What the translations of a row's text are known by; a row keeps its key when it is moved. */
export const rowTextName = (
  part: 'agenda' | 'speakers' | 'documents',
  { key }: { readonly key?: string },
  index: number,
): string => `${part}-${key ?? index}`

/** All texts of a draft whose translations are watched; rows in which nothing is written have none. */
export const textsOf = (content: MeetingContent): Readonly<Record<string, TypedText>> => ({
  ...Object.fromEntries(draftTexts.map((name) => [name, content[name]])),
  ...Object.fromEntries(
    content.agenda.flatMap((row, at) =>
      isRowFilled.agenda(row) ? [[rowTextName('agenda', row, at), row.title]] : [],
    ),
  ),
  ...Object.fromEntries(
    content.speakers.flatMap((row, at) =>
      isTyped(row.post) ? [[rowTextName('speakers', row, at), row.post]] : [],
    ),
  ),
  ...Object.fromEntries(
    content.documents.flatMap((row, at) =>
      isRowFilled.documents(row) ? [[rowTextName('documents', row, at), row.title]] : [],
    ),
  ),
})
