import {
  alignLanguages,
  carryAnchors,
  compareVersions,
  comparisonRows,
  type LawDocument,
  recognise,
  walk,
} from '#domain/law/index.ts'
import type { Findings, Inputs } from './protocol.ts'

/** What takes long of a text of law: seconds of the longest act that is accepted. */
export type LawComputation = 'structure' | 'alignment' | 'comparison' | 'anchors'

export const lawComputations: {
  readonly [Kind in LawComputation]: (input: Inputs[Kind]) => Findings[Kind]
} = {
  structure: ({ blocks, language, corrections }) => recognise(blocks, language, corrections),
  alignment: ({ kk, ru }) => alignLanguages(kk, ru),
  comparison: ({ before, after }) => comparisonRows(before, after, compareVersions(before, after)),
  anchors: ({ anchors, before, after }) =>
    carryAnchors(anchors, before, after, compareVersions(before, after)),
}

const sizeOf = (...documents: readonly LawDocument[]) =>
  documents.reduce((sum, document) => sum + walk(document).length, 0)

/** Paragraphs that a computation goes through. */
export const paragraphsIn: { readonly [Kind in LawComputation]: (input: Inputs[Kind]) => number } = {
  structure: ({ blocks }) => blocks.length,
  alignment: ({ kk, ru }) => sizeOf(kk, ru),
  comparison: ({ before, after }) => sizeOf(before, after),
  anchors: ({ before, after }) => sizeOf(before, after),
}
