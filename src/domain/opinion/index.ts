/** Opinion maps: votes on statements in; groups, what divides them and what they share out. See README.md. */
export {
  analyseOpinions,
  DEFAULT_SEED,
  type OpinionAnalysis,
  type OpinionOptions,
  type OpinionStep,
} from './analyse.ts'
export { analyseCompatibly, type CompatibleResult } from './compatible/analyse.ts'
export { type Conversation, isClosed, type StatementInfo } from './conversation.ts'
export type { GroupVerdict } from './groups/find-groups.ts'
export type { Influence } from './influence.ts'
export { LiveOpinionMap, type LivePerson } from './live.ts'
export { expectedVote, PersonPlacer } from './map/person.ts'
export { type Random, randomFrom } from './math/random.ts'
export { checkSign, findNotices, reverseSigns } from './polis/check.ts'
export { type ExportedStatement, noComments, readComments, readSummary } from './polis/read-comments.ts'
export { MatrixReader } from './polis/read-matrix.ts'
export { VotesReader } from './polis/read-votes.ts'
export type { ReadNotice, ReadProblem } from './polis/sources.ts'
export { writeComments, writeMatrix, writeSummary, writeVotes } from './polis/write.ts'
export { nextStatement } from './statements/next.ts'
export type { SharedStatement } from './statements/shared.ts'
export { sumTallies, type Tally } from './statements/tally.ts'
export { isIntegerId } from './votes/ids.ts'
export { VoteLog, type VoteValue } from './votes/log.ts'
export { type TableOptions, tabulate, type VoteTable } from './votes/table.ts'
