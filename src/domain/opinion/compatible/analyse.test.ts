import { expect, test } from 'vitest'
import { readRecords } from '#domain/opinion/polis/read-comments.ts'
import {
  compatibleStatements,
  conversations,
  loadConversation,
  readData,
} from '#domain/opinion/testing/conversations.ts'
import { VoteLog } from '#domain/opinion/votes/log.ts'
import { tabulate } from '#domain/opinion/votes/table.ts'
import { analyseCompatibly } from './analyse.ts'

type Reference = {
  participants: number
  statements: number
  votes_unique: number
  vote_events: number
  in_conv: number
  k: number
  group_sizes: number[]
  silhouette: Record<string, number>
  pca_explained_variance_ratio: number[]
  pca: { center: number[]; extremity: number[] }
  representative: { statements: ReferenceStatement[] }[]
  consensus: { agree: number[]; disagree: number[] }
  group_aware_consensus: Record<string, number>
  priorities: Record<string, number>
}
type ReferenceStatement = {
  tid: number
  repful: string
  n_success: number
  n_trials: number
  p: number
  p_test: number
  rep: number
  rep_test: number
}

const decoder = new TextDecoder()
const { datasets } = JSON.parse(decoder.decode(readData('reference.json'))) as {
  datasets: Record<string, Reference>
}
const labels = readRecords(readData('labels.csv')).rows.map(({ fields }) => fields)
const WITHIN = 1e-9

const expectClose = (ours: readonly number[], theirs: readonly number[]) => {
  expect(ours.length).toBe(theirs.length)
  const worst = ours.reduce((most, value, i) => Math.max(most, Math.abs(value - theirs[i]!)), 0)
  expect(worst).toBeLessThan(WITHIN)
}

test.each(conversations)('%s: every figure equals an independent computation of the formulas', (name) => {
  const { conversation } = loadConversation(name)
  const { table } = conversation
  const ours = analyseCompatibly(table, compatibleStatements(conversation))
  const theirs = datasets[name]!
  expect(table.participants.length).toBe(theirs.participants)
  expect(table.statements.length).toBe(theirs.statements)
  expect(table.statement.length).toBe(theirs.votes_unique)
  expect(table.events).toBe(theirs.vote_events)
  expect(ours.counted.length).toBe(theirs.in_conv)
  expect(ours.k).toBe(theirs.k)
  expect(ours.groups.map(({ size }) => size)).toEqual(theirs.group_sizes)
  expectClose([...ours.silhouettes.values()], Object.values(theirs.silhouette))
  expectClose(ours.explainedVariance, theirs.pca_explained_variance_ratio)
  expectClose([...ours.center], theirs.pca.center)
  expectClose([...ours.extremity], theirs.pca.extremity)
  const id = (index: number) => Number(table.statements[index])
  expect(ours.consensus.agree.map((item) => id(item.statement))).toEqual(theirs.consensus.agree)
  expect(ours.consensus.disagree.map((item) => id(item.statement))).toEqual(theirs.consensus.disagree)
  const inOrder = (values: Record<string, number>) => table.statements.map((statement) => values[statement]!)
  expectClose([...ours.groupAwareConsensus], inOrder(theirs.group_aware_consensus))
  expectClose([...ours.priorities], inOrder(theirs.priorities))
  ours.groups.forEach(({ representative }, g) => {
    const expected = theirs.representative[g]!.statements
    expect(
      representative.map((item) => [id(item.statement), item.direction, item.successes, item.trials]),
    ).toEqual(expected.map((item) => [item.tid, item.repful, item.n_success, item.n_trials]))
    for (const [at, one] of representative.entries()) {
      const { p, p_test, rep, rep_test } = expected[at]!
      expectClose([one.share, one.shareZ, one.ratio, one.differenceZ], [p, p_test, rep, rep_test])
    }
  })
})

test.each(conversations)('%s: every label is the same, and positions up to the sign of an axis', (name) => {
  const { conversation } = loadConversation(name)
  const { table } = conversation
  const ours = analyseCompatibly(table, compatibleStatements(conversation))
  const group = new Map(Array.from(ours.counted, (p, at) => [table.participants[p]!, String(ours.group[at])]))
  const theirs = labels.filter((fields) => fields[0] === name)
  expect(theirs.length).toBe(table.participants.length)
  const place = new Map(table.participants.map((id, p) => [id, p]))
  const sign = [0, 1].map((axis) => {
    const far = theirs.reduce((a, b) =>
      Math.abs(Number(b[3 + axis])) > Math.abs(Number(a[3 + axis])) ? b : a,
    )
    return Math.sign(Number(far[3 + axis]) * ours.position[2 * place.get(far[1]!)! + axis]!)
  })
  for (const [, participant, , x, y, label] of theirs) {
    expect(group.get(participant!) ?? '').toBe(label)
    const at = 2 * place.get(participant!)!
    expectClose([sign[0]! * ours.position[at]!, sign[1]! * ours.position[at + 1]!], [Number(x), Number(y)])
  }
})

const small = (votes: readonly (readonly [string, string, -1 | 0 | 1])[]) => {
  const log = new VoteLog()
  votes.forEach(([person, statement, value], at) => {
    log.add(person, statement, value, at)
  })
  return analyseCompatibly(tabulate(log), { moderatedOut: new Set(), meta: new Set() })
}

test('one participant, one statement, unanimity and passes only give a map without figures that are no numbers', () => {
  const people = Array.from({ length: 20 }, (_, p) => String(p))
  for (const result of [
    small([['a', 'x', 1]]),
    small(people.map((p) => [p, 'x', 1])),
    small(people.flatMap((p) => ['x', 'y', 'z'].map((s) => [p, s, 0] as const))),
    small(people.flatMap((p) => ['x', 'y', 'z'].map((s) => [p, s, 1] as const))),
  ]) {
    const figures = [...result.position, ...result.priorities, ...result.groupAwareConsensus]
    expect([...figures, ...result.explainedVariance].every(Number.isFinite)).toBe(true)
  }
})

test('a statement moderated out counts as a vote of zero by everybody and is never representative', () => {
  const { conversation } = loadConversation('brexit-consensus')
  const { table } = conversation
  const open = analyseCompatibly(table, { moderatedOut: new Set(), meta: new Set() })
  const closed = analyseCompatibly(table, { moderatedOut: new Set(['8']), meta: new Set() })
  const shown = (result: typeof open) =>
    result.groups.flatMap(({ representative }) =>
      representative.map((item) => table.statements[item.statement]),
    )
  expect(shown(open)).toContain('8')
  expect(shown(closed)).not.toContain('8')
  expect(closed.extremity[table.statements.indexOf('8')]).toBe(0)
})
