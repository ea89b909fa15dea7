export { alignLanguages } from './align.ts'
export { carryAnchors } from './anchors.ts'
export { comparisonRows } from './comparison-table.ts'
export { type Correctable, correctBlock, parentsFor, splitBlock, unfoldTable } from './correct.ts'
export { applyDifference, compareVersions } from './difference/compare.ts'
export { applyWords, beforeWords, diffWords, movePosition, tokensOf } from './difference/words.ts'
export { withIds } from './ids.ts'
export { isKindCode, type KindCode, type KindRule, kindCodes, kinds } from './kinds.ts'
export { kazakhShare, languageOfBlocks, languageOfText } from './language.ts'
export { changeLabels, lawProblemText } from './messages.ts'
export * from './model.ts'
export { isStamp } from './recognise/appendix.ts'
export { splitDoubleNumbers, tidy } from './recognise/lines.ts'
export { beginsProvision, numberIn, typedNumber } from './recognise/marks.ts'
export { recognise } from './recognise/recognise.ts'
export { endsWithPerson, namesOffice } from './recognise/signatures.ts'
export {
  documentTitleOf,
  findProvision,
  indexByEId,
  lineOf,
  ownContent,
  ownText,
  type Placed,
  provisionName,
  provisionNameOf,
  walk,
  wholeText,
  wordsOf,
  wordsOfText,
} from './tree.ts'
