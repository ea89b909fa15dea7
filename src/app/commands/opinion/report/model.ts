import type { OpinionSource } from '#app/commands/opinion/read-source.ts'
import type { OpinionCommandResult } from '#app/commands/opinion/result.ts'
import {
  type CompatibleResult,
  type GroupVerdict,
  type OpinionAnalysis,
  type ReadNotice,
  sumTallies,
  type Tally,
} from '#domain/opinion/index.ts'

export type ReportStatement = {
  readonly id: string
  readonly text: string
  readonly byGroup: readonly Tally[]
  /** Group-aware consensus, 0 … 1; undefined where too few have seen the statement. */
  readonly consensus: number | undefined
}

export type ReportPerson = {
  readonly x: number
  readonly y: number
  readonly sd: number
  readonly group: number
}

export type ReportFact = {
  readonly statement: ReportStatement
  readonly direction: 'agree' | 'disagree'
  readonly share: number
  readonly elsewhere: number | undefined
}

/** All that the page shows, whichever engine computed it. */
export type ReportModel = {
  readonly topic: string
  readonly engine: 'kenes' | 'polis'
  readonly seed: number
  readonly people: number
  readonly counted: number
  readonly votes: number
  readonly statements: readonly ReportStatement[]
  readonly verdict: GroupVerdict
  readonly sizes: readonly number[]
  readonly kept: number
  readonly map: readonly ReportPerson[]
  readonly explained: readonly number[]
  readonly agreed: readonly ReportStatement[]
  readonly rejected: readonly ReportStatement[]
  readonly dividing: readonly ReportStatement[]
  readonly typical: readonly (readonly ReportFact[])[]
  readonly representatives: readonly ReportStatement[]
  readonly covered: number
  readonly barelySeen: number
  readonly influence: OpinionAnalysis['influence']
  readonly duplicates: readonly (readonly ReportStatement[])[]
  readonly notices: readonly ReadNotice[]
}

export function reportModel(result: OpinionCommandResult, source: OpinionSource): ReportModel {
  const common = {
    topic: source.summary.get('topic') ?? '',
    notices: source.notices,
    people: source.conversation.table.participants.length,
    votes: source.conversation.table.statement.length,
  }
  return result.mode === 'kenes'
    ? { ...common, ...kenesModel(result.analysis) }
    : { ...common, ...compatibleModel(result.compatible, source) }
}

type Own = Omit<ReportModel, 'topic' | 'notices' | 'people' | 'votes'>

function kenesModel(analysis: OpinionAnalysis): Own {
  const { conversation, votes, tallies, finding, counted, group, map } = analysis
  const { table, info } = conversation
  const groups = Array.from({ length: tallies.groups }, (_, g) => g)
  const unknown = new Set(analysis.barelySeen)
  const statements = Array.from(votes.original, (index, i) => {
    const id = table.statements[index]!
    const byGroup = groups.map((g) => tallies.of(g, i))
    const consensus = unknown.has(i) ? undefined : analysis.groupAwareConsensus[i]
    return { id, text: info.get(id)?.text ?? '', byGroup, consensus }
  })
  const at = ({ statement }: { readonly statement: number }) => statements[statement]!
  const { dimensions, coordinate, deviation } = map.positions
  const second = (values: Float64Array, p: number) => (dimensions > 1 ? values[p * dimensions + 1]! : 0)
  return {
    engine: 'kenes',
    seed: analysis.seed,
    counted: counted.length,
    statements,
    verdict: finding.verdict,
    sizes: finding.sizes,
    kept: finding.kept,
    map: Array.from(counted, (p) => ({
      x: coordinate[p * dimensions] ?? 0,
      y: second(coordinate, p),
      sd: ((deviation[p * dimensions] ?? 0) + second(deviation, p)) / 2,
      group: group[p]!,
    })),
    explained: map.explainedVariance,
    agreed: analysis.agreed.map(at),
    rejected: analysis.rejected.map(at),
    dividing: analysis.dividing.map(at),
    typical: analysis.typical.map((facts, g) =>
      facts.map(({ statement, direction }) => {
        const { byGroup } = statements[statement]!
        const others = sumTallies(byGroup.filter((_, other) => other !== g))
        return { statement: statements[statement]!, direction, ...shares(byGroup[g]!, others, direction) }
      }),
    ),
    representatives: analysis.representatives.statements.map((i) => statements[i]!),
    covered: analysis.representatives.covered,
    barelySeen: analysis.barelySeen.length,
    influence: analysis.influence,
    duplicates: analysis.duplicates.map((set) => set.map((i) => statements[i]!)),
  }
}

/** Shares as the bars show them, not smoothed. */
const shares = (own: Tally, others: Tally, direction: 'agree' | 'disagree') => ({
  share: own[direction] / Math.max(own.seen, 1),
  elsewhere: others[direction] / Math.max(others.seen, 1),
})

function compatibleModel(result: CompatibleResult, { conversation }: OpinionSource): Own {
  const { table, counts, counted, group, position } = result
  const statements = table.statements.map((id, i) => ({
    id,
    text: conversation.info.get(id)?.text ?? '',
    byGroup: counts.map((ofGroup) => ({ ...ofGroup[i]!, pass: passes(ofGroup[i]!) })),
    consensus: result.groupAwareConsensus[i]!,
  }))
  const at = ({ statement }: { readonly statement: number }) => statements[statement]!
  return {
    engine: 'polis',
    seed: 0,
    counted: counted.length,
    statements,
    verdict: 'clear',
    sizes: result.groups.map(({ size }) => size),
    kept: 0,
    map: Array.from(counted, (p, row) => ({
      x: position[2 * p]!,
      y: position[2 * p + 1]!,
      sd: 0,
      group: group[row]!,
    })),
    explained: result.explainedVariance,
    agreed: result.consensus.agree.map(at),
    rejected: result.consensus.disagree.map(at),
    dividing: [],
    typical: result.groups.map(({ representative }) =>
      representative.map(({ statement, direction, successes, trials }) => ({
        statement: statements[statement]!,
        direction,
        share: successes / Math.max(trials, 1),
        elsewhere: undefined,
      })),
    ),
    representatives: [],
    covered: 0,
    barelySeen: 0,
    influence: [],
    duplicates: [],
  }
}

const passes = ({ seen, agree, disagree }: { seen: number; agree: number; disagree: number }) =>
  seen - agree - disagree
