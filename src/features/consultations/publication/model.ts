import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import type { DocumentKind, ParticipantKind } from '../model.ts'
import type { PreparedConsultation } from '../preparation/model.ts'
import type { LawTexts } from '../text/layout-model.ts'

/** The first publication of a document: both texts, and the days of its discussion. */
export type ConsultationAnnouncement = {
  readonly texts: LawTexts
  readonly participants: ParticipantKind
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate
  readonly answersDueOn: LocalDate
  readonly shorterGround: Text | null
  /** The legal rule of its term, and the first last day that it allows. */
  readonly term: string
  readonly earliestClose: LocalDate
}

/** A change of what readers see: of the description alone, or a new version of the text. */
export type ConsultationCorrection = {
  readonly current: NonNullable<PreparedConsultation['current']>
  readonly text:
    | {
        readonly before: NonNullable<PreparedConsultation['before']>
        readonly after: LawTexts
        /** Reasons of the changes by the anchor of the provision, which a removed one has of the old text. */
        readonly reasons: ReadonlyMap<string, Text>
        /** Numbers of the comments that caused a change, by the anchor of the provision. */
        readonly causes: ReadonlyMap<string, readonly number[]>
      }
    | undefined
  readonly summary: Text
}

/** A document in which nothing is wrong, as readers will see it. */
export type ReadyConsultation = {
  readonly kind: DocumentKind
  readonly territory: string
  readonly address: string
  readonly title: Text
  readonly purpose: Text
  readonly explanatoryNote: Text
  readonly promise: Text
  readonly next: ConsultationAnnouncement | ConsultationCorrection
}

export type AnchorMove = { readonly from: string; readonly to: string; readonly gone: boolean }
