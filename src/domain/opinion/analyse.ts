import { type Conversation, isCounted, openPart } from './conversation.ts'
import { findGroups, type GroupFinding } from './groups/find-groups.ts'
import { findInfluence, type Influence } from './influence.ts'
import { fitMap, type OpinionMap } from './map/fit-map.ts'
import { PersonPlacer } from './map/person.ts'
import { type Bridging, bridging, middleOfGroups } from './statements/bridging.ts'
import { nearDuplicates } from './statements/near-duplicates.ts'
import { expectedLearning, showingChances } from './statements/next.ts'
import type { RepresentativeSet } from './statements/represent-everybody.ts'
import { chooseRepresentatives } from './statements/representatives.ts'
import {
  barelySeen,
  consensusByStatement,
  type DividingStatement,
  dividingStatements,
  type SharedStatement,
  sharedStatements,
} from './statements/shared.ts'
import { type GroupTallies, tallyGroups } from './statements/tally.ts'
import { type TypicalStatement, typicalStatements } from './statements/typical.ts'
import type { OpenVotes } from './votes/open-votes.ts'

export type OpinionOptions = {
  readonly seed?: number
  /** Size of the representative set of statements. */
  readonly setSize?: number
  /** Called with the step that begins, and the share of the work that is done, 0 … 1. */
  readonly progress?: (step: OpinionStep, done: number) => void
}

export type OpinionStep = 'map' | 'groups' | 'statements' | 'influence' | 'done'

export const DEFAULT_SEED = 1
const DEFAULT_SET = 5

/** The opinion map of a conversation. Statements are indices of `votes`; `votes.original` leads to the table. */
export type OpinionAnalysis = {
  readonly conversation: Conversation
  readonly seed: number
  readonly votes: OpenVotes
  readonly map: OpinionMap
  /** Table indices of the people on the map. */
  readonly counted: Int32Array
  readonly finding: GroupFinding
  /** Group by person; −1 for those not on the map, and for all when no groups are claimed. */
  readonly group: Int32Array
  /** Votes by group; without groups one set of all who are on the map. */
  readonly tallies: GroupTallies
  readonly typical: readonly TypicalStatement[][]
  readonly agreed: readonly SharedStatement[]
  readonly rejected: readonly SharedStatement[]
  readonly dividing: readonly DividingStatement[]
  readonly barelySeen: readonly number[]
  /** By statement; one half, which means neutral, for rarely seen ones. */
  readonly groupAwareConsensus: Float64Array
  readonly bridging: readonly Bridging[]
  readonly representatives: RepresentativeSet
  /** Probability of each statement being shown to a newcomer first. */
  readonly priorities: Float64Array
  readonly duplicates: readonly number[][]
  readonly influence: readonly Influence[]
}

/** The whole analysis: a function of the latest votes, the states of statements and the seed only. */
export function analyseOpinions(conversation: Conversation, options: OpinionOptions = {}): OpinionAnalysis {
  const seed = options.seed ?? DEFAULT_SEED
  const progress = options.progress ?? (() => {})
  const votes = openPart(conversation)
  progress('map', 0)
  const map = fitMap(votes, seed)
  const counted = Int32Array.from({ length: votes.people }, (_, p) => p).filter((p) => isCounted(votes, p))
  progress('groups', 0.5)
  const finding = groupsOnMap(map, counted, seed)
  const group = new Int32Array(votes.people).fill(-1)
  finding.group.forEach((own, at) => {
    group[counted[at]!] = own
  })
  progress('statements', 0.8)
  const set = finding.k > 0 ? group : group.slice().fill(0)
  if (finding.k === 0) for (let p = 0; p < votes.people; p++) if (!isCounted(votes, p)) set[p] = -1
  const tallies = tallyGroups(votes, set, Math.max(finding.k, 1))
  const statements = analyseStatements(conversation, votes, map, finding, tallies, counted, options)
  progress('influence', 0.95)
  const influence = findInfluence({
    votes,
    joined: conversation.table.joined,
    positions: map.positions,
    counted,
    finding,
    set,
    tallies,
  })
  progress('done', 1)
  return { conversation, seed, votes, map, counted, finding, group, tallies, ...statements, influence }
}

function groupsOnMap(map: OpinionMap, counted: Int32Array, seed: number): GroupFinding {
  const { dimensions, coordinate } = map.positions
  const at = new Float64Array(counted.length * dimensions)
  counted.forEach((p, row) => {
    for (let k = 0; k < dimensions; k++) at[row * dimensions + k] = coordinate[p * dimensions + k]!
  })
  return findGroups({ count: counted.length, dimensions, at }, seed, map.rank > 0)
}

function analyseStatements(
  { table, info }: Conversation,
  votes: OpenVotes,
  map: OpinionMap,
  finding: GroupFinding,
  tallies: GroupTallies,
  counted: Int32Array,
  options: OpinionOptions,
) {
  const everybody = tallyGroups(votes, new Int32Array(votes.people), 1)
  const seen = Float64Array.from({ length: votes.statements }, (_, i) => everybody.of(0, i).seen)
  const newcomer = new PersonPlacer(map.model)
  newcomer.place(votes, 0, 0)
  const texts = Array.from(votes.original, (i) => info.get(table.statements[i]!)?.text ?? '')
  return {
    typical: finding.k > 0 ? typicalStatements(tallies) : [],
    agreed: sharedStatements(tallies, 'agree'),
    rejected: sharedStatements(tallies, 'disagree'),
    dividing: dividingStatements(tallies),
    barelySeen: barelySeen(tallies),
    groupAwareConsensus: consensusByStatement(tallies),
    bridging: bridging(map.model, middleOfGroups(finding.centers, map.scales)),
    representatives: chooseRepresentatives(
      votes,
      map,
      counted,
      options.setSize ?? DEFAULT_SET,
      options.seed ?? DEFAULT_SEED,
    ),
    priorities: showingChances(
      expectedLearning(map.model, newcomer.covariance),
      seen,
      new Uint8Array(votes.statements).fill(1),
    ),
    duplicates: nearDuplicates(texts, votes),
  }
}
