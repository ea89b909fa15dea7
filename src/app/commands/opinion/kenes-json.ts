import type { OpinionAnalysis, ReadNotice, SharedStatement } from '#domain/opinion/index.ts'
import { plainId, type Section } from './json.ts'

/** The whole analysis as sections of one JSON object. */
export function* kenesSections(
  analysis: OpinionAnalysis,
  notices: readonly ReadNotice[],
): Generator<Section> {
  const { conversation, votes, map, counted, finding } = analysis
  const { table } = conversation
  yield { name: 'engine', value: { name: 'kenes', version: 1, mode: 'kenes', seed: analysis.seed } }
  yield { name: 'participants', value: table.participants.length }
  yield { name: 'statements', value: table.statements.length }
  yield { name: 'votes', value: table.statement.length }
  yield { name: 'vote_events', value: table.events }
  yield { name: 'open_statements', value: votes.statements }
  yield { name: 'counted', value: counted.length }
  yield { name: 'k', value: finding.k }
  yield {
    name: 'verdict',
    value: {
      groups: finding.k > 0 ? 'clear groups' : 'no clear groups',
      reason: finding.verdict,
      candidate: finding.candidate,
      kept_in_bootstraps: finding.kept,
      agreement_in_bootstraps: finding.agreement,
      one_cloud_silhouette: finding.cloudSilhouette,
    },
  }
  yield { name: 'silhouettes', value: Object.fromEntries(finding.silhouettes) }
  yield { name: 'explained_variance', value: map.explainedVariance }
  yield { name: 'rank', value: map.rank }
  yield { name: 'held_out_error', value: map.heldOutError }
  yield* peopleSections(analysis)
  yield* statementSections(analysis)
  yield { name: 'influence', value: influenceValues(analysis) }
  yield { name: 'notices', value: notices }
}

const statementId = ({ votes, conversation }: OpinionAnalysis) => {
  const { statements } = conversation.table
  return (index: number) => plainId(statements[votes.original[index]!]!)
}

function* peopleSections(analysis: OpinionAnalysis): Generator<Section> {
  const { conversation, map, counted, finding, group } = analysis
  const { participants } = conversation.table
  const { dimensions, coordinate, deviation } = map.positions
  const statement = statementId(analysis)
  yield {
    name: 'groups',
    value: finding.sizes.map((size, id) => ({
      id,
      size,
      center: Array.from(finding.centers.subarray(id * dimensions, id * dimensions + 2)),
      representative: analysis.typical[id]!.map((item) => ({
        statement: statement(item.statement),
        direction: item.direction,
        p: item.share,
        z: item.z,
        score: item.score,
        p_elsewhere: item.shareElsewhere,
        difference: item.difference,
        interval: item.interval,
        p_value: item.pValue,
        p_corrected: item.corrected,
        successes: item.successes,
        trials: item.seen,
      })),
    })),
  }
  const labelled = finding.k > 0 ? Array.from(counted) : []
  yield { name: 'labels', entries: labelled.map((p) => [participants[p]!, group[p]!]) }
  function* planar(values: Float64Array): Generator<readonly [string, [number, number]]> {
    for (let p = 0; p < participants.length; p++) {
      yield [
        participants[p]!,
        [values[p * dimensions] ?? 0, dimensions > 1 ? values[p * dimensions + 1]! : 0],
      ]
    }
  }
  yield { name: 'positions', entries: planar(coordinate) }
  yield { name: 'uncertainty', entries: planar(deviation) }
}

function* statementSections(analysis: OpinionAnalysis): Generator<Section> {
  const statement = statementId(analysis)
  const key = (index: number) => String(statement(index))
  const { votes, tallies } = analysis
  const byStatement = <T>(value: (index: number) => T) =>
    Array.from({ length: votes.statements }, (_, i): readonly [string, T] => [key(i), value(i)])
  const shared = (one: SharedStatement) => ({
    statement: statement(one.statement),
    direction: one.direction,
    value: one.value,
    weakest_share: one.weakestShare,
    weakest_bound: one.weakestBound,
  })
  yield {
    name: 'consensus',
    value: {
      agree: analysis.agreed.map((item) => statement(item.statement)),
      disagree: analysis.rejected.map((item) => statement(item.statement)),
    },
  }
  yield { name: 'consensus_details', value: [...analysis.agreed, ...analysis.rejected].map(shared) }
  const unknown = new Set(analysis.barelySeen)
  const consensus = byStatement((i) => analysis.groupAwareConsensus[i]!)
  yield { name: 'group_aware_consensus', entries: consensus.filter((_, i) => !unknown.has(i)) }
  yield {
    name: 'bridging',
    entries: byStatement((i) => [analysis.bridging[i]!.value, analysis.bridging[i]!.deviation]),
  }
  yield {
    name: 'dividing',
    value: analysis.dividing.map((item) => ({ ...item, statement: statement(item.statement) })),
  }
  yield { name: 'barely_seen', value: analysis.barelySeen.map(statement) }
  const { statements, covered } = analysis.representatives
  yield { name: 'representative_set', value: { statements: statements.map(statement), covered } }
  yield { name: 'priorities', entries: byStatement((i) => analysis.priorities[i]!) }
  yield { name: 'near_duplicates', value: analysis.duplicates.map((set) => set.map(statement)) }
  yield {
    name: 'votes_by_group',
    entries: byStatement((i) => Array.from({ length: tallies.groups }, (_, g) => tallies.of(g, i))),
  }
}

function influenceValues(analysis: OpinionAnalysis) {
  const statement = statementId(analysis)
  return analysis.influence.map((item) => ({
    kind: item.kind,
    group: item.group,
    people: item.people,
    from: item.from,
    to: item.to,
    groups_kept: item.groupsKept,
    largest_change: item.largestChange,
    changed_statement: item.changedStatement < 0 ? null : statement(item.changedStatement),
    consensus_lost: item.consensusLost.map(statement),
    consensus_gained: item.consensusGained.map(statement),
  }))
}
