import { isBlank, missingTexts } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Block, Correction, LawDocument, Recognition } from '#domain/law/index.ts'
import type { DraftText } from '#domain/translation/index.ts'
import type { Consultation, DocumentKind, ParticipantKind, Version } from '../model.ts'
import type { TermRefusal } from '../state-model.ts'
import type { LawTexts, PublishedText } from '../text/layout-model.ts'
import type { PreparedChange } from './changes/model.ts'

export const sourceLanguages = ['kk', 'ru'] as const
export type SourceLanguage = (typeof sourceLanguages)[number]

/** A text as it was imported, with the corrections of its structure so far. */
export type TextSource = {
  readonly language: SourceLanguage
  /** Of the file; '' when the text was pasted. */
  readonly name: string
  readonly format: 'docx' | 'odt' | 'html' | 'text' | 'akn'
  /** SHA-256 of what was read of the file; it is stored under it beside the draft. */
  readonly hash: string
  readonly corrections: readonly Correction[]
}

/** What was read of a file: paragraphs and tables, or a finished tree where the file had one (Akoma Ntoso). */
export type SourceText = { readonly blocks: readonly Block[] } | { readonly document: LawDocument }

/** The texts of the description in three languages, with the number of characters that each may have. */
export const lengths = { title: 500, purpose: 1000, note: 30_000, promise: 5000, ground: 1000 } as const
export const textNames = ['title', 'purpose', 'note', 'promise', 'ground'] as const
export type ConsultationTextName = (typeof textNames)[number]
/** Characters of a reason of a change, and of the summary. */
export const REASON_MAX = 3000
/** Changes that are reasoned one by one. */
export const CHANGES_MAX = 2000

export const dayNames = ['opensOn', 'closesOn', 'answersDueOn'] as const
export type DayName = (typeof dayNames)[number]

/** Why what readers see is changed. */
export type ChangeNotes = {
  /** The version of the draft that readers saw when this was written: what was said of an earlier change is over. */
  readonly since: number
  /** What is new or corrected, in a few sentences. */
  readonly summary: DraftText
  /** Reasons of the changes of the text by the anchors of its provisions. */
  readonly reasons: Readonly<Record<string, DraftText>>
  /** Numbers of the comments that caused a change, by the anchor of the provision. */
  readonly causes: Readonly<Record<string, readonly number[]>>
}

/** All that is written of a document and its discussion before readers see it; a version of the draft is one of these. */
export type ConsultationContent = {
  readonly kind: DocumentKind
  /** KATO code. */
  readonly territory: string
  /** The last part of its address, if it is to have a certain one; '': made from the title. */
  readonly address: string
  /** Who may comment; once announced, nobody is shut out. */
  readonly participants: ParticipantKind
  readonly texts: Readonly<Record<ConsultationTextName, DraftText>>
  /** '' where none was given. Once announced, days are changed by an extension only. */
  readonly days: Readonly<Record<DayName, LocalDate | ''>>
  /** Null: missing, or as it is published. */
  readonly sources: Readonly<Record<SourceLanguage, TextSource | null>>
  readonly change: ChangeNotes
}

const noChange = (since: number): ChangeNotes => ({ since, summary: {}, reasons: {}, causes: {} })

export const emptyContent = (territory: string): ConsultationContent => ({
  kind: 'legal-act',
  territory,
  address: '',
  participants: 'contact',
  texts: { title: {}, purpose: {}, note: {}, promise: {}, ground: {} },
  days: { opensOn: '', closesOn: '', answersDueOn: '' },
  sources: { kk: null, ru: null },
  change: noChange(0),
})

/** The notes on what is changed since the version that readers see; those on earlier changes are over. */
export const changeNotes = (
  { change }: Pick<ConsultationContent, 'change'>,
  publicVersion: number | null,
): ChangeNotes => (change.since === (publicVersion ?? 0) ? change : noChange(publicVersion ?? 0))

/** The control of the reason of a change, without its language. */
export const reasonControl = (anchor: string): string => `reason-${anchor}`

/** What readers see of a draft has its id. */
export const idsOf = ({
  id,
}: {
  readonly id: string
}): { readonly document: Id<'document'>; readonly consultation: Id<'consultation'> } => ({
  document: id,
  consultation: id,
})

/** Both texts of a document in preparation; texts of one key are equal. */
export type PreparedTexts = LawTexts & { readonly key: string }

/** A document in preparation with what readers see of it now. */
export type PreparedConsultation = {
  readonly current: (Consultation & { readonly last: Version }) | undefined
  /** The imported texts with their structure as it is recognised. */
  readonly recognised: Readonly<Partial<Record<SourceLanguage, Recognition>>>
  /** What the next publication would show; undefined when a language is missing. */
  readonly texts: PreparedTexts | undefined
  readonly before: Readonly<Record<SourceLanguage, PublishedText>> | undefined
  /** What that changes in the text that readers see. */
  readonly changes: readonly PreparedChange[]
}

/** What stands in the way of announcing a document or correcting it; a message key. */
export type ConsultationProblem =
  | 'kk-empty'
  | 'ru-empty'
  | 'day-empty'
  | `text-${SourceLanguage}-empty`
  | 'closed-already'
  | TermRefusal

/** Problems by the name of the field. */
export type ConsultationProblems = Readonly<Record<string, ConsultationProblem>>

/** What is missing of the description; a ground is needed whole or not at all. */
export const problemsIn = ({ texts }: ConsultationContent): ConsultationProblems =>
  Object.assign(
    {},
    ...textNames
      .filter((name) => name !== 'ground' || !isBlank(texts.ground))
      .map((name) => missingTexts(texts[name], name)),
  )
