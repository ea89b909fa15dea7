/**
 * Participatory budgets counted exactly: ballots in; outcome, its explanation and its proof out. See README.md.
 */

export {
  countSubBudgets,
  type Leftover,
  mergeProjects,
  type SubBudget,
  type SubBudgetCount,
  withBudget,
  withDecimals,
} from './adapt.ts'
export { type Ballots, ballotsFrom } from './ballots.ts'
export { type Comparison, compareRules } from './compare.ts'
export {
  type Completion,
  type Count,
  type CountOptions,
  type CountRefusal,
  completions,
  countVotes,
  engine,
  type Rule,
  raisesShares,
  rules,
  selectedOf,
  usualOptions,
} from './count.ts'
export {
  DECIMALS_MAX,
  type Decimal,
  decimalToDouble,
  formatDecimal,
  parseDecimal,
  toUnits,
  toWholeNumber,
} from './decimal.ts'
export type { Election, Project, VoteType } from './election.ts'
export {
  explain,
  explainVoter,
  findBallot,
  type ProjectExplanation,
  type VoterExplanation,
} from './explain.ts'
export {
  countPreferences,
  type Fairness,
  fairnessOf,
  type Justified,
  justifiedRepresentation,
} from './fairness.ts'
export type { Cap, Conditions } from './gate.ts'
export { type Margin, marginOf } from './margin.ts'
export { describeNotice, type Notice, noticesOf } from './notices.ts'
export { countOfficially, officialOptions, recordedWinners } from './official.ts'
export { type PabulibDocument, parseDocument, withSelected, writeDocument } from './pabulib/document.ts'
export { documentOf } from './pabulib/export.ts'
export { describeProblem } from './pabulib/messages.ts'
export { type Problem, type ProblemLog, problemKinds, type ReadMode } from './pabulib/problem.ts'
export { PabulibReader, type Reading, readPabulib } from './pabulib/reader.ts'
export { type Profile, type Utility, utilities } from './profile.ts'
export { type Fraction, formatFraction, toNumber } from './rational.ts'
export { type PublishedResult, publishResult, type Source } from './result.ts'
export { formatTieRule, parseTieRule, type TieRule } from './tie.ts'
