import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Pause } from '#domain/schedule/index.ts'
import type { DocumentKind } from '../model.ts'

/** Documents in preparation above the list of the desk; all of them have a list of their own. */
export const UNFINISHED_SHOWN_MAX = 20

/** A document that is discussed, in the list at the desk. */
export type DeskConsultation = {
  readonly id: string
  readonly kind: DocumentKind
  readonly title: Text
  readonly organisation: Label | Text
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate
  readonly answersDueOn: LocalDate
  readonly pauses: readonly Pause[]
  readonly closedAt: Date | null
  readonly decidedOn: LocalDate | null
  readonly inForceOn: LocalDate | null
  readonly unanswered: number
}
