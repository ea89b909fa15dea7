import type { Result } from '#domain/base/result.ts'
import type { LawFile, LawFileRefusal } from '#platform/law-files/index.ts'
import type { DocumentInfo } from '#platform/uploads/document.ts'
import type { PreparedLogo } from '#platform/uploads/logo.ts'
import type { DocumentRefusal, LogoRefusal, PictureRefusal } from '#platform/uploads/messages.ts'
import type { PictureSizes } from '#platform/uploads/picture.ts'

/** The kinds of inspection and their results. */
export type Findings = {
  readonly document: Result<DocumentInfo, DocumentRefusal>
  readonly picture: Result<PictureSizes, PictureRefusal>
  readonly logo: Result<PreparedLogo, LogoRefusal>
  readonly law: Result<LawFile, LawFileRefusal>
}
export type InspectionKind = keyof Findings

/**
 * Messages between the pool and a thread: the thread first reports that it is ready, then sends one response
 * for each request.
 */
export type InspectionRequest = { readonly kind: InspectionKind; readonly bytes: Uint8Array }
export type InspectionResponse =
  | 'ready'
  | { readonly finding: Findings[InspectionKind] }
  | { readonly fault: { readonly message: string; readonly stack: string | undefined } }
