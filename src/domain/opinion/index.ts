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
export { LiveOpinionMap, type LivePerson } from './live.ts'
export { expectedVote, PersonPlacer } from './map/person.ts'
export { nextStatement } from './statements/next.ts'
export { VoteLog, type VoteValue } from './votes/log.ts'
export { tabulate, type VoteTable } from './votes/table.ts'
