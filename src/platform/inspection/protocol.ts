import type { Result } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type {
  Alignment,
  Anchor,
  Block,
  CarriedAnchor,
  ComparisonRow,
  Correction,
  LawDocument,
  Recognition,
} from '#domain/law/index.ts'
import type { LawFile, LawFileRefusal } from '#platform/law-files/index.ts'
import type { DocumentInfo } from '#platform/uploads/document.ts'
import type { PreparedLogo } from '#platform/uploads/logo.ts'
import type { DocumentRefusal, LogoRefusal, PictureRefusal } from '#platform/uploads/messages.ts'
import type { PictureSizes } from '#platform/uploads/picture.ts'

/** A text whose structure is to be found. */
export type UnstructuredText = {
  readonly blocks: readonly Block[]
  readonly language: Language
  readonly corrections: readonly Correction[]
}

/** The kinds of inspection: what each is asked, and its result. */
type Inspections = {
  readonly document: { readonly input: Uint8Array; readonly finding: Result<DocumentInfo, DocumentRefusal> }
  readonly picture: { readonly input: Uint8Array; readonly finding: Result<PictureSizes, PictureRefusal> }
  readonly logo: { readonly input: Uint8Array; readonly finding: Result<PreparedLogo, LogoRefusal> }
  readonly law: { readonly input: Uint8Array; readonly finding: Result<LawFile, LawFileRefusal> }
  readonly structure: { readonly input: UnstructuredText; readonly finding: Recognition }
  readonly alignment: {
    readonly input: { readonly kk: LawDocument; readonly ru: LawDocument }
    readonly finding: Alignment
  }
  readonly comparison: {
    readonly input: { readonly before: LawDocument; readonly after: LawDocument }
    readonly finding: readonly ComparisonRow[]
  }
  readonly anchors: {
    readonly input: {
      readonly anchors: readonly Anchor[]
      readonly before: LawDocument
      readonly after: LawDocument
    }
    readonly finding: readonly CarriedAnchor[]
  }
}
export type InspectionKind = keyof Inspections
export type Inputs = { readonly [Kind in InspectionKind]: Inspections[Kind]['input'] }
export type Findings = { readonly [Kind in InspectionKind]: Inspections[Kind]['finding'] }

/**
 * Messages between the pool and a thread: the thread first reports that it is ready, then sends one response
 * for each request.
 */
export type InspectionRequest = { readonly kind: InspectionKind; readonly input: Inputs[InspectionKind] }
/** The same with the input of its kind, as the pool has sent it. */
export type TypedRequest<Kind extends InspectionKind = InspectionKind> = {
  readonly [One in Kind]: { readonly kind: One; readonly input: Inputs[One] }
}[Kind]
export type InspectionResponse =
  | 'ready'
  | { readonly finding: Findings[InspectionKind] }
  | { readonly fault: { readonly message: string; readonly stack: string | undefined } }
