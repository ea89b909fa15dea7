import type { Id } from '#domain/base/id.ts'
import { type Language, languages, type Text } from '#domain/base/text.ts'
import { type LanguageChanges, languageState } from '#domain/translation/index.ts'
import { emptyText, isBlank, type TypedText } from '../form-model.ts'
import { DESK } from '../model.ts'

export const draftPath = (id: string): string => `${DESK}/drafts/${id}`

/** What is known of the translations of a text in a row. */
type WithChanges = { readonly changes?: LanguageChanges }

/** A meeting as it is typed, field by field; dates and times by the clock of its place. */
export type MeetingDraftContent = {
  readonly kind: string
  readonly topic: string
  /** KATO code. */
  readonly territory: string
  readonly title: TypedText
  readonly about: TypedText
  readonly venue: TypedText
  readonly address: TypedText
  readonly mapUrl: string
  readonly onlineUrl: string
  readonly day: string
  readonly starts: string
  readonly ends: string
  readonly capacity: string
  readonly closesDay: string
  readonly closesTime: string
  /** Organisations and people by name, as they were chosen or typed. */
  readonly partners: readonly string[]
  readonly agenda: readonly (WithChanges & {
    readonly time: string
    readonly title: TypedText
    readonly person: string
  })[]
  readonly speakers: readonly (WithChanges & {
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
  readonly documents: readonly (WithChanges & { readonly title: TypedText; readonly url: string })[]
  /** What is known of the translations of each text. */
  readonly changes: Readonly<Partial<Record<DraftTextName, LanguageChanges>>>
}

/** The texts of a draft whose translations are tracked. */
export const draftTexts = ['title', 'about', 'venue', 'address'] as const
export type DraftTextName = (typeof draftTexts)[number]

/** The parts of which a draft has several. */
export const draftRows = ['partners', 'agenda', 'speakers', 'documents'] as const
export type DraftRows = (typeof draftRows)[number]

/** A draft of a meeting, or of corrections to one, with what its pages and rules need beside the content. */
export type MeetingDraft = {
  readonly id: Id<'meeting-draft'>
  readonly organiser: {
    readonly id: Id<'organisation'>
    readonly slug: string
    readonly name: Text
    /** KATO code of its territory, and the range of that territory in the classifier. */
    readonly code: string
    readonly first: number
    readonly last: number
  }
  /** The meeting that the draft corrects or has become, as it stands now. */
  readonly meeting: {
    readonly id: Id<'meeting'>
    readonly slug: string
    readonly withdrawn: boolean
    /** KATO code. */
    readonly code: string
    readonly venue: Text
    readonly address: Text
    /** ISO 8601. */
    readonly startsAt: string
    readonly endsAt: string
    readonly closesAt: string | null
  } | null
  readonly content: MeetingDraftContent
  readonly version: number
  /** The rendering of the form that saved it last. */
  readonly sitting: string
  readonly changedAt: Date
  /** The name of the person who saved it last. */
  readonly changedBy: string | null
  readonly changedById: Id<'account'> | null
  readonly announceAt: Date | null
  readonly announceFailed: string | null
  readonly announcedAt: Date | null
  readonly discardedAt: Date | null
}

/** A new meeting with nothing written yet. `territory`: KATO code of the organiser's place. */
export const emptyDraft = (territory: string): MeetingDraftContent => ({
  kind: '',
  topic: '',
  territory,
  title: emptyText,
  about: emptyText,
  venue: emptyText,
  address: emptyText,
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

/** The next meeting after the pattern of this one: everything but the day and the documents. */
export const asTemplate = (content: MeetingDraftContent): MeetingDraftContent => ({
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
  agenda: (row: MeetingDraftContent['agenda'][number]) => row.time + row.person !== '' || !isBlank(row.title),
  speakers: (row: MeetingDraftContent['speakers'][number]) =>
    row.person + row.organisation !== '' ||
    !isBlank(row.post) ||
    isTyped(row.newPerson) ||
    isTyped(row.newBody),
  documents: (row: MeetingDraftContent['documents'][number]) => row.url !== '' || !isBlank(row.title),
}

/** What a draft is called in lists: its title in the reader's language or another one; undefined without any. */
export const draftTitle = (
  content: Pick<MeetingDraftContent, 'title'>,
  language: Language,
): string | undefined => [language, ...languages].map((one) => content.title[one]).find((text) => text !== '')

export type LanguageGaps = Readonly<Record<'missing' | 'outdated', readonly Language[]>>

/** The languages in which a required text of a draft is missing, and those in which any text is outdated. */
export function languageGaps(content: MeetingDraftContent): LanguageGaps {
  const texts = [
    ...draftTexts.map((name) => ({ text: content[name], changes: content.changes[name], required: true })),
    ...[...content.agenda.filter(isRowFilled.agenda), ...content.documents.filter(isRowFilled.documents)].map(
      ({ title, changes }) => ({ text: title, changes, required: true }),
    ),
    ...content.speakers.map(({ post, changes }) => ({ text: post, changes, required: isTyped(post) })),
  ]
  const inState = (state: 'missing' | 'outdated', among: readonly Language[]) =>
    among.filter((language) =>
      texts.some(
        ({ text, changes, required }) =>
          (required || state === 'outdated') && languageState(text, changes ?? {}, language) === state,
      ),
    )
  return { missing: inState('missing', ['kk', 'ru']), outdated: inState('outdated', languages) }
}
