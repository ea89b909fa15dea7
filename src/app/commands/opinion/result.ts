import type { OpinionAnalysis } from '#domain/opinion/analyse.ts'
import type { CompatibleResult } from '#domain/opinion/compatible/analyse.ts'

/** What was computed, by either engine. */
export type Result =
  | { readonly mode: 'kenes'; readonly analysis: OpinionAnalysis }
  | { readonly mode: 'polis'; readonly compatible: CompatibleResult }
