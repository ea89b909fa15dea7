import type { CompatibleResult, ReadNotice } from '#domain/opinion/index.ts'
import { plainId, type Section } from './json.ts'

/** The result of Polis' formulas as sections of one JSON object. */
export function* compatibleSections(
  result: CompatibleResult,
  notices: readonly ReadNotice[],
): Generator<Section> {
  const { table, counted, group, position } = result
  const statement = (index: number) => plainId(table.statements[index]!)
  yield { name: 'engine', value: { name: 'kenes', version: 1, mode: 'polis-compatible' } }
  yield { name: 'participants', value: table.participants.length }
  yield { name: 'statements', value: table.statements.length }
  yield { name: 'votes', value: table.statement.length }
  yield { name: 'vote_events', value: table.events }
  yield { name: 'counted', value: counted.length }
  yield { name: 'k', value: result.k }
  yield { name: 'silhouettes', value: Object.fromEntries(result.silhouettes) }
  yield { name: 'explained_variance', value: result.explainedVariance }
  yield {
    name: 'groups',
    value: result.groups.map(({ size, representative }, id) => ({
      id,
      size,
      representative: representative.map((item) => ({
        statement: statement(item.statement),
        direction: item.direction,
        p: item.share,
        z: item.shareZ,
        score: item.score,
        representativeness: item.ratio,
        representativeness_z: item.differenceZ,
        successes: item.successes,
        trials: item.trials,
        best_agree: item.bestAgree,
      })),
    })),
  }
  const people = counted.map((_, at) => at).sort((a, b) => counted[a]! - counted[b]!)
  yield {
    name: 'labels',
    entries: Array.from(people, (at) => [table.participants[counted[at]!]!, group[at]!]),
  }
  yield {
    name: 'positions',
    entries: table.participants.map((id, p) => [id, [position[2 * p]!, position[2 * p + 1]!]]),
  }
  yield {
    name: 'consensus',
    value: {
      agree: result.consensus.agree.map((item) => statement(item.statement)),
      disagree: result.consensus.disagree.map((item) => statement(item.statement)),
    },
  }
  const byStatement = (values: Float64Array) =>
    table.statements.map((id, i): readonly [string, number] => [id, values[i]!])
  yield { name: 'group_aware_consensus', entries: byStatement(result.groupAwareConsensus) }
  yield { name: 'priorities', entries: byStatement(result.priorities) }
  yield { name: 'extremity', entries: byStatement(result.extremity) }
  yield { name: 'notices', value: notices }
}
