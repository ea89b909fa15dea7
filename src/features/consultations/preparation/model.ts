import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import {
  alignLanguages,
  type Block,
  type Correction,
  type LawDocument,
  type Recognition,
  recognise,
} from '#domain/law/index.ts'
import type { DocumentKind } from '../model.ts'
import type { Texts } from '../text/layout-model.ts'

/** A text of a version in preparation: as it was imported, with the corrections so far. */
export type Source = {
  readonly language: 'kk' | 'ru'
  /** Of the file; '' when the text was pasted. */
  readonly name: string
  readonly format: 'docx' | 'odt' | 'html' | 'text' | 'akn'
  readonly content: { readonly blocks: readonly Block[] } | { readonly document: LawDocument }
  readonly corrections: readonly Correction[]
}

/** A document with the version that is in preparation, if there is one. */
export type Prepared = {
  readonly id: Id<'document'>
  readonly kind: DocumentKind
  readonly slug: string
  readonly title: Text
  readonly body: Text
  /** Its body and territory, for permission checks. */
  readonly owner: {
    readonly organisation: Id<'organisation'>
    readonly territory: { readonly first: number; readonly last: number }
  }
  readonly consultation: { readonly id: Id<'consultation'>; readonly slug: string } | null
  readonly draft: { readonly id: Id<'document-version'>; readonly number: number } | null
  readonly sources: readonly Source[]
}

/** A document in the list at the desk, with its announced consultation. */
export type DeskDocument = {
  readonly document: Id<'document'>
  readonly kind: DocumentKind
  readonly title: Text
  readonly body: Text
  /** A version is in preparation. */
  readonly drafted: boolean
  readonly consultation: {
    readonly id: Id<'consultation'>
    readonly slug: string
    readonly opensOn: LocalDate
    readonly closesOn: LocalDate
    readonly answersDueOn: LocalDate
    readonly closedAt: string | null
    readonly decidedOn: LocalDate | null
    readonly inForceOn: LocalDate | null
    readonly unanswered: number
    readonly comments: number
  } | null
}

export type ReadText = {
  readonly language: 'kk' | 'ru'
  /** Of the file; '' when the text was pasted. */
  readonly name: string
  readonly recognition: Recognition
}

/** The recognised structure of a text with the corrections so far. */
export function structureOf({ content, language, corrections }: Source): Recognition {
  if ('document' in content) return { document: content.document, blocks: [], problems: [] }
  return recognise(content.blocks, language, corrections)
}

/** The texts in both languages; undefined when one is missing. */
export function textsOf({ sources }: Prepared): Texts | undefined {
  const [kk, ru] = (['kk', 'ru'] as const).map((one) => sources.find(({ language }) => language === one))
  return kk && ru ? { kk: structureOf(kk).document, ru: structureOf(ru).document } : undefined
}

/** Provisions that are missing in one of the languages. */
export const gapsOf = (texts: Texts) => {
  const { missingInKk, missingInRu } = alignLanguages(texts.kk, texts.ru)
  return { missingInKk, missingInRu }
}
