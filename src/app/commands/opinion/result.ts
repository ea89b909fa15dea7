import type { CompatibleResult, OpinionAnalysis } from '#domain/opinion/index.ts'

/** The result of either engine. */
export type OpinionCommandResult =
  | { readonly mode: 'kenes'; readonly analysis: OpinionAnalysis }
  | { readonly mode: 'polis'; readonly compatible: CompatibleResult }
